// Path of a message, 8 of 9 · from panel/inbox · to panel/ui
// Everything that the panel knows, brought up to date batch by batch; one signal says that it changed.
import { type Signal, signal } from '@preact/signals'
import type { Fact } from '../../wire/facts'
import type { FrameAddress, Hello } from '../../wire/packets'
import { type DocumentRecord, documentFrom, markPast } from './documents'
import { hasRow, type Row, Rows } from './rows'
import { SocketTable } from './socket-table'
import { isOver, type SocketRecord } from './sockets'

export interface StoreHost {
  /** A document was dropped: should it come back, it is to tell everything again. */
  forget(document: string): void
  /** Rows that were just added: their Blobs are to be read. */
  added(rows: readonly Row[]): void
}

export class Store {
  /** Bumped once per change of anything below: components read it, then read what they show. */
  readonly version: Signal<number> = signal(0)
  /** Bumped when rows were taken away: what was derived from rows is derived again. */
  readonly epoch: Signal<number> = signal(0)
  /** Keep what was captured when the page navigates. */
  readonly preserveLog: Signal<boolean> = signal(false)
  readonly documents = new Map<string, DocumentRecord>()
  readonly rows: Rows
  private readonly table = new SocketTable()
  /** The document of the top frame. */
  private top: DocumentRecord | null = null

  constructor(
    private readonly host: StoreHost,
    rows?: number,
  ) {
    this.rows = new Rows(rows)
  }

  /** In the order in which they were first seen. */
  get sockets(): readonly SocketRecord[] {
    return this.table.all
  }

  /** The document of the top frame that a document came with; null: none has said hello. */
  pageOf(document: DocumentRecord): DocumentRecord | null {
    return document.page ?? this.top
  }

  /** Whether the page that the tab shows has said hello and has not been left. */
  get isTopLive(): boolean {
    return this.top?.live === true
  }

  hello(hello: Hello, frame: FrameAddress): void {
    const known = this.documents.get(hello.document)
    const document = known ?? documentFrom(hello, frame)
    document.live = true
    this.documents.set(document.id, document)
    if (document.top && document !== this.top) this.turnTo(document)
    this.changed()
  }

  gone(id: string): void {
    const document = this.documents.get(id)
    if (!document) return
    document.live = false
    if (document.past && !this.preserveLog.value) this.drop([document])
    this.changed()
  }

  /** The tab shows a page that no content script runs in. */
  leftForUnreachable(): void {
    for (const document of this.documents.values()) {
      document.page ??= this.top
      document.past = true
    }
    this.top = null
    this.dropPast()
    this.changed()
  }

  facts(id: string, facts: readonly Fact[]): void {
    const document = this.documents.get(id)
    if (!document) return
    const added: Row[] = []
    for (const fact of facts) {
      const { socket, fate } = this.table.apply(document, fact)
      if (hasRow(fact)) added.push(this.rows.add(fact, socket, document, fate))
    }
    if (this.rows.trim()) this.epoch.value += 1
    this.host.added(added)
    this.changed()
  }

  /** Empties the table; sockets that can still speak stay. */
  clear(): void {
    this.rows.clear()
    this.table.drop((socket) => isOver(socket) || !socket.document.live)
    this.epoch.value += 1
    this.changed()
  }

  /** Something that a row shows has changed in place. */
  changed(): void {
    this.version.value += 1
  }

  private turnTo(top: DocumentRecord): void {
    markPast(this.documents.values(), top, this.top)
    this.top = top
    this.dropPast()
  }

  private dropPast(): void {
    if (this.preserveLog.value) return
    this.drop([...this.documents.values()].filter((document) => document.past && !document.live))
  }

  private drop(documents: readonly DocumentRecord[]): void {
    if (documents.length === 0) return
    const gone = new Set(documents)
    for (const document of documents) {
      this.documents.delete(document.id)
      this.host.forget(document.id)
    }
    this.table.drop(({ document }) => gone.has(document))
    this.rows.keep((row) => !gone.has(row.document))
    this.epoch.value += 1
  }
}

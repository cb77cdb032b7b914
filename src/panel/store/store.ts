// Path of a message, 8 of 9 · from panel/inbox · to panel/ui
// Everything that the panel knows, brought up to date batch by batch; one signal says that it changed.
import { type Signal, signal } from '@preact/signals'
import type { Fact } from '../../wire/facts'
import type { FrameAddress, Hello } from '../../wire/packets'
import type { BesideRows } from './beside-rows'
import type { BodyDisk } from './bodies'
import { comeTo, type DocumentRecord, documentFrom, markPast, tooMany } from './documents'
import type { Attempt } from './reconnect-chains'
import { hasRow, type Row, Rows } from './rows'
import { SocketTable } from './socket-table'
import { isOver, type SocketRecord } from './sockets'
import type { Throughput } from './throughput'

export interface StoreHost {
  /** A document was dropped: should it come back, it is to tell everything again. */
  forget(document: string): void
  /** Rows that were just added: their Blobs are to be read. */
  added(rows: readonly Row[]): void
  /** Where payloads go that memory has no room for; without one they are given up. */
  readonly disk?: BodyDisk
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
  /** What went through the sockets, over time. */
  readonly throughput: Throughput = this.table.throughput
  /** What was told and is no row. */
  readonly beside: BesideRows = this.table.beside
  /** The document of the top frame. */
  private top: DocumentRecord | null = null
  /** The page is about to come back: nothing of it is dropped. */
  private held = false

  constructor(
    private readonly host: StoreHost,
    rows?: number,
  ) {
    this.rows = new Rows(rows, host.disk)
  }

  /** In the order in which they were first seen. */
  get sockets(): readonly SocketRecord[] {
    return this.table.all
  }

  get socketsDropped(): number {
    return this.table.dropped
  }

  /** null: nothing is known of attempts before or after it. */
  attemptOf = (socket: SocketRecord): Attempt | null => this.table.chains.attemptOf(socket)

  /** The document of the top frame that a document came with; null: none has said hello. */
  pageOf(document: DocumentRecord): DocumentRecord | null {
    return document.page ?? this.top
  }

  /** Whether the page that the tab shows has said hello and has not been left. */
  get isTopLive(): boolean {
    return this.top?.live === true
  }

  hello(hello: Hello, frame: FrameAddress): void {
    const document = this.documents.get(hello.document) ?? documentFrom(hello, frame)
    comeTo(document, hello)
    this.documents.set(document.id, document)
    if (document.top && document !== this.top) this.turnTo(document)
    this.rows.dropped += this.drop(tooMany(this.documents))
    this.changed()
  }

  gone(id: string): void {
    const document = this.documents.get(id)
    if (!document) return
    document.live = false
    this.table.left(document)
    if (document.past && !this.keepsPast) this.drop([document])
    this.changed()
  }

  /** While a test leaves the page and comes back. */
  hold(on: boolean): void {
    this.held = on
    if (!on) this.dropPast()
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

  /** A worker, in the place of a document. */
  addWorker = (worker: DocumentRecord) => void this.documents.set(worker.id, worker)

  /** Facts that come late: `inPlace`, their rows go where their time belongs. */
  lateFacts(id: string, facts: readonly Fact[], inPlace: boolean): void {
    if (!inPlace) return this.facts(id, facts)
    const document = this.documents.get(id)
    if (!document) return
    const rows = facts.map((fact) => ({ fact, document, ...this.table.apply(document, fact) }))
    const { added, moved } = this.rows.insert(rows.filter(({ fact }) => hasRow(fact)))
    if (this.rows.trim() || moved) this.epoch.value += 1
    this.host.added(added)
    this.changed()
  }

  socketAt = (document: string, socket: number): SocketRecord | null =>
    this.table.at(document, socket)

  /** It has turned out to be another socket that is known already. */
  dropSocket(record: SocketRecord): void {
    this.table.drop((socket) => socket === record)
    this.rows.keep((row) => row.socket !== record)
    this.epoch.value += 1
    this.changed()
  }

  facts(id: string, facts: readonly Fact[]): void {
    const document = this.documents.get(id)
    if (!document) return
    const added: Row[] = []
    for (const fact of facts) {
      const { socket, fate } = this.table.apply(document, fact)
      if (!hasRow(fact)) continue
      added.push(this.rows.add(fact, socket, document, document.worker ? null : fate))
    }
    if (this.rows.trim()) this.epoch.value += 1
    this.host.added(added)
    this.changed()
  }

  /** Empties the table; sockets that can still speak stay. Returns what undoes it. */
  clear(): () => void {
    const putRowsBack = this.rows.clear()
    const putSocketsBack = this.table.clear((socket) => isOver(socket) || !socket.document.live)
    this.epoch.value += 1
    this.changed()
    return () => {
      const isKnown = ({ document }: Row | SocketRecord) =>
        this.documents.get(document.id) === document
      putRowsBack(isKnown)
      putSocketsBack(isKnown)
      this.epoch.value += 1
      this.changed()
    }
  }

  /** Something that a row shows has changed in place. */
  changed(): void {
    this.version.value += 1
  }

  private get keepsPast(): boolean {
    return this.held || this.preserveLog.value
  }

  private turnTo(top: DocumentRecord): void {
    markPast(this.documents.values(), top, this.top)
    this.top = top
    this.dropPast()
  }

  private dropPast(): void {
    if (this.keepsPast) return
    this.drop([...this.documents.values()].filter((document) => document.past && !document.live))
  }

  /** Returns how many rows went with them. */
  private drop(documents: readonly DocumentRecord[]): number {
    if (documents.length === 0) return 0
    const before = this.rows.all.length
    const gone = new Set(documents)
    for (const document of documents) {
      this.documents.delete(document.id)
      this.host.forget(document.id)
      this.beside.forget(document)
    }
    this.table.drop(({ document }) => gone.has(document))
    this.rows.keep((row) => !gone.has(row.document))
    this.epoch.value += 1
    return before - this.rows.all.length
  }
}

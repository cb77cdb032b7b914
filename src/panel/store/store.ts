// Path of a message, 8 of 9 · from panel/inbox · to panel/ui
// Everything that the panel knows, brought up to date batch by batch; one signal says that it changed.
import { type Signal, signal } from '@preact/signals'
import type { Fact } from '../../wire/facts'
import { PANEL_SOCKETS } from '../../wire/limits'
import type { FrameAddress, Hello } from '../../wire/packets'
import type { Gap } from '../../wire/page-facts'
import { type DocumentRecord, documentFrom, markPast } from './documents'
import { hasRow, type Row, Rows } from './rows'
import { applyCounters, applyToSocket, newSocket, type SocketRecord } from './sockets'

export interface StoreHost {
  /** A document was dropped: should it come back, it is to tell everything again. */
  forget(document: string): void
  /** Rows that were just added: their Blobs are to be read. */
  added(rows: readonly Row[]): void
}

const socketName = (document: string, socket: number) => `${document} ${socket}`

export class Store {
  /** Bumped once per change of anything below: components read it, then read what they show. */
  readonly version: Signal<number> = signal(0)
  /** Bumped when rows were taken away: what was derived from rows is derived again. */
  readonly epoch: Signal<number> = signal(0)
  /** Keep what was captured when the page navigates. */
  readonly preserveLog: Signal<boolean> = signal(false)
  readonly documents = new Map<string, DocumentRecord>()
  readonly rows: Rows
  private readonly byName = new Map<string, SocketRecord>()
  /** `byName` as a list; null: to be made anew. */
  private list: readonly SocketRecord[] | null = null
  private keys = 0
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
    this.list ??= [...this.byName.values()]
    return this.list
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
    this.top = null
    for (const document of this.documents.values()) document.past = true
    this.dropPast()
    this.changed()
  }

  facts(id: string, facts: readonly Fact[]): void {
    const document = this.documents.get(id)
    if (!document) return
    const added: Row[] = []
    for (const fact of facts) {
      const socket = this.apply(document, fact)
      if (hasRow(fact)) added.push(this.rows.add(fact, socket, document))
    }
    if (this.rows.trim()) this.epoch.value += 1
    this.host.added(added)
    this.changed()
  }

  /** Empties the table; sockets that can still speak stay. */
  clear(): void {
    this.rows.clear()
    this.list = null
    for (const [name, socket] of this.byName)
      if (socket.close !== null || !socket.document.live) this.byName.delete(name)
    this.epoch.value += 1
    this.changed()
  }

  /** Something that a row shows has changed in place. */
  changed(): void {
    this.version.value += 1
  }

  private apply(document: DocumentRecord, fact: Fact): SocketRecord | null {
    if (fact.kind === 'gap') return this.applyGap(document, fact)
    if (!('socket' in fact) || fact.socket === 0) return null
    const record = this.socketOf(document, fact.socket, fact.time)
    applyToSocket(record, fact)
    return record
  }

  private applyGap(document: DocumentRecord, gap: Gap): null {
    for (const [socket, counters] of Object.entries(gap.counters))
      applyCounters(this.socketOf(document, Number(socket), gap.time), counters)
    return null
  }

  private socketOf(document: DocumentRecord, socket: number, time: number): SocketRecord {
    const name = socketName(document.id, socket)
    const known = this.byName.get(name)
    if (known) return known
    this.keys += 1
    const record = newSocket(this.keys, document, socket, time)
    this.byName.set(name, record)
    this.list = null
    if (this.byName.size > PANEL_SOCKETS) this.dropOldestClosed()
    return record
  }

  private dropOldestClosed(): void {
    for (const [name, socket] of this.byName) {
      if (socket.close === null) continue
      this.byName.delete(name)
      this.list = null
      return
    }
  }

  private turnTo(top: DocumentRecord): void {
    this.top = top
    markPast(this.documents.values(), top)
    this.dropPast()
  }

  private dropPast(): void {
    if (this.preserveLog.value) return
    this.drop([...this.documents.values()].filter((document) => document.past && !document.live))
  }

  private drop(documents: readonly DocumentRecord[]): void {
    if (documents.length === 0) return
    const gone = new Set(documents)
    this.list = null
    for (const document of documents) {
      this.documents.delete(document.id)
      this.host.forget(document.id)
    }
    for (const [name, socket] of this.byName)
      if (gone.has(socket.document)) this.byName.delete(name)
    this.rows.keep((row) => !gone.has(row.document))
    this.epoch.value += 1
  }
}

// The sockets of every document, by their numbers; brings the right one up to date with each fact.
import type { Fact } from '../../wire/facts'
import { BLOCKED_LOOK_BACK, GAP_SOCKETS, PANEL_SOCKETS } from '../../wire/limits'
import type { ConnectionBlocked, Gap } from '../../wire/page-facts'
import { applyCounters, applyToSocket, type SendFate } from './apply-to-socket'
import { BesideRows } from './beside-rows'
import { blockedSocket } from './blocked-sockets'
import { applyTransition, type DocumentRecord } from './documents'
import { ReconnectChains } from './reconnect-chains'
import { isOver, newSocket, type SocketRecord } from './sockets'
import { Throughput } from './throughput'

/** Whom a fact was about, and of a message that was sent, what becomes of it. */
export interface Applied {
  readonly socket: SocketRecord | null
  readonly fate?: SendFate | null
}

const OF_NO_SOCKET: Applied = { socket: null }

const nameOf = (document: Pick<DocumentRecord, 'id'>, socket: number) => `${document.id} ${socket}`

export class SocketTable {
  readonly throughput = new Throughput()
  readonly chains = new ReconnectChains()
  readonly beside = new BesideRows()
  /** How many were dropped for want of room. */
  dropped = 0
  private readonly byName = new Map<string, SocketRecord>()
  /** `byName` as a list; null: to be made anew. */
  private list: readonly SocketRecord[] | null = null
  private keys = 0

  /** In the order in which they were first seen. */
  get all(): readonly SocketRecord[] {
    this.list ??= [...this.byName.values()]
    return this.list
  }

  at(document: string, socket: number): SocketRecord | null {
    return this.byName.get(nameOf({ id: document }, socket)) ?? null
  }

  apply(document: DocumentRecord, fact: Fact): Applied {
    switch (fact.kind) {
      case 'gap':
        this.applyGap(document, fact)
        return OF_NO_SOCKET
      case 'connection-blocked':
        return { socket: this.applyBlocked(document, fact) }
      case 'page-hidden':
      case 'page-shown':
        applyTransition(document, fact)
        return OF_NO_SOCKET
      case 'page-frozen':
      case 'page-resumed':
      case 'recorder-failed':
      case 'rules-changed':
        return OF_NO_SOCKET
    }
    if (fact.socket === 0) return OF_NO_SOCKET
    const socket = this.socketOf(document, fact.socket, fact.time)
    const fate = applyToSocket(socket, fact)
    this.throughput.apply(socket, fact)
    this.beside.take(document, socket, fact)
    if (fact.kind === 'socket-created') this.chains.add(socket)
    return { socket, fate }
  }

  drop(test: (socket: SocketRecord) => boolean): void {
    for (const [name, socket] of this.byName) if (test(socket)) this.remove(name, socket)
    this.throughput.keep(this.all)
  }

  /** A document was left: nothing of it will be sent any more. */
  left(document: DocumentRecord): void {
    for (const socket of this.byName.values())
      if (socket.document === document) this.throughput.gone(socket)
  }

  /** Drops them and begins the series anew; returns what undoes both. */
  clear(
    test: (socket: SocketRecord) => boolean,
  ): (keep: (socket: SocketRecord) => boolean) => void {
    const before = this.all
    const restore = this.throughput.clear()
    const putReadingsBack = this.beside.clear()
    this.drop(test)
    return (keep) => {
      putReadingsBack()
      this.putBack(before.filter(keep))
      restore(this.all)
    }
  }

  /** A name that was taken meanwhile stays with its new owner. */
  private putBack(sockets: readonly SocketRecord[]): void {
    const now = this.all
    for (const socket of sockets) {
      const name = nameOf(socket.document, socket.socket)
      if (!this.byName.has(name)) this.byName.set(name, socket)
    }
    if (this.byName.size === now.length) return
    const sorted = [...this.byName].sort(([, a], [, b]) => a.key - b.key)
    this.byName.clear()
    for (const [name, socket] of sorted) this.byName.set(name, socket)
    this.list = null
    this.chains.rebuild(this.all)
    if (this.byName.size > PANEL_SOCKETS) this.trim()
  }

  private applyGap(document: DocumentRecord, { counters, reason, time }: Gap): void {
    const named = Object.entries(counters)
    for (const [socket, ofSocket] of named)
      applyCounters(this.socketOf(document, Number(socket), time), ofSocket)
    if (reason !== 'unknown' && named.length < GAP_SOCKETS) return
    for (const socket of this.byName.values())
      if (socket.document === document && !counters[socket.socket]) applyCounters(socket, null)
  }

  private applyBlocked(document: DocumentRecord, fact: ConnectionBlocked): SocketRecord | null {
    const socket = blockedSocket(fact, this.newestOf(document))
    if (socket) socket.blocked = fact
    return socket
  }

  private *newestOf(document: DocumentRecord): Iterable<SocketRecord> {
    const oldest = Math.max(1, document.sockets - BLOCKED_LOOK_BACK)
    for (let number = document.sockets; number >= oldest; number--) {
      const socket = this.byName.get(nameOf(document, number))
      if (socket) yield socket
    }
  }

  private socketOf(document: DocumentRecord, socket: number, time: number): SocketRecord {
    const name = nameOf(document, socket)
    const known = this.byName.get(name)
    if (known) return known
    this.keys += 1
    const record = newSocket(this.keys, document, socket, time)
    this.byName.set(name, record)
    this.list = null
    document.sockets = Math.max(document.sockets, socket)
    if (this.byName.size > PANEL_SOCKETS) this.trim()
    return record
  }

  /** A tenth at a time, since all are looked at: the oldest that are over, and then the oldest. */
  private trim(): void {
    let excess = this.byName.size - Math.floor(PANEL_SOCKETS * 0.9)
    const drop = (test: (socket: SocketRecord) => boolean) => {
      for (const [name, socket] of this.byName) {
        if (excess === 0) return
        if (!test(socket)) continue
        this.remove(name, socket)
        this.throughput.forget(socket)
        excess -= 1
        this.dropped += 1
      }
    }
    drop(isOver)
    drop(() => true)
  }

  private remove(name: string, socket: SocketRecord): void {
    this.byName.delete(name)
    this.chains.drop(socket)
    this.list = null
  }
}

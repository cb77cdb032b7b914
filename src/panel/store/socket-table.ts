// The sockets of every document, by their numbers; brings the right one up to date with each fact.
import type { Fact } from '../../wire/facts'
import { BLOCKED_LOOK_BACK, GAP_SOCKETS, PANEL_SOCKETS } from '../../wire/limits'
import type { ConnectionBlocked, Gap } from '../../wire/page-facts'
import { blockedSocket } from './blocked-sockets'
import { applyTransition, type DocumentRecord } from './documents'
import {
  applyCounters,
  applyToSocket,
  isOver,
  newSocket,
  type SendFate,
  type SocketRecord,
} from './sockets'

/** Whom a fact was about, and of a message that was sent, what becomes of it. */
export interface Applied {
  readonly socket: SocketRecord | null
  readonly fate?: SendFate | null
}

const OF_NO_SOCKET: Applied = { socket: null }

const nameOf = (document: DocumentRecord, socket: number) => `${document.id} ${socket}`

export class SocketTable {
  private readonly byName = new Map<string, SocketRecord>()
  /** `byName` as a list; null: to be made anew. */
  private list: readonly SocketRecord[] | null = null
  private keys = 0

  /** In the order in which they were first seen. */
  get all(): readonly SocketRecord[] {
    this.list ??= [...this.byName.values()]
    return this.list
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
      case 'recorder-failed':
        return OF_NO_SOCKET
    }
    if (fact.socket === 0) return OF_NO_SOCKET
    const socket = this.socketOf(document, fact.socket, fact.time)
    return { socket, fate: applyToSocket(socket, fact) }
  }

  drop(test: (socket: SocketRecord) => boolean): void {
    this.list = null
    for (const [name, socket] of this.byName) if (test(socket)) this.byName.delete(name)
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
    if (this.byName.size > PANEL_SOCKETS) this.dropOldestClosed()
    return record
  }

  private dropOldestClosed(): void {
    for (const [name, socket] of this.byName) {
      if (!isOver(socket)) continue
      this.byName.delete(name)
      this.list = null
      return
    }
  }
}

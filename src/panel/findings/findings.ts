// Tells the rules what the store knows, and keeps what they find until something has changed.
import { findAcross, findIn, inOrder } from '../../findings/find'
import type { Finding } from '../../findings/finding'
import type { ObservedSocket } from '../../findings/observed'
import { judgeSocket } from '../store/backpressure'
import { isOfPage } from '../store/handshake'
import type { Row } from '../store/row'
import { closedAt } from '../store/socket-times'
import { isOver, type SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'
import { SocketNotes } from './socket-notes'

function heldOf(socket: SocketRecord): ObservedSocket['held'] {
  const verdict = judgeSocket(socket)
  if (verdict.kind !== 'held') return null
  const { peak, atLeast } = verdict.held
  return { peak, atLeast }
}

/** ms. Renderings ask far oftener than anybody reads what is found. */
const JUDGED_EVERY = 1_000

/** Times as long as judging took there is peace: at most a fiftieth of the time goes into it. */
const REST = 49

/** A socket as it was seen, and what was found in it alone. */
interface Judged {
  readonly observed: ObservedSocket
  readonly found: readonly Finding[]
}

export class Findings {
  private readonly notes = new Map<SocketRecord, SocketNotes>()
  /** Of sockets that are over: nothing of them changes. Open ones are few, by the browsers' limits. */
  private readonly settled = new WeakMap<SocketRecord, Judged>()

  private found: readonly Finding[] = []
  /** ms since the epoch. */
  private dueAt = 0

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly every = JUDGED_EVERY,
    /** When a file ends, which is its now; null: of a page. */
    private readonly end: () => number | null = () => null,
  ) {}

  /** Rows that were just added. */
  note(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.socket) this.noteOf(row.socket, row)
      else if (row.kind === 'gap') this.lose(row)
    }
  }

  /** As of the last second: silences and unused sockets come with time alone. Thousands of sockets are judged seldom. */
  all(): readonly Finding[] {
    const begun = this.now()
    if (begun < this.dueAt) return this.found
    this.found = this.judgeAll(this.end() ?? begun)
    const ended = this.now()
    this.dueAt = ended + Math.max(this.every, (ended - begun) * REST)
    return this.found
  }

  private judgeAll(now: number): Finding[] {
    this.letGo()
    const judged = this.store.sockets.map((socket) => this.judge(socket, now))
    const across = findAcross({ sockets: judged.map(({ observed }) => observed), now })
    return inOrder([...judged.flatMap(({ found }) => found), ...across])
  }

  private judge(socket: SocketRecord, now: number): Judged {
    const known = this.settled.get(socket)
    if (known) return known
    const observed = this.observe(socket)
    const judged = { observed, found: findIn(observed, now) }
    if (isOver(socket)) this.settled.set(socket, judged)
    return judged
  }

  private observe(socket: SocketRecord): ObservedSocket {
    const { key, url, document, openedAt, readyState, close, closeCalls, beginningUnknown } = socket
    const notes = this.notesOf(socket)
    const attempt = this.store.attemptOf(socket)
    return {
      ...{ key, url, document, openedAt, readyState },
      ...{ isOfPage: isOfPage(socket), isWhole: !beginningUnknown && socket.gaps === 0 },
      ...{ endedAt: closedAt(socket), createdRow: notes.created },
      close: close && { ...close, row: notes.closed ?? 0 },
      closeCalls: closeCalls.flatMap(({ code, reason, effective, byPanel }, at) => {
        const row = notes.closeCalls[at]
        return row === undefined || byPanel ? [] : [{ code, reason, effective, row }]
      }),
      attempt: attempt && {
        ...{ chain: attempt.chain.key, nth: attempt.nth, backOff: attempt.backOff },
      },
      ...{ held: heldOf(socket), traffic: notes.traffic },
    }
  }

  /** A page may still send over a socket that is over. */
  private noteOf(socket: SocketRecord, row: Row): void {
    this.notesOf(socket).note(row)
    this.settled.delete(socket)
  }

  private notesOf(socket: SocketRecord): SocketNotes {
    const known = this.notes.get(socket)
    if (known) return known
    const notes = new SocketNotes()
    this.notes.set(socket, notes)
    return notes
  }

  private lose({ document }: Row): void {
    for (const [socket, { traffic }] of this.notes) if (socket.document === document) traffic.lose()
  }

  /** Sockets that the store has dropped. */
  private letGo(): void {
    const known = new Set(this.store.sockets)
    for (const socket of this.notes.keys()) if (!known.has(socket)) this.notes.delete(socket)
  }
}

// What the tasks of a lesson are told: a row at a time, and what is known of its socket.
import type { Fact, SocketApi } from '../wire/facts'

/** The part of the panel's record that tasks read. It changes in place: facts tell what was when. */
export interface SeenSocket {
  readonly key: number
  readonly url: string
  readonly api: SocketApi
  readonly protocols: readonly string[]
  /** ms since the epoch; null: it has not opened. */
  readonly openedAt: number | null
  readonly readyState: number
  /** Bytes in bufferedAmount: the most that there were, and as last read. */
  readonly buffered: { readonly peak: number; readonly amount: number }
  /** Of a WebSocketStream: ms that its slowest write has waited. */
  readonly writes: { readonly longest: number }
  readonly handshake: { readonly status: number } | null
}

export interface Seen {
  /** Its id in the table. */
  readonly row: number
  readonly fact: Fact
  /** Of a message, as far as it is in memory. */
  readonly text: string | null
  readonly socket: SeenSocket | null
  /** ms from the end of the attempt before to this one; null: there was none before. */
  readonly backOff: number | null
}

/** A page of the lesson was left and come back to. */
export interface SeenReturn {
  readonly restored: boolean
  /** Sockets that were found dead. */
  readonly cut: number
  /** It had been said that open sockets would keep the page out of the cache. */
  readonly wasBlocked: boolean
}

/** What is asked now and then, not row by row. */
export interface Standing {
  /** Of the lesson's pages, the newest. */
  readonly sockets: readonly SeenSocket[]
  readonly returns: readonly SeenReturn[]
}

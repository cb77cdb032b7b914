// What the rules are told of a capture: sockets as they were seen, and what their messages add up to.
import type { ReadyState } from '../wire/facts'
import type { Traffic } from './traffic'

export interface ObservedClose {
  readonly time: number
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
  readonly row: number
}

export interface ObservedCloseCall {
  readonly code: number | null
  readonly reason: string | null
  /** False: the socket was CLOSING or CLOSED already. */
  readonly effective: boolean
  readonly row: number
}

/** One of several attempts at the same connection. */
export interface ObservedAttempt {
  readonly chain: number
  readonly nth: number
  /** ms from the end of the one before; null: it is the first. */
  readonly backOff: number | null
}

export interface ObservedWait {
  /** Bytes: the most that was queued at once. */
  readonly peak: number
  /** ms that the longest wait is proven to have been. */
  readonly atLeast: number
}

/** Times are ms since the epoch; `row` is the id of a row of the table. */
export interface ObservedSocket {
  readonly key: number
  readonly url: string
  readonly document: { readonly id: string; readonly url: string }
  /** False: a worker's, of which less is known. */
  readonly isOfPage: boolean
  /** False: its beginning was not seen. */
  readonly isWhole: boolean
  readonly openedAt: number | null
  /** null: it has not ended. */
  readonly endedAt: number | null
  readonly readyState: ReadyState
  readonly createdRow: number | null
  readonly close: ObservedClose | null
  readonly closeCalls: readonly ObservedCloseCall[]
  readonly attempt: ObservedAttempt | null
  /** Its page queued faster than the network sent; null: it did not. */
  readonly held: ObservedWait | null
  readonly traffic: Traffic
}

export interface Capture {
  readonly sockets: readonly ObservedSocket[]
  /** ms since the epoch. */
  readonly now: number
}

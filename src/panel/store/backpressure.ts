// Judges whether a page queues faster than the network sends. A guess from what was read of
// bufferedAmount: how high it rose, and how long a message is proven to have waited.

import { BACKPRESSURE_BYTES, BACKPRESSURE_WAIT } from '../../wire/chart-limits'
import { CLOSED } from '../../wire/facts'
import { isOfPage } from './handshake'
import type { SocketRecord } from './sockets'

/**
 * `unknown`: bufferedAmount is not told, as of a worker's socket. `none`: nothing was ever queued. `passing`: what was queued left soon, or was little. `held`: the
 * network was slower than the page. `stream`: so it was, and the stream made the page wait.
 */
export type Backpressure =
  | { readonly kind: 'unknown' | 'none' | 'passing' }
  | { readonly kind: 'held'; readonly socket: SocketRecord; readonly held: Held }
  | { readonly kind: 'stream'; readonly socket: SocketRecord; readonly waited: number }

export interface Held {
  /** Bytes: the most that was queued at once, and when. */
  readonly peak: number
  readonly peakAt: number
  /** ms: proven, and at most; null: no bound, it was not seen to leave. */
  readonly atLeast: number
  readonly atMost: number | null
  /** Still so, as last read. */
  readonly isNow: boolean
}

const UNKNOWN: Backpressure = { kind: 'unknown' }
const NONE: Backpressure = { kind: 'none' }
const PASSING: Backpressure = { kind: 'passing' }

export function judgeSocket(socket: SocketRecord): Backpressure {
  if (!isOfPage(socket)) return UNKNOWN
  if (socket.api === 'WebSocketStream') return judgeStream(socket)
  const { peak, peakAt, longest, amount } = socket.buffered
  if (peak === 0 || peakAt === null) return NONE
  if (peak < BACKPRESSURE_BYTES || longest === null || longest.atLeast < BACKPRESSURE_WAIT)
    return PASSING
  const isNow = amount >= BACKPRESSURE_BYTES && socket.readyState !== CLOSED
  const { atLeast, atMost } = longest
  return { kind: 'held', socket, held: { peak, peakAt, atLeast, atMost, isNow } }
}

function judgeStream(socket: SocketRecord): Backpressure {
  const { longest: waited } = socket.writes
  if (waited === 0) return NONE
  return waited < BACKPRESSURE_WAIT ? PASSING : { kind: 'stream', socket, waited }
}

/** ms: the wait that a verdict rests on. */
function weight(verdict: Backpressure): number {
  switch (verdict.kind) {
    case 'unknown':
      return -3
    case 'none':
      return -2
    case 'passing':
      return -1
    case 'stream':
      return verdict.waited
    case 'held':
      return verdict.held.atLeast
  }
}

/** The worst of several sockets; of none: none. */
export function judgeAll(sockets: readonly SocketRecord[]): Backpressure {
  let worst: Backpressure | null = null
  for (const socket of sockets) {
    const verdict = judgeSocket(socket)
    if (worst === null || weight(verdict) > weight(worst)) worst = verdict
  }
  return worst ?? NONE
}

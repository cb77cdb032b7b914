// A visit that is followed until nothing more is waited for: how each of its sockets ended.
import type { SocketReturn } from '../../bfcache/outcome'
import { CUT_WITHIN } from '../../wire/bfcache-limits'
import type { Visit } from './bfcache-view'
import type { StandingSocket } from './leaving'

/** How a socket ended that the page was left with; times in ms since the epoch. */
export interface End {
  readonly at: number
  readonly bytesLost: number | null
  madeAgainAt: number | null
}

export interface Open {
  readonly visit: Visit
  readonly document: string
  readonly names: ReadonlyMap<string, StandingSocket>
  /** By the socket's key. */
  readonly ends: Map<number, End>
  shownAt: number | null
}

/** ms before the `pageshow` of its page: a frame of another process comes back in its own time. */
const EARLIER = 500

export function returnOf({ ends, shownAt }: Open, socket: number): SocketReturn {
  const end = ends.get(socket)
  const after = end && shownAt !== null ? end.at - shownAt : Number.NaN
  if (!end || !(after > -EARLIER && after <= CUT_WITHIN))
    return { socket, cutAfter: null, reconnectedAfter: null, bytesLost: null }
  const { bytesLost, madeAgainAt } = end
  const reconnectedAfter = madeAgainAt === null ? null : madeAgainAt - (shownAt ?? 0)
  return { socket, cutAfter: Math.max(0, after), reconnectedAfter, bytesLost }
}

// The documents of the inspected tab: which one is shown now, which are gone.
import type { FrameAddress, Hello, Place } from '../../wire/packets'

export interface DocumentRecord {
  /** The relay's id of it. */
  readonly id: string
  readonly url: string
  readonly place: Place
  readonly top: boolean
  readonly frameId: number
  /** '' or 'null' for an opaque origin, as of a sandboxed frame. */
  readonly origin: string
  /** ms since the epoch. */
  readonly timeOrigin: number
  /** It can be reached: not left, not in the bfcache. */
  live: boolean
  /** It belongs to a page that the top frame has left. */
  past: boolean
}

export function documentFrom(hello: Hello, frame: FrameAddress): DocumentRecord {
  const { document: id, url, place, timeOrigin } = hello
  const top = place.depth === 0
  const { frameId, origin } = frame
  return { id, url, place, top, frameId, origin, timeOrigin, live: true, past: false }
}

/**
 * Marks what the arrival of `top` has put into the past: every other top document, and every frame
 * that is older than it. After a return from the bfcache, `top` is the older one: then all are past.
 */
export function markPast(documents: Iterable<DocumentRecord>, top: DocumentRecord): void {
  top.past = false
  const others = [...documents].filter((document) => document !== top)
  const restored = others.some((other) => other.top && other.timeOrigin > top.timeOrigin)
  for (const other of others)
    if (other.top || restored || other.timeOrigin < top.timeOrigin) other.past = true
}

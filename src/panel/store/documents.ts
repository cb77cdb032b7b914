// The documents of the inspected tab: which page each belongs to, which are shown now, which are gone.
import { PANEL_DOCUMENTS } from '../../wire/limits'
import type { Arrival, FrameAddress, Hello, Place } from '../../wire/packets'
import type { PageTransition } from '../../wire/page-facts'
import type { WorkerPlace } from './handshake'

export interface DocumentRecord {
  /** The relay's id of it. */
  readonly id: string
  readonly url: string
  readonly place: Place
  readonly top: boolean
  readonly frameId: number
  /** The browser's id of it; '' where it gives none. */
  readonly documentId: string
  /** '' or 'null' for an opaque origin, as of a sandboxed frame. */
  readonly origin: string
  /** ms since the epoch. */
  readonly timeOrigin: number
  /** No document but a worker, which the page patch does not reach. */
  readonly worker?: WorkerPlace
  /** It can be reached: not left, not in the bfcache. */
  live: boolean
  /** It belongs to a page that the top frame has left. */
  past: boolean
  /**
   * The document of the top frame that it came with; null: not settled while that one may still
   * be coming, since a frame can be heard before its top.
   */
  page: DocumentRecord | null
  /** Its last `pagehide` was persisted: it was left for the bfcache. */
  cached: boolean
  /** When it was last seen to come back from the bfcache, ms since the epoch. */
  restoredAt?: number
  /** The highest number of its sockets. */
  sockets: number
  /** How it came to be shown, as it said last; of a worker nothing. */
  arrival?: Arrival
  /** The URL of its frame, as the browser says. */
  readonly frameUrl?: string
}

export function documentFrom(hello: Hello, frame: FrameAddress): DocumentRecord {
  const { document: id, url, place, timeOrigin } = hello
  const top = place.depth === 0
  const { frameId, documentId, origin, url: frameUrl } = frame
  const known = { id, url, place, top, frameId, documentId, origin, timeOrigin, frameUrl }
  return { ...known, live: true, past: false, page: null, cached: false, sockets: 0 }
}

/** It says hello, for the first time or again. */
export function comeTo(document: DocumentRecord, { arrival }: Hello): void {
  document.live = true
  document.arrival = arrival
}

/**
 * Marks what the arrival of `top` has put into the past: every document that is not of its page. A
 * frame that is not settled is of the page `before`, unless it is younger than a `top` that is new.
 */
export function markPast(
  documents: Iterable<DocumentRecord>,
  top: DocumentRecord,
  before: DocumentRecord | null,
): void {
  const all = [...documents]
  const isRestored = all.some((other) => other.top && other.timeOrigin > top.timeOrigin)
  for (const document of all) {
    const isOfBefore = isRestored || document.timeOrigin < top.timeOrigin
    if (document.top) document.page = document
    else if (document.page === null && !isOfBefore) document.page = top
    else if (document.page === null && before !== null) document.page = before
    document.past = document.page === null ? isOfBefore : document.page !== top
  }
}

/** The oldest frames that are gone, a tenth at a time: a page may add and remove them without end. */
export function tooMany(documents: ReadonlyMap<string, DocumentRecord>): DocumentRecord[] {
  if (documents.size <= PANEL_DOCUMENTS) return []
  const gone = [...documents.values()].filter(({ live, top }) => !live && !top)
  return gone.slice(0, documents.size - Math.floor(PANEL_DOCUMENTS * 0.9))
}

/** Learns from `pagehide` and `pageshow`. https://html.spec.whatwg.org/#unloading-documents */
export function applyTransition(document: DocumentRecord, fact: PageTransition): void {
  document.cached = fact.kind === 'page-hidden' && fact.persisted
  if (fact.kind === 'page-shown' && fact.persisted) document.restoredAt = fact.time
}

/** `cached`: left for the bfcache; whether the browser still has it, nothing tells. */
export type DocumentState = 'current' | 'cached' | 'left'

export function documentState({ live, cached }: DocumentRecord): DocumentState {
  if (live) return 'current'
  return cached ? 'cached' : 'left'
}

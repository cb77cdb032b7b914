// Which document a request goes with, and whether one of no tab goes with this one's pages.
import type { DocumentRecord } from '../store/documents'
import type { SeenHandshake } from './seen-handshake'
import type { SeenRequest } from './seen-requests'

function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}

/** A document that a worker goes with. */
export interface Owner {
  readonly document: DocumentRecord
  /** False: by its URL, or since no other is known: it may be of a page that has not said hello yet. */
  readonly isCertain: boolean
}

/** The document that asked, or whose worker did; else the one of the top frame. */
export function ownerOf(
  { request, har }: SeenHandshake,
  documents: Iterable<DocumentRecord>,
): Owner | null {
  const live = [...documents].filter((one) => one.live && one.worker === undefined)
  const asked = live.find(
    ({ documentId }) => documentId !== '' && documentId === request?.documentId,
  )
  if (asked) return { document: asked, isCertain: true }
  const guess =
    live.find(({ url }) => url === request?.from || url === har?.script) ??
    live.find(({ top }) => top)
  return guess ? { document: guess, isCertain: false } : null
}

/**
 * A shared or service worker of an origin that this tab shows. Whether its pages use that very worker
 * is not told: another tab of the same origin may have started it.
 */
export function isOfTab({ from }: SeenRequest, documents: Iterable<DocumentRecord>): boolean {
  const origin = originOf(from)
  if (origin === '' || origin === 'null') return false
  return [...documents].some((one) => one.worker === undefined && one.live && one.origin === origin)
}

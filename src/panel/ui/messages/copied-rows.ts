// Gathers what a copy takes: whole payloads, where only their start is here, are fetched first.

import { payloadOf } from '../../../wire/read-fact'
import { COPY_BYTES, COPY_FETCHES } from '../../../wire/table-limits'
import type { Row } from '../../store/rows'
import type { Copied } from './copy-formats'
import { previewOf } from './preview-of'

export interface Fetching {
  fetch(row: Row): void
  isFetching(row: Row): boolean
  /** Ends when something has changed. */
  change(): Promise<void>
  /** It has taken too long. */
  readonly isLate: boolean
}

const sizeOf = (row: Row) => payloadOf(row.fact)?.size ?? 0

/** The first of them that one copy takes, whole as they may become; one is always tried. */
export function fitting(rows: readonly Row[]): readonly Row[] {
  let bytes = 0
  const end = rows.findIndex((row) => {
    bytes += sizeOf(row)
    return bytes > COPY_BYTES
  })
  return end < 0 ? rows : rows.slice(0, Math.max(1, end))
}

/** What more is to be had. */
export const missing = (rows: readonly Row[]): Row[] =>
  rows.filter(({ fact }) => payloadOf(fact)?.rest === 'on-request')

export const hasBlobs = (rows: readonly Row[]): boolean =>
  rows.some(({ fact }) => payloadOf(fact)?.content instanceof Blob)

/** A few at a time. Ends when all have come, or nothing more comes. */
export async function fetchAll(rows: readonly Row[], fetching: Fetching): Promise<void> {
  const open = new Set<Row>()
  for (const row of rows) {
    fetching.fetch(row)
    open.add(row)
    while (open.size >= COPY_FETCHES && !fetching.isLate) await settle(open, fetching)
  }
  while (open.size > 0 && !fetching.isLate) await settle(open, fetching)
}

async function settle(open: Set<Row>, fetching: Fetching): Promise<void> {
  for (const row of open) if (!fetching.isFetching(row)) open.delete(row)
  if (open.size > 0) await fetching.change()
}

/** As it is here now; a Blob cannot be read at once. */
export function copied({ fact }: Row, blob: Uint8Array | null = null): Copied {
  const payload = payloadOf(fact)
  const content = payload?.content instanceof Blob ? blob : (payload?.content ?? null)
  const isWhole =
    payload === null || (payload.rest === 'none' && (content !== null || payload.size === 0))
  return { fact, content, isWhole, size: payload?.size ?? 0, words: () => previewOf(fact).text }
}

/** With the bytes of Blobs. */
export async function copiedWhole(rows: readonly Row[]): Promise<Copied[]> {
  const all: Copied[] = []
  for (const row of rows) {
    const content = payloadOf(row.fact)?.content
    all.push(copied(row, content instanceof Blob ? await bytesOf(content) : null))
  }
  return all
}

async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null // its document has gone
  }
}

// Fetches payloads that a row shows only the start of, part by part; reads Blobs into bytes.

import { PAYLOAD_TIMEOUT, PREVIEW } from '../wire/limits'
import type { GetPayload, PayloadPart } from '../wire/packets'
import type { Content } from '../wire/payload'
import { payloadOf } from '../wire/read-fact'
import type { Row } from './store/rows'

export interface PayloadHost {
  /** False: the document cannot be reached. */
  send(document: string, packet: GetPayload): boolean
  /** Resolves when the payload of a row is in memory, or lost. */
  bring(row: Row): Promise<void>
  after(ms: number, task: () => void): () => void
  /** A row has changed. */
  changed(): void
}

export interface Payloads {
  /** Brings the whole payload; ends in `rest: 'none'`, or `'omitted'` where it is not kept any more. */
  fetch(row: Row): void
  /** The same, but the row stays as it is. null: it is not to be had. */
  read(row: Row): Promise<Content | null>
  /** Brings from disk what of these rows is there. */
  bring(rows: readonly Row[]): Promise<void>
  onPart(document: string, part: PayloadPart): void
  /** Turns the small Blobs of fresh rows into bytes, as they come. */
  readBlobs(rows: readonly Row[]): void
  isFetching(row: Row): boolean
}

interface Fetch {
  readonly row: Row
  /** It is put in its row. */
  isKept: boolean
  readonly readers: ((content: Content | null) => void)[]
  readonly parts: Content[]
  offset: number
  cancel: () => void
}

const lengthOf = (content: Content) => (content instanceof Blob ? content.size : content.length)

export function joined(parts: readonly Content[]): Content {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  const bytes = parts.filter((part) => part instanceof Uint8Array)
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of bytes) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export function createPayloads(host: PayloadHost): Payloads {
  const fetches = new Map<string, Fetch>()
  const coming = new Set<Row>()
  const nameOf = (document: string, seq: number) => `${document} ${seq}`
  const rowName = (row: Row) => nameOf(row.document.id, row.fact.seq)

  const end = (fetch: Fetch, content: Content | null) => {
    fetch.cancel()
    fetches.delete(rowName(fetch.row))
    if (fetch.isKept || content === null) fetch.row.setContent(content, true)
    for (const reader of fetch.readers) reader(content)
    host.changed()
  }
  const ask = (fetch: Fetch) => {
    fetch.cancel()
    const { document, fact } = fetch.row
    if (!document.live && fetch.parts.length === 0) return end(fetch, null)
    host.send(document.id, { kind: 'get-payload', seq: fact.seq, offset: fetch.offset })
    fetch.cancel = host.after(PAYLOAD_TIMEOUT, () => ask(fetch))
  }
  const read = async (row: Row, blob: Blob) => {
    const whole = payloadOf(row.fact)?.rest === 'none'
    try {
      row.setContent(new Uint8Array(await blob.arrayBuffer()), whole)
    } catch {
      row.setContent(null, false)
    }
    host.changed()
  }
  const begin = (row: Row): Fetch => {
    const fetch: Fetch = { row, isKept: false, readers: [], parts: [], offset: 0, cancel: () => {} }
    fetches.set(rowName(row), fetch)
    return fetch
  }
  const fetchWhole = (row: Row) => {
    if (row.isAway) return void fetchAway(row)
    const known = fetches.get(rowName(row))
    if (payloadOf(row.fact)?.rest !== 'on-request' || known?.isKept) return
    const fetch = known ?? begin(row)
    fetch.isKept = true
    if (fetch !== known) ask(fetch)
    host.changed()
  }
  /** On disk may be only its start. */
  const fetchAway = async (row: Row) => {
    if (coming.has(row)) return
    coming.add(row)
    await host.bring(row)
    coming.delete(row)
    fetchWhole(row)
    host.changed()
  }
  return {
    fetch: fetchWhole,
    async bring(rows) {
      const away = rows.filter(({ isAway }) => isAway)
      if (away.length === 0) return
      await Promise.all(away.map((row) => host.bring(row)))
      host.changed()
    },
    async read(row) {
      if (row.isAway) await host.bring(row)
      const payload = payloadOf(row.fact)
      if (payload?.rest !== 'on-request') return payload?.content ?? null
      return new Promise<Content | null>((resolve) => {
        const known = fetches.get(rowName(row))
        const fetch = known ?? begin(row)
        fetch.readers.push(resolve)
        if (fetch !== known) ask(fetch)
      })
    },
    onPart(document, part) {
      const fetch = fetches.get(nameOf(document, part.seq))
      if (!fetch || part.offset !== fetch.offset) return // the answer to an earlier question
      if (part.content === null || lengthOf(part.content) === 0) return end(fetch, null)
      fetch.parts.push(part.content)
      fetch.offset += lengthOf(part.content)
      if (fetch.offset >= part.length) end(fetch, joined(fetch.parts))
      else ask(fetch)
    },
    readBlobs(rows) {
      for (const row of rows) {
        // most are told by what is in memory; a fact is put together where that says nothing
        const mayBeBlob = row.size > 0 && row.text === null && row.bytes === null
        const content = mayBeBlob ? payloadOf(row.fact)?.content : null
        if (content instanceof Blob && content.size <= PREVIEW) void read(row, content)
      }
    },
    isFetching: (row) => coming.has(row) || fetches.get(rowName(row))?.isKept === true,
  }
}

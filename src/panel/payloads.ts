// Fetches payloads that a row shows only the start of, part by part; reads Blobs into bytes.

import { PAYLOAD_TIMEOUT, PREVIEW } from '../wire/limits'
import type { GetPayload, PayloadPart } from '../wire/packets'
import type { Content } from '../wire/payload'
import { payloadOf } from '../wire/read-fact'
import { type Row, setContent } from './store/rows'

export interface PayloadHost {
  /** False: the document cannot be reached. */
  send(document: string, packet: GetPayload): boolean
  after(ms: number, task: () => void): () => void
  /** A row has changed. */
  changed(): void
}

export interface Payloads {
  /** Brings the whole payload; ends in `rest: 'none'`, or `'omitted'` where it is not kept any more. */
  fetch(row: Row): void
  onPart(document: string, part: PayloadPart): void
  /** Turns the small Blobs of fresh rows into bytes, as they come. */
  readBlobs(rows: readonly Row[]): void
  isFetching(row: Row): boolean
}

interface Fetch {
  readonly row: Row
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
  const nameOf = (document: string, seq: number) => `${document} ${seq}`
  const rowName = (row: Row) => nameOf(row.document.id, row.fact.seq)

  const end = (fetch: Fetch, content: Content | null) => {
    fetch.cancel()
    fetches.delete(rowName(fetch.row))
    setContent(fetch.row, content, true)
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
      setContent(row, new Uint8Array(await blob.arrayBuffer()), whole)
    } catch {
      setContent(row, null, false)
    }
    host.changed()
  }
  return {
    fetch(row) {
      if (payloadOf(row.fact)?.rest !== 'on-request' || fetches.has(rowName(row))) return
      const fetch: Fetch = { row, parts: [], offset: 0, cancel: () => {} }
      fetches.set(rowName(row), fetch)
      ask(fetch)
      host.changed()
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
        const content = payloadOf(row.fact)?.content
        if (content instanceof Blob && content.size <= PREVIEW) void read(row, content)
      }
    },
    isFetching: (row) => fetches.has(rowName(row)),
  }
}

// One record of a capture as one line of JSON.
import { CAPTURE_LINE } from '../../wire/capture-limits'
import { PREVIEW } from '../../wire/limits'
import type { Payload } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import { base64 } from '../base64'
import type { Captured, CapturedFact } from '../captured'
import { withPayload } from '../stream/blob-content'
import { FORMAT, FORMAT_VERSION } from './format'

/** Lone surrogates are escaped by `JSON.stringify`, and come back as they were. */
function packed({ kind, size, content, rest }: Payload) {
  // whoever reads the file has no page to request the rest of
  const known = { kind, size, rest: rest === 'none' ? rest : 'omitted' }
  if (typeof content === 'string') return { ...known, text: content }
  return content instanceof Uint8Array ? { ...known, base64: base64(content) } : known
}

function factLine({ document, fact }: CapturedFact): string {
  const payload = payloadOf(fact)
  if (payload === null) return JSON.stringify({ document, ...fact })
  return JSON.stringify({ document, ...fact, payload: packed(payload) })
}

/** By its start: escaped, a text may be six times as long. */
function cut(record: CapturedFact): CapturedFact {
  const payload = payloadOf(record.fact)
  if (payload === null || payload.content === null || payload.content instanceof Blob) return record
  const content = payload.content.slice(0, PREVIEW)
  return { ...record, fact: withPayload(record.fact, { ...payload, content, rest: 'omitted' }) }
}

/** Without its line break. */
export function lineOf(record: Captured): string {
  if (record.kind === 'header')
    return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...record })
  if (record.kind !== 'fact') return JSON.stringify(record)
  const line = factLine(record)
  return line.length <= CAPTURE_LINE ? line : factLine(cut(record))
}

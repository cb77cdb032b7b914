// JSON in a text: one value, lines of values (NDJSON), or values with a record separator (RFC 7464, SignalR).
import { parsed } from '../json-text'
import { short } from '../line'
import type { Found } from './reading'

/** Characters: parsing is done at once. */
const MOST = 16_777_216

/** Records of a list that is put together of them. */
const RECORDS_MOST = 1_000_000

const BOM = '\uFEFF'
const RECORD_SEPARATOR = '\x1e'

const isTree = (text: string): boolean => parsed(text) !== undefined

/** The source text is kept: big numbers, order and repeated names are in no value. */
function wholeText(text: string): Found | null {
  return isTree(text) ? { body: { kind: 'json', text }, line: short(text) } : null
}

/** A text in quotes: what is in it may be JSON once more. */
function quotedText(text: string): Found | null {
  if (!/^\s*"[\s\S]*"\s*$/.test(text)) return null
  const list = parsed(`[${text}]`)
  if (!Array.isArray(list) || list.length !== 1 || typeof list[0] !== 'string') return null
  return { inside: list[0], isCertain: true }
}

function manyTexts(text: string, separator: string): Found | null {
  if (!text.includes(separator)) return null
  const records = text.split(separator).filter((record) => record.trim() !== '')
  if (records.length === 0 || records.length > RECORDS_MOST) return null
  if (!records.every(isTree)) return null
  return {
    body: { kind: 'json', text: `[${records.map((record) => record.trim()).join(',\n')}]` },
    line: short(text),
  }
}

export function json(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string' || content.length > MOST) return null
  const text = content.startsWith(BOM) ? content.slice(1) : content
  const found = wholeText(text) ?? quotedText(text)
  if (found) return found
  const separated = manyTexts(text, RECORD_SEPARATOR)
  if (separated) return { ...separated, format: 'JSON records' }
  const lines = manyTexts(text, '\n')
  return lines && { ...lines, format: 'NDJSON' }
}

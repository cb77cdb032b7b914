// What differs between two payloads, in the way that suits both; or why that is not told.
import { DIFF_BYTES, DIFF_TEXT } from '../../../wire/details-limits'
import type { Content } from '../../../wire/payload'
import type { JsonIndex } from '../json/json-index'
import { JsonReader } from '../json/json-reader'
import { type ByteDiff, byteDiff } from './byte-diff'
import { type JsonDiff, jsonDiff } from './json-diff'
import { type TextPart, textDiff } from './text-diff'

export type PayloadDiff =
  | { readonly form: 'json'; readonly diff: JsonDiff }
  | { readonly form: 'text'; readonly parts: readonly TextPart[] }
  | { readonly form: 'bytes'; readonly diff: ByteDiff }
  /** `large`: comparing would take too long. `missing`: one of them is not here. */
  | { readonly form: 'same' | 'large' | 'missing' }

/** null: it is none. */
function jsonOf(text: string): JsonIndex | null {
  if (!/^\s*[[{]/.test(text)) return null
  const reader = new JsonReader(text)
  reader.step(text.length + 1)
  return reader.isDone && reader.index.error === null ? reader.index : null
}

function ofTexts(before: string, after: string): PayloadDiff {
  if (before === after) return { form: 'same' }
  if (Math.max(before.length, after.length) > DIFF_TEXT) return { form: 'large' }
  const left = jsonOf(before)
  const right = left && jsonOf(after)
  if (left && right) {
    const diff = jsonDiff(left, right)
    return diff.changes.length > 0 ? { form: 'json', diff } : { form: 'same' }
  }
  const parts = textDiff(before, after)
  return parts === null ? { form: 'large' } : { form: 'text', parts }
}

function ofBytes(before: Uint8Array, after: Uint8Array): PayloadDiff {
  if (Math.max(before.length, after.length) > DIFF_BYTES) return { form: 'large' }
  const diff = byteDiff(before, after)
  return diff.changes.length > 0 ? { form: 'bytes', diff } : { form: 'same' }
}

export function payloadDiff(before: Content | null, after: Content | null): PayloadDiff {
  if (typeof before === 'string' && typeof after === 'string') return ofTexts(before, after)
  if (before instanceof Uint8Array && after instanceof Uint8Array) return ofBytes(before, after)
  return { form: 'missing' }
}

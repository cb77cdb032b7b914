// What is written in the composer, as a message: or where it is none yet, and why. Pure.
import { ACT_CONTENT } from '../../../wire/act-limits'
import { SLICE_STEP } from '../../../wire/details-limits'
import type { JsonError } from '../json/json-index'
import { JsonReader } from '../json/json-reader'

export const FORMATS = ['text', 'json', 'hex', 'base64', 'file'] as const
export type ComposeFormat = (typeof FORMATS)[number]

export type Fault =
  | { readonly kind: 'json'; readonly error: JsonError }
  /** `at`: the character that is none of the format's. */
  | { readonly kind: 'hex' | 'base64'; readonly at: number }
  | { readonly kind: 'hexOdd' | 'base64Length' | 'noFile' | 'tooLarge' }

export interface Composed {
  /** null: it cannot be sent so. */
  readonly content: string | Uint8Array<ArrayBuffer> | null
  readonly fault: Fault | null
}

const ok = (content: string | Uint8Array<ArrayBuffer>): Composed =>
  content.length > ACT_CONTENT ? wrong({ kind: 'tooLarge' }) : { content, fault: null }
const wrong = (fault: Fault): Composed => ({ content: null, fault })

function json(text: string): Composed {
  const reader = new JsonReader(text)
  while (!reader.step(SLICE_STEP)) if (text.length > ACT_CONTENT) return wrong({ kind: 'tooLarge' })
  const { error } = reader.index
  return error ? wrong({ kind: 'json', error }) : ok(text)
}

/** Spaces, line breaks, commas, colons and `0x` between pairs are for the eye. */
function hex(text: string): Composed {
  const at = text.search(/[^0-9a-fA-F\sxX,:]/)
  if (at >= 0) return wrong({ kind: 'hex', at })
  const digits = text.replace(/0[xX]|[\s,:]/g, '')
  const cross = text.search(/[xX]/)
  if (/[xX]/.test(digits)) return wrong({ kind: 'hex', at: cross })
  if (digits.length % 2 === 1) return wrong({ kind: 'hexOdd' })
  return ok(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}

/** Of both alphabets, with or without `=` at the end. */
function base64(text: string): Composed {
  const at = text.search(/[^A-Za-z0-9+/_=\s-]|=+\s*[^=\s]/)
  if (at >= 0) return wrong({ kind: 'base64', at })
  const letters = text.replace(/[\s=]/g, '').replace(/-/g, '+').replace(/_/g, '/')
  if (letters.length % 4 === 1) return wrong({ kind: 'base64Length' })
  return ok(Uint8Array.from(atob(letters), (character) => character.charCodeAt(0)))
}

export function composed(
  format: ComposeFormat,
  text: string,
  file: Uint8Array<ArrayBuffer> | null,
): Composed {
  switch (format) {
    case 'text':
      return ok(text)
    case 'json':
      return json(text)
    case 'hex':
      return hex(text)
    case 'base64':
      return base64(text)
    case 'file':
      return file ? ok(file) : wrong({ kind: 'noFile' })
  }
}

/** As a captured text is best edited: JSON if it is one. */
export function formatOf(text: string): ComposeFormat {
  return /^\s*[[{]/.test(text) && json(text).fault === null ? 'json' : 'text'
}

// Text that was sent as bytes: UTF-8, and nothing in it that people do not write.
import { printableOf, utf8Of } from './bytes'
import type { Found } from './reading'

/** Fewer bytes are text by chance. */
const LEAST = 4

/** Control characters are let through where the text is JSON: they separate its records. */
export function utf8(content: string | Uint8Array): Found | null {
  if (typeof content === 'string') return null
  const text = printableOf(content)
  if (text !== null && content.length >= LEAST) return { inside: text, isCertain: true }
  const other = /^\s*[[{"]/.test(String.fromCharCode(content[0] ?? 0)) ? utf8Of(content) : null
  return other === null ? null : { inside: other }
}

// Bytes and texts that are written as other texts: base64, hex digits, percent-encoding, data URLs.
import { bytesOfBase64, bytesOfHex, printableOf } from './bytes'
import type { Found } from './reading'

/** Shorter ones are words of people often enough. */
const BASE64_LEAST = 16
const HEX_LEAST = 16

/** Characters that are read: what they hold is looked for in it, again and again. */
const MOST = 8_388_608

const isOfLength = ({ length }: string, least: number) => length >= least && length <= MOST

/** Bytes that are text for people are worth showing; all others only if a format is found in them. */
const insideOf = (bytes: Uint8Array): Found => {
  const text = printableOf(bytes)
  return text === null ? { inside: bytes } : { inside: text, isCertain: true }
}

const BASE64 = /^(?:[A-Za-z0-9+/]+={0,2}|[A-Za-z0-9_-]+={0,2})$/

/** Line ends within, as of mails, are not taken: text stays text. */
export function base64(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string' || !isOfLength(content, BASE64_LEAST)) return null
  const text = content.trim()
  const bytes = BASE64.test(text) && text.length % 4 !== 1 ? bytesOfBase64(text) : null
  if (!bytes) return null
  return { ...insideOf(bytes), ...(/[-_]/.test(text) ? { format: 'base64url' } : {}) }
}

/** `0x` before it, or spaces and colons between the bytes. Decimal digits alone are a number. */
export function hex(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string' || !isOfLength(content, HEX_LEAST)) return null
  const text = content.trim()
  const isSpaced = /^[0-9a-fA-F]{2}(?:[ :][0-9a-fA-F]{2})+$/.test(text)
  const digits = isSpaced ? text.replaceAll(/[ :]/g, '') : text.replace(/^0x/, '')
  if (digits.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(digits) || !/[a-fA-F]/.test(digits))
    return null
  return insideOf(bytesOfHex(digits))
}

/** Only JSON within makes it certain; Total.js writes it so. */
export function percent(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string') return null
  try {
    return { inside: decodeURIComponent(content) }
  } catch {
    return null
  }
}

const DATA_URL = /^data:([\w.+-]+\/[\w.+-]+)?((?:;[\w-]+=[^;,]*)*)(;base64)?,/i

/** https://www.rfc-editor.org/rfc/rfc2397 */
export function dataUrl(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string') return null
  const head = DATA_URL.exec(content.slice(0, 1_024))
  if (!head) return null
  const [all, type = 'text/plain', , isBase64] = head
  const data = content.slice(all.length)
  const format = `data URL ${type.slice(0, 60)}`
  if (!isBase64) {
    const inside = percent(data)?.inside
    return inside === undefined ? null : { inside, isCertain: true, format }
  }
  const bytes = bytesOfBase64(data)
  return bytes && { inside: bytes, isCertain: true, format }
}

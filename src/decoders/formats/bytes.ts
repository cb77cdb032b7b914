// Bytes as hex digits and as text: nothing, where they are none.

export const hexOf = (bytes: Uint8Array): string => {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Control characters that no text for people has; line ends and tabs are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/

/** null: not UTF-8. */
export function utf8Of(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes)
  } catch {
    return null
  }
}

/** null: not UTF-8, or not what people read. */
export function printableOf(bytes: Uint8Array): string | null {
  const text = utf8Of(bytes)
  return text === null || CONTROLS.test(text) ? null : text
}

/** Each character a byte. */
function bytesOfBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Of either alphabet, with and without padding; null: of neither. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return bytesOfBinary(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return null
  }
}

const digitOf = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87)

/** Digits alone, in pairs. */
export function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2)
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = digitOf(digits.charCodeAt(at * 2)) * 16 + digitOf(digits.charCodeAt(at * 2 + 1))
  return bytes
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** `magic` is hex digits; a dot stands for any digit. */
export function startsWith(bytes: Uint8Array, magic: string, at = 0): boolean {
  if (bytes.length < at + magic.length / 2) return false
  const start = hexOf(bytes.subarray(at, at + magic.length / 2))
  for (let digit = 0; digit < magic.length; digit++)
    if (magic[digit] !== '.' && magic[digit] !== start[digit]) return false
  return true
}

const ENCODER = new TextEncoder()

export const sizeOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? ENCODER.encode(content).length : content.length

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

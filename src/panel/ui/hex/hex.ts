// Bytes as hexadecimal pairs and as ASCII, line by line.

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export interface HexLine {
  readonly offset: string
  readonly pairs: string
  readonly ascii: string
}

/** Bytes whose pairs a row shows, and find looks through: more than the widest panel has room for. */
export const PREVIEW_BYTES = 160

const pairOf = (byte: number) => PAIRS[byte] ?? ''
const isPrintable = (byte: number) => byte >= 0x20 && byte < 0x7f

/** The first bytes as pairs: `48 69`. */
export function hexPairs(bytes: Uint8Array, most = bytes.length): string {
  const end = Math.min(most, bytes.length)
  let text = end > 0 ? pairOf(bytes[0] ?? 0) : ''
  for (let at = 1; at < end; at++) text += ` ${pairOf(bytes[at] ?? 0)}`
  return text
}

/** In the middle of a line the gap is wider: eight bytes are found at a glance. */
function pairsOfLine(bytes: Uint8Array, width: number): string {
  const half = width / 2
  const left = hexPairs(bytes, half)
  return bytes.length > half ? `${left}  ${hexPairs(bytes.subarray(half))}` : left
}

export function hexLine(bytes: Uint8Array, line: number, width: number): HexLine {
  const from = line * width
  const part = bytes.subarray(from, from + width)
  return {
    offset: from.toString(16).padStart(8, '0'),
    pairs: pairsOfLine(part, width).padEnd(width * 3),
    ascii: Array.from(part, (byte) => (isPrintable(byte) ? String.fromCharCode(byte) : '.')).join(
      '',
    ),
  }
}

/** All lines, as the Copy button takes them. */
export function hexDump(bytes: Uint8Array, width = 16): string {
  const lines: string[] = []
  for (let line = 0; line * width < bytes.length; line++) {
    const { offset, pairs, ascii } = hexLine(bytes, line, width)
    lines.push(`${offset}  ${pairs} ${ascii}`)
  }
  return lines.join('\n')
}

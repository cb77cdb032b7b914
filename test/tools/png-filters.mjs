// @ts-check
// Takes the filters off the lines of a PNG: flat surfaces pack tighter as they are.
// https://www.w3.org/TR/png-3/#9Filters

/** Bytes of a pixel with 8 bits a channel, by colour type. @type {Readonly<Record<number, number>>} */
const PIXEL_BYTES = { 0: 1, 2: 3, 4: 2, 6: 4 }

/** @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const toA = Math.abs(b - c)
  const toB = Math.abs(a - c)
  const toC = Math.abs(a + b - 2 * c)
  if (toA <= toB && toA <= toC) return a
  return toB <= toC ? b : c
}

/** What a filter foretold: `a` stands at the left, `b` above, `c` above at the left. */
const FORETOLD = [
  () => 0,
  (/** @type {number} */ a) => a,
  (/** @type {number} */ _a, /** @type {number} */ b) => b,
  (/** @type {number} */ a, /** @type {number} */ b) => (a + b) >> 1,
  paeth,
]

/**
 * @param {Buffer} header The data of IHDR.
 * @param {Buffer} lines Each with its filter before it.
 * @returns {Buffer | null} The same pixels, no line filtered; null: a form that screenshots do not have.
 */
export function unfiltered(header, lines) {
  const bytes = PIXEL_BYTES[header[9] ?? -1]
  if (header[8] !== 8 || bytes === undefined || header[12] !== 0) return null
  const width = header.readUInt32BE(0) * bytes
  const plain = Buffer.alloc(lines.length)
  for (let start = 0; start < lines.length; start += width + 1) {
    const foretold = FORETOLD[lines[start] ?? -1]
    if (!foretold) return null
    const above = (/** @type {number} */ at) => (start > 0 ? (plain[at - width - 1] ?? 0) : 0)
    for (let at = start + 1; at <= start + width; at++) {
      const hasLeft = at - start > bytes
      const a = hasLeft ? (plain[at - bytes] ?? 0) : 0
      const c = hasLeft ? above(at - bytes) : 0
      plain[at] = (lines[at] ?? 0) + foretold(a, above(at), c)
    }
  }
  return plain
}

// Whether bytes can begin a raw deflate stream: its first block's head and symbols, without unpacking it.
// https://www.rfc-editor.org/rfc/rfc1951#section-3.2.3

/** The order in which lengths of the code-length code are written. */
const ORDER_MOST = 19

/** How many lengths of codes there are at most. */
const LITERALS_MOST = 286
const DISTANCES_MOST = 30

/** Bits, the lowest of a byte first; past the end they are 0. */
function bitsAt(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let bit = 0; bit < count; bit++)
    value |= (((bytes[(at + bit) >> 3] ?? 0) >> ((at + bit) & 7)) & 1) << bit
  return value
}

/** A stored block says its length twice, the second time inverted. */
const isStored = (bytes: Uint8Array): boolean =>
  bytes.length >= 5 && (bitsAt(bytes, 8, 16) ^ bitsAt(bytes, 24, 16)) === 0xffff

/** The code of the code lengths uses up all of its space: noise hardly ever does. */
function isDynamic(bytes: Uint8Array): boolean {
  if (bitsAt(bytes, 3, 5) + 257 > LITERALS_MOST || bitsAt(bytes, 8, 5) + 1 > DISTANCES_MOST)
    return false
  const lengths = Math.min(bitsAt(bytes, 13, 4) + 4, ORDER_MOST)
  let space = 0
  for (let index = 0; index < lengths; index++) {
    const length = bitsAt(bytes, 17 + index * 3, 3)
    if (length > 0) space += 128 >> length
  }
  return space === 128
}

/** Symbols of a block with the fixed code that are looked at: noise copies from before the start by then. */
const LOOKED_AT = 32

/** Huffman codes begin with their highest bit. */
function codeAt(bytes: Uint8Array, at: number, count: number): number {
  let code = 0
  for (let bit = 0; bit < count; bit++) code = code * 2 + bitsAt(bytes, at + bit, 1)
  return code
}

interface Symbol {
  readonly symbol: number
  readonly bits: number
}

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6 */
function fixedSymbol(bytes: Uint8Array, at: number): Symbol {
  const seven = codeAt(bytes, at, 7)
  if (seven < 0b0011000) return { symbol: 256 + seven, bits: 7 }
  const eight = codeAt(bytes, at, 8)
  if (eight < 0b11000000) return { symbol: eight - 0b00110000, bits: 8 }
  if (eight < 0b11001000) return { symbol: 280 + eight - 0b11000000, bits: 8 }
  return { symbol: 144 + codeAt(bytes, at, 9) - 0b110010000, bits: 9 }
}

const extraOfLength = (symbol: number) => (symbol < 265 || symbol === 285 ? 0 : (symbol - 261) >> 2)
const lengthBase = (symbol: number) => {
  if (symbol === 285) return 258
  if (symbol < 265) return symbol - 254
  const extra = extraOfLength(symbol)
  return 3 + ((4 + ((symbol - 261) & 3)) << extra)
}
const extraOfDistance = (code: number) => (code < 2 ? 0 : (code >> 1) - 1)
const distanceBase = (code: number) =>
  code < 2 ? code + 1 : 1 + ((2 + (code & 1)) << extraOfDistance(code))

/** Where the copy ends, and how long it is; null: from before the start, or with a code that there is not. */
function copyAt(bytes: Uint8Array, from: number, symbol: number, done: number) {
  if (symbol > 285) return null
  const extra = extraOfLength(symbol)
  const length = lengthBase(symbol) + bitsAt(bytes, from, extra)
  const code = codeAt(bytes, from + extra, 5)
  if (code > 29) return null
  const distance = distanceBase(code) + bitsAt(bytes, from + extra + 5, extraOfDistance(code))
  return distance > done ? null : { at: from + extra + 5 + extraOfDistance(code), length }
}

function isFixed(bytes: Uint8Array): boolean {
  let at = 3
  let done = 0
  for (let seen = 0; seen < LOOKED_AT; seen++) {
    const { symbol, bits } = fixedSymbol(bytes, at)
    at += bits
    if (at > bytes.length * 8) return false
    if (symbol === 256) return done > 0
    const copy = symbol > 256 ? copyAt(bytes, at, symbol, done) : null
    if (symbol > 256 && !copy) return false
    at = copy?.at ?? at
    done += copy?.length ?? 1
  }
  return true
}

export function mayBeDeflate(bytes: Uint8Array): boolean {
  const type = bitsAt(bytes, 1, 2)
  if (type === 0) return isStored(bytes)
  return type === 1 ? isFixed(bytes) : type === 2 && isDynamic(bytes)
}

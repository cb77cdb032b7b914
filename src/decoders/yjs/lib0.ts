// What lib0 writes, on which Yjs is built: texts, byte arrays and values of JSON in few bytes.
// https://github.com/dmonad/lib0/blob/main/src/encoding.js
import type { Cursor } from '../bytes/cursor'
import type { Value } from '../decoder'

/** Bytes of a number: JavaScript's integers have 53 bits. */
const NUMBER = 8

/** Levels of a value, and entries of a list: what a reader looks at. */
const DEEPEST = 100

export const readNumber = (from: Cursor): number => from.varint(NUMBER)

export const readText = (from: Cursor): string => from.text(readNumber(from))

export const readBytes = (from: Cursor): Uint8Array => from.take(readNumber(from))

/** Its first byte has a sign and six bits. */
function readInteger(from: Cursor): number {
  const first = from.u8()
  const rest = first >= 0x80 ? readNumber(from) : 0
  const value = (first & 0x3f) + rest * 64
  return (first & 0x40) !== 0 ? -value : value
}

const view = (bytes: Uint8Array, length: number): DataView => {
  const whole = new Uint8Array(length)
  whole.set(bytes)
  return new DataView(whole.buffer)
}

function readObject(from: Cursor, depth: number): Value {
  const fields: [string, Value][] = []
  for (let left = readNumber(from); left > 0 && from.isSound; left--)
    fields.push([readText(from), readAny(from, depth + 1)])
  return Object.fromEntries(fields)
}

function readList(from: Cursor, depth: number): Value {
  const items: Value[] = []
  for (let left = readNumber(from); left > 0 && from.isSound; left--)
    items.push(readAny(from, depth + 1))
  return items
}

export function readAny(from: Cursor, depth = 0): Value {
  if (depth > DEEPEST) from.isWrong = true
  if (!from.isSound) return undefined
  const type = from.u8()
  switch (type) {
    case 127:
      return undefined
    case 126:
      return null
    case 125:
      return readInteger(from)
    case 124:
      return view(from.take(4), 4).getFloat32(0)
    case 123:
      return view(from.take(8), 8).getFloat64(0)
    case 122:
      return view(from.take(8), 8).getBigInt64(0)
    case 121:
      return false
    case 120:
      return true
    case 119:
      return readText(from)
    case 118:
      return readObject(from, depth)
    case 117:
      return readList(from, depth)
    case 116:
      return readBytes(from)
    default:
      from.isWrong = true
      return undefined
  }
}

// Protobuf as Centrifuge sends it: records after their lengths, read by the field numbers that are known.
// https://protobuf.dev/programming-guides/encoding/
import type { Value } from '../decoder'
import type { Kind, Schema } from './schema'

/** Records and fields that are looked at, and levels of messages within. */
const MOST = 1_000
const DEEPEST = 8

interface Reading {
  readonly bytes: Uint8Array
  /** Its end is not here: what reaches beyond it ends with it. */
  readonly isCut: boolean
  /** Something has reached beyond it. */
  isOver?: boolean
  at: number
}

/** null: it does not end. Beyond 2⁵³ digits are lost. */
function varint(reading: Reading): number | null {
  let value = 0
  for (let shift = 0; shift < 10; shift += 1) {
    const byte = reading.bytes[reading.at]
    if (byte === undefined) return null
    reading.at += 1
    value += (byte & 0x7f) * 2 ** (7 * shift)
    if (byte < 0x80) return value
  }
  return null
}

function block(reading: Reading): Uint8Array | null {
  const length = varint(reading)
  if (length === null) return null
  const end = reading.at + length
  if (end > reading.bytes.length && !reading.isCut) return null
  const bytes = reading.bytes.subarray(reading.at, end)
  reading.isOver = end > reading.bytes.length
  reading.at = Math.min(end, reading.bytes.length)
  return bytes
}

/** The value of one field as the wire has it; null: it is not sound. */
function wireValue(reading: Reading, type: number): number | Uint8Array | null {
  if (type === 0) return varint(reading)
  if (type === 2) return block(reading)
  if (type !== 1 && type !== 5) return null
  const end = reading.at + (type === 1 ? 8 : 4)
  if (end > reading.bytes.length) return null
  const bytes = reading.bytes.subarray(reading.at, end)
  reading.at = end
  return bytes
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** null: another kind than the schema says. */
function meant(value: number | Uint8Array, kind: Kind, depth: number, isCut: boolean): Value {
  if (typeof value === 'number') {
    if (kind === 'number') return value
    return kind === 'flag' ? value !== 0 : null
  }
  if (kind === 'text') return textOf(value)
  if (kind === 'bytes' || kind === 'map') return value
  return typeof kind === 'object' && depth < DEEPEST
    ? readMessage(value, kind, isCut, depth + 1)
    : null
}

/** null: not a message of the schema. Fields that it does not have keep their numbers. */
export function readMessage(
  bytes: Uint8Array,
  schema: Schema,
  isCut = false,
  depth = 0,
): Readonly<Record<string, Value>> | null {
  const reading: Reading = { bytes, at: 0, isCut }
  const fields: Record<string, Value> = {}
  for (let count = 0; reading.at < bytes.length && count < MOST; count += 1) {
    const tag = varint(reading)
    const number = tag === null ? 0 : Math.floor(tag / 8)
    const value = number === 0 ? null : wireValue(reading, (tag ?? 0) % 8)
    if (value === null) return isCut ? fields : null
    const [name, kind] = schema[number] ?? [String(number), null]
    if (reading.isOver && kind === 'text') return fields // half a name is another's
    const read = kind === null ? value : meant(value, kind, depth, isCut)
    if (read === null) return null
    fields[name] = read
  }
  return fields
}

/** Each record after its length. `cut`: the start of one whose end is not here. */
export function recordsOf(bytes: Uint8Array): {
  readonly records: Uint8Array[]
  readonly cut: Uint8Array | null
} {
  const reading: Reading = { bytes, at: 0, isCut: true }
  const records: Uint8Array[] = []
  while (reading.at < bytes.length && records.length < MOST) {
    const length = varint(reading)
    const start = reading.at
    if (length === null || start + length > bytes.length)
      return { records, cut: bytes.subarray(start) }
    reading.at += length
    records.push(bytes.subarray(start, reading.at))
  }
  return { records, cut: null }
}

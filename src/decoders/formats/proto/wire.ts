// The wire of Protocol Buffers: fields by number and wire type, strictly. https://protobuf.dev/programming-guides/encoding/
import { viewOf } from '../bytes'

/** Levels of messages and groups within one another. */
export const DEEPEST = 64

const MOST_NUMBER = 536_870_911

/** Fields of one message: of more, nobody reads the tree. */
const FIELDS_MOST = 1_000_000

/** Of a varint, as the specification has it. */
const VARINT_BYTES = 10

export type WireField =
  | { readonly number: number; readonly type: 0; readonly value: bigint; readonly size: number }
  | { readonly number: number; readonly type: 1 | 2 | 5; readonly bytes: Uint8Array }
  | { readonly number: number; readonly type: 3; readonly fields: readonly WireField[] }

export interface Varint {
  /** Unsigned, of 64 bits. */
  readonly value: bigint
  readonly size: number
}

const plain = (bytes: Uint8Array, at: number): Varint | null => {
  let value = 0
  for (let size = 1; size <= 4; size++) {
    const byte = bytes[at + size - 1]
    if (byte === undefined) return null
    value |= (byte & 0x7f) << (7 * (size - 1))
    if (byte < 0x80) return { value: BigInt(value), size }
  }
  return null
}

/** null: no end within ten bytes. */
export function varintAt(bytes: Uint8Array, at: number): Varint | null {
  const short = plain(bytes, at)
  if (short) return short
  let value = 0n
  for (let size = 1; size <= VARINT_BYTES; size++) {
    const byte = bytes[at + size - 1]
    if (byte === undefined) return null
    value |= BigInt(byte & 0x7f) << BigInt(7 * (size - 1))
    if (byte < 0x80) return { value: BigInt.asUintN(64, value), size }
  }
  return null
}

interface Place {
  readonly bytes: Uint8Array
  at: number
}

function take(place: Place, size: number): Uint8Array | null {
  if (place.at + size > place.bytes.length) return null
  place.at += size
  return place.bytes.subarray(place.at - size, place.at)
}

function number(place: Place): bigint | null {
  const varint = varintAt(place.bytes, place.at)
  if (!varint) return null
  place.at += varint.size
  return varint.value
}

function fieldOf(place: Place, number_: number, type: number, depth: number): WireField | null {
  if (type === 0) {
    const from = place.at
    const value = number(place)
    return value === null ? null : { number: number_, type, value, size: place.at - from }
  }
  if (type === 3) {
    const fields = fieldsIn(place, number_, depth + 1)
    return fields && { number: number_, type, fields }
  }
  if (type !== 1 && type !== 2 && type !== 5) return null
  const size = type === 1 ? 8 : type === 5 ? 4 : number(place)
  const bytes = size === null ? null : take(place, Number(size))
  return bytes && { number: number_, type, bytes }
}

/** To the end of the bytes, or of the group. */
function fieldsIn(place: Place, group: number | null, depth: number): WireField[] | null {
  const fields: WireField[] = []
  if (depth > DEEPEST) return null
  while (place.at < place.bytes.length) {
    const tag = number(place)
    if (tag === null || tag > 0xffff_ffffn) return null
    const number_ = Number(tag >> 3n)
    const type = Number(tag & 7n)
    if (number_ < 1 || number_ > MOST_NUMBER) return null
    if (type === 4) return number_ === group ? fields : null
    const field = fieldOf(place, number_, type, depth)
    if (!field || fields.length > FIELDS_MOST) return null
    fields.push(field)
  }
  return group === null ? fields : null
}

/** null: these bytes are no message. No byte is left over, and none is missing. */
export const readWire = (bytes: Uint8Array): WireField[] | null =>
  fieldsIn({ bytes, at: 0 }, null, 0)

/** Of 4 bytes: unsigned and as a float; of 8: unsigned and as a double. */
export function fixedOf(bytes: Uint8Array): { readonly whole: bigint; readonly float: number } {
  const view = viewOf(bytes)
  return bytes.length === 4
    ? { whole: BigInt(view.getUint32(0, true)), float: view.getFloat32(0, true) }
    : { whole: view.getBigUint64(0, true), float: view.getFloat64(0, true) }
}

/** A number where it keeps all digits. */
export const numberOf = (whole: bigint): number | bigint =>
  whole >= BigInt(Number.MIN_SAFE_INTEGER) && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(whole)
    : whole

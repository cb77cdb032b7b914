// Reads MessagePack strictly. The package that decoders use takes bytes that are no UTF-8 for text, refuses the key
// `__proto__` and forgets which keys were numbers: nothing to tell by what a payload certainly is, and to show all of it.
// https://github.com/msgpack/msgpack/blob/master/spec.md · records: https://github.com/kriszyp/msgpackr#record--object-structures
import type { Value } from '../decoder'
import { utf8Of, viewOf } from './bytes'
import { fieldsValue } from './fields-value'

/** Levels. */
const DEEPEST = 128

const TIMESTAMP = -1

/** msgpackr: names once, under a number; then values alone. */
const RECORD = 0x72

/** msgpackr: a set, an error, a regular expression, whose value follows. */
const FOLLOWED: readonly number[] = [0x65, 0x73, 0x78]

export class NotMessagePack extends Error {}

export class MessagePackReader {
  private at = 0
  private readonly view: DataView
  private readonly records = new Map<number, readonly Value[]>()

  constructor(private readonly bytes: Uint8Array) {
    this.view = viewOf(bytes)
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length
  }

  private place(size: number): number {
    if (this.at + size > this.bytes.length) throw new NotMessagePack()
    this.at += size
    return this.at - size
  }

  private take = (size: number): Uint8Array => {
    const from = this.place(size)
    return this.bytes.subarray(from, from + size)
  }

  private size = (bytes: number): number => {
    const at = this.place(bytes)
    if (bytes === 1) return this.view.getUint8(at)
    return bytes === 2 ? this.view.getUint16(at) : this.view.getUint32(at)
  }

  private text(size: number): string {
    const text = utf8Of(this.take(size))
    if (text === null) throw new NotMessagePack()
    return text
  }

  /** Every item takes a byte at least: a lie about their number ends at the end. */
  private list(size: number, depth: number): Value[] {
    if (depth > DEEPEST || size > this.bytes.length - this.at) throw new NotMessagePack()
    return Array.from({ length: size }, () => this.value(depth + 1))
  }

  private map(size: number, depth: number): Value {
    const flat = this.list(size * 2, depth)
    const entries = Array.from(
      { length: size },
      (_, at) => [flat[at * 2], flat[at * 2 + 1]] as const,
    )
    if (new Set(entries.map(([key]) => key)).size < size) throw new NotMessagePack()
    return fieldsValue(entries)
  }

  private extension(size: number, depth: number): Value {
    const type = this.view.getInt8(this.place(1))
    const data = this.take(size)
    if (type === TIMESTAMP) return timestamp(data)
    if (type === RECORD && size <= 2)
      return this.record((data[0] ?? 0) + (data[1] ?? 0) * 32, depth)
    if (size === 1 && this.records.size > 0 && FOLLOWED.includes(type))
      return { $ext: type, $value: this.value(depth + 1) }
    return { $ext: type, $data: data }
  }

  private record(id: number, depth: number): Value {
    const names = this.value(depth + 1)
    if (!Array.isArray(names) || names.length === 0) throw new NotMessagePack()
    this.records.set(id, names)
    return this.recordOf(names, depth)
  }

  private recordOf(names: readonly Value[], depth: number): Value {
    const values = this.list(names.length, depth)
    return fieldsValue(names.map((name, at) => [name, values[at]]))
  }

  private fixed(byte: number, depth: number): Value {
    if (byte < 0x80) {
      const names = byte >= 0x40 ? this.records.get(byte) : undefined
      return names ? this.recordOf(names, depth) : byte
    }
    if (byte < 0x90) return this.map(byte & 15, depth)
    if (byte < 0xa0) return this.list(byte & 15, depth)
    return byte < 0xc0 ? this.text(byte & 31) : byte - 256
  }

  private number(byte: number): Value {
    const { view } = this
    if (byte === 0xca) return view.getFloat32(this.place(4))
    if (byte === 0xcb) return view.getFloat64(this.place(8))
    if (byte === 0xcc) return view.getUint8(this.place(1))
    if (byte === 0xcd) return view.getUint16(this.place(2))
    if (byte === 0xce) return view.getUint32(this.place(4))
    if (byte === 0xcf) return view.getBigUint64(this.place(8))
    if (byte === 0xd0) return view.getInt8(this.place(1))
    if (byte === 0xd1) return view.getInt16(this.place(2))
    return byte === 0xd2 ? view.getInt32(this.place(4)) : view.getBigInt64(this.place(8))
  }

  private sized(byte: number, depth: number): Value {
    if (byte <= 0xc6) return this.take(this.size(2 ** (byte - 0xc4)))
    if (byte <= 0xc9) return this.extension(this.size(2 ** (byte - 0xc7)), depth)
    if (byte <= 0xd8) return this.extension(2 ** (byte - 0xd4), depth)
    if (byte <= 0xdb) return this.text(this.size(2 ** (byte - 0xd9)))
    if (byte <= 0xdd) return this.list(this.size(byte === 0xdc ? 2 : 4), depth)
    return this.map(this.size(byte === 0xde ? 2 : 4), depth)
  }

  /** Throws `NotMessagePack`. */
  value(depth = 0): Value {
    if (depth > DEEPEST) throw new NotMessagePack()
    const byte = this.size(1)
    if (byte < 0xc0 || byte >= 0xe0) return this.fixed(byte, depth)
    if (byte === 0xc0) return null
    if (byte === 0xc1) throw new NotMessagePack()
    if (byte <= 0xc3) return byte === 0xc3
    return byte >= 0xca && byte <= 0xd3 ? this.number(byte) : this.sized(byte, depth)
  }
}

/** Of 4, 8 or 12 bytes; what a Date does not keep is told beside it. */
function timestamp(data: Uint8Array): Value {
  const view = viewOf(data)
  let seconds = 0n
  let nanoseconds = 0
  if (data.length === 4) seconds = BigInt(view.getUint32(0))
  else if (data.length === 8) {
    const both = view.getBigUint64(0)
    seconds = both & 0x3_ffff_ffffn
    nanoseconds = Number(both >> 34n)
  } else if (data.length === 12) {
    nanoseconds = view.getUint32(0)
    seconds = view.getBigInt64(4)
  } else throw new NotMessagePack()
  const date = new Date(Number(seconds) * 1000 + Math.floor(nanoseconds / 1e6))
  if (nanoseconds > 999_999_999) throw new NotMessagePack()
  const isDate = !Number.isNaN(date.getTime()) && nanoseconds % 1e6 === 0
  return isDate ? date : { $seconds: seconds, $nanoseconds: nanoseconds }
}

// BSON: a document that is the whole payload. https://bsonspec.org/spec.html · names as in MongoDB's Extended JSON
import type { Value } from '../decoder'
import { short } from '../line'
import { hexOf, utf8Of, viewOf } from './bytes'
import { fieldsValue } from './fields-value'
import type { Found } from './reading'
import { valueText } from './value-text'

/** Levels. */
const DEEPEST = 128

/** Throws where the bytes are none: `bson` catches. */
class Cursor {
  at = 0
  private readonly view: DataView
  constructor(private readonly bytes: Uint8Array) {
    this.view = viewOf(bytes)
  }

  take(size: number): Uint8Array {
    if (size < 0 || this.at + size > this.bytes.length) throw new RangeError('past the end')
    this.at += size
    return this.bytes.subarray(this.at - size, this.at)
  }

  private place(size: number): number {
    this.take(size)
    return this.at - size
  }

  byte = (): number => this.view.getUint8(this.place(1))
  int32 = (): number => this.view.getInt32(this.place(4), true)
  int64 = (): bigint => this.view.getBigInt64(this.place(8), true)
  uint64 = (): bigint => this.view.getBigUint64(this.place(8), true)
  double = (): number => this.view.getFloat64(this.place(8), true)

  name(): string {
    const end = this.bytes.indexOf(0, this.at)
    const name = utf8Of(this.take(end - this.at))
    this.take(1)
    if (name === null) throw new RangeError('not UTF-8')
    return name
  }

  text(): string {
    const text = utf8Of(this.take(this.int32() - 1))
    if (text === null || this.byte() !== 0) throw new RangeError('not a text')
    return text
  }
}

function binary(from: Cursor): Value {
  const size = from.int32()
  const subtype = from.byte()
  const bytes = from.take(size)
  return subtype === 0 ? bytes : { $binary: bytes, $subtype: subtype }
}

function date(from: Cursor): Value {
  const time = from.int64()
  const date = new Date(Number(time))
  return Number.isNaN(date.getTime()) ? { $date: time } : date
}

function codeWithScope(from: Cursor, depth: number): Value {
  from.int32()
  return { $code: from.text(), $scope: document(from, depth + 1) }
}

function timestamp(from: Cursor): Value {
  const whole = from.uint64()
  return { $timestamp: { t: Number(whole >> 32n), i: Number(whole & 0xffff_ffffn) } }
}

function boolean(from: Cursor): Value {
  const byte = from.byte()
  if (byte > 1) throw new RangeError('not a boolean')
  return byte === 1
}

type Element = (from: Cursor, depth: number) => Value

const ELEMENTS: Readonly<Record<number, Element>> = {
  1: (from) => from.double(),
  2: (from) => from.text(),
  3: (from, depth) => document(from, depth + 1),
  4: (from, depth) => list(from, depth + 1),
  5: binary,
  6: () => undefined,
  7: (from) => ({ $oid: hexOf(from.take(12)) }),
  8: boolean,
  9: date,
  10: () => null,
  11: (from) => ({ $regex: from.name(), $options: from.name() }),
  12: (from) => ({ $ref: from.text(), $id: hexOf(from.take(12)) }),
  13: (from) => ({ $code: from.text() }),
  14: (from) => ({ $symbol: from.text() }),
  15: codeWithScope,
  16: (from) => from.int32(),
  17: timestamp,
  18: (from) => from.int64(),
  19: (from) => ({ $decimal128: from.take(16) }),
  127: () => ({ $maxKey: 1 }),
  255: () => ({ $minKey: 1 }),
}

function entries(from: Cursor, depth: number): [string, Value][] {
  if (depth > DEEPEST) throw new RangeError('too deep')
  const end = from.at + from.int32() - 1
  const found: [string, Value][] = []
  for (let type = from.byte(); type !== 0; type = from.byte()) {
    const element = ELEMENTS[type]
    if (!element) throw new RangeError('no such type')
    found.push([from.name(), element(from, depth)])
  }
  if (from.at !== end + 1) throw new RangeError('of another length')
  return found
}

const document = (from: Cursor, depth: number): Value => fieldsValue(entries(from, depth))
const list = (from: Cursor, depth: number): Value => entries(from, depth).map(([, value]) => value)

export function bson(content: string | Uint8Array): Found | null {
  if (typeof content === 'string') return null
  try {
    const from = new Cursor(content)
    const value = document(from, 0)
    if (from.at !== content.length) return null
    const body = { kind: 'value', value, format: 'BSON' } as const
    return { body, line: short(valueText(value, 200)) }
  } catch {
    return null
  }
}

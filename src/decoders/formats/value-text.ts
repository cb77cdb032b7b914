// A value of MessagePack, CBOR, BSON … as JSON text, for the panel's tree: nothing is lost to the eye.
//
// What JSON lacks is written as an object whose one name begins with `$`, as MongoDB's Extended JSON does:
//   bytes       {"$hex":"00ff","$length":2}          undefined   {"$undefined":true}
//   a date      {"$date":"2024-01-02T03:04:05.678Z"}  NaN, ±∞     {"$number":"NaN"}
//   a map with keys that are no texts  {"$map":[[1,"one"]]}
//   an extension of MessagePack {"$ext":1,…}, a tag of CBOR {"$tag":32,…}: the readers write them so
// Whole numbers keep their digits; the names of a map keep their order, also where they look like numbers.
import type { Value } from '../decoder'
import { hexOf } from './bytes'

/** Bytes that are written out; the whole is one view away. */
const HEX_MOST = 4_096

/** Deeper than any reader goes. */
const DEEPEST = 256

/** Characters: a tree of more is of no use. */
const TEXT_MOST = 16_777_216

interface Writer {
  readonly parts: string[]
  left: number
}

function write(to: Writer, part: string): void {
  to.left -= part.length
  to.parts.push(part)
}

function bytesText(bytes: Uint8Array): string {
  const cut = bytes.length > HEX_MOST ? '…' : ''
  return `{"$hex":"${hexOf(bytes.subarray(0, HEX_MOST))}${cut}","$length":${bytes.length}}`
}

function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0'
  return Number.isFinite(value) ? String(value) : `{"$number":"${value}"}`
}

function dateText(date: Date): string {
  const time = date.getTime()
  return `{"$date":${JSON.stringify(Number.isNaN(time) ? 'Invalid Date' : date.toISOString())}}`
}

function plainText(value: Exclude<Value, object> | null): string {
  if (value === undefined) return '{"$undefined":true}'
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
}

function writeList(to: Writer, list: readonly Value[], depth: number): void {
  write(to, '[')
  list.forEach((item, index) => {
    if (to.left < 0) return
    if (index > 0) write(to, ',')
    writeValue(to, item, depth + 1)
  })
  write(to, ']')
}

function writeFields(to: Writer, fields: Iterable<[string, Value]>, depth: number): void {
  write(to, '{')
  let isFirst = true
  for (const [name, value] of fields) {
    if (to.left < 0) break
    write(to, `${isFirst ? '' : ','}${JSON.stringify(name)}:`)
    writeValue(to, value, depth + 1)
    isFirst = false
  }
  write(to, '}')
}

const isTextMap = (map: ReadonlyMap<Value, Value>): map is ReadonlyMap<string, Value> =>
  [...map.keys()].every((key) => typeof key === 'string')

function writeMap(to: Writer, map: ReadonlyMap<Value, Value>, depth: number): void {
  if (isTextMap(map)) return writeFields(to, map, depth)
  write(to, '{"$map":')
  writeList(to, [...map], depth)
  write(to, '}')
}

function writeValue(to: Writer, value: Value, depth: number): void {
  if (typeof value !== 'object' || value === null) return write(to, plainText(value))
  if (depth > DEEPEST) return write(to, '{"$too":"deep"}')
  if (value instanceof Uint8Array) return write(to, bytesText(value))
  if (value instanceof Date) return write(to, dateText(value))
  if (value instanceof Map) return writeMap(to, value, depth)
  if (Array.isArray(value)) return writeList(to, value, depth)
  writeFields(to, Object.entries(value as { readonly [name: string]: Value }), depth)
}

/** `most`: characters, about; what is beyond is left out. It is JSON all the same. */
export function valueText(value: Value, most = TEXT_MOST): string {
  const to: Writer = { parts: [], left: most }
  writeValue(to, value, 0)
  return to.parts.join('')
}

// A frame of RSocket: its stream, its type, its flags, and what its type has, by the specification's names.
// https://rsocket.io/about/protocol#frame-types
import { Cursor } from '../bytes/cursor'
import type { Value } from '../decoder'

const TYPES: ReadonlyMap<number, string> = new Map([
  [0x01, 'SETUP'],
  [0x02, 'LEASE'],
  [0x03, 'KEEPALIVE'],
  [0x04, 'REQUEST_RESPONSE'],
  [0x05, 'REQUEST_FNF'],
  [0x06, 'REQUEST_STREAM'],
  [0x07, 'REQUEST_CHANNEL'],
  [0x08, 'REQUEST_N'],
  [0x09, 'CANCEL'],
  [0x0a, 'PAYLOAD'],
  [0x0b, 'ERROR'],
  [0x0c, 'METADATA_PUSH'],
  [0x0d, 'RESUME'],
  [0x0e, 'RESUME_OK'],
  [0x3f, 'EXT'],
])

const METADATA = 0x100
/** Follows; of SETUP: resume; of KEEPALIVE: respond. */
export const FOLLOWS = 0x80
/** Complete; of SETUP: lease. */
export const COMPLETE = 0x40
export const NEXT = 0x20

const NO_METADATA = ['LEASE', 'METADATA_PUSH']

export interface Frame {
  readonly stream: number
  readonly type: string
  readonly isKnown: boolean
  readonly flags: number
  readonly fields: Readonly<Record<string, Value>>
  readonly metadata: Uint8Array
  readonly data: Uint8Array
  readonly isSound: boolean
}

const u24 = (from: Cursor): number => from.u8() * 65_536 + from.u16()

const u64 = (from: Cursor): Value => BigInt(from.u32()) * 4_294_967_296n + BigInt(from.u32())

function readFields(type: string, flags: number, from: Cursor): Record<string, Value> {
  switch (type) {
    case 'SETUP':
      return {
        version: `${from.u16()}.${from.u16()}`,
        'keepalive time': from.u32(),
        'max lifetime': from.u32(),
        ...((flags & FOLLOWS) !== 0 ? { 'resume token': from.take(from.u16()) } : {}),
        'metadata MIME type': from.text(from.u8()),
        'data MIME type': from.text(from.u8()),
      }
    case 'LEASE':
      return { 'time-to-live': from.u32(), 'number of requests': from.u32() }
    case 'KEEPALIVE':
      return { 'last received position': u64(from) }
    case 'REQUEST_STREAM':
    case 'REQUEST_CHANNEL':
      return { 'initial request n': from.u32() }
    case 'REQUEST_N':
      return { 'request n': from.u32() }
    case 'ERROR':
      return { 'error code': from.u32() }
    case 'RESUME':
      return {
        version: `${from.u16()}.${from.u16()}`,
        'resume token': from.take(from.u16()),
        'last received server position': u64(from),
        'first available client position': u64(from),
      }
    case 'RESUME_OK':
      return { 'last received client position': u64(from) }
    case 'EXT':
      return { 'extended type': from.u32() }
    default:
      return {}
  }
}

function readMetadata(type: string, flags: number, from: Cursor): Uint8Array {
  if (NO_METADATA.includes(type)) return from.rest()
  return (flags & METADATA) !== 0 ? from.take(u24(from)) : new Uint8Array(0)
}

/** null: too short to be one, or a stream with its highest bit set, which none has. */
export function readFrame(bytes: Uint8Array): Frame | null {
  const from = new Cursor(bytes)
  const stream = from.u32()
  const head = from.u16()
  const [number, flags] = [head >> 10, head & 0x3ff]
  if (from.isShort || stream > 0x7fffffff) return null
  const type = TYPES.get(number)
  const fields = readFields(type ?? '', flags, from)
  const metadata = readMetadata(type ?? '', flags, from)
  return {
    ...{ stream, flags, fields, metadata, isKnown: type !== undefined },
    type: type ?? `type ${number}`,
    data: from.rest(),
    isSound: from.isSound,
  }
}

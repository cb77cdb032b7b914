// A control packet of MQTT: its type, where it ends, and whether its flags are allowed.
// https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901019
import { Cursor } from '../bytes/cursor'
import type { Measure } from '../bytes/stream'

const TYPES = [
  'CONNECT',
  'CONNACK',
  'PUBLISH',
  'PUBACK',
  'PUBREC',
  'PUBREL',
  'PUBCOMP',
  'SUBSCRIBE',
  'SUBACK',
  'UNSUBSCRIBE',
  'UNSUBACK',
  'PINGREQ',
  'PINGRESP',
  'DISCONNECT',
  'AUTH',
] as const
export type Type = (typeof TYPES)[number]

export interface Packet {
  readonly type: Type
  readonly flags: number
  /** After its fixed header. */
  readonly body: Cursor
  /** Bytes that its fixed header says follow. */
  readonly length: number
}

export const typeOf = (first: number): Type | undefined => TYPES[(first >> 4) - 1]

/** 3.1 writes its QoS, which is 1, and may repeat them: DUP. */
const QOS_1 = ['PUBREL', 'SUBSCRIBE', 'UNSUBSCRIBE']

export function areFlagsAllowed(first: number, version: number): boolean {
  const type = typeOf(first)
  const flags = first & 15
  if (type === undefined) return false
  if (type === 'PUBLISH') return (flags & 6) !== 6
  if (QOS_1.includes(type)) return flags === 2 || (version < 4 && flags === 10)
  return flags === 0 || version < 4
}

/** A type that is none, and a length of more than four bytes, begin no packet. */
export const measure: Measure = (bytes) => {
  if (typeOf(bytes[0] ?? 0) === undefined) return -1
  const header = new Cursor(bytes.subarray(1, 5))
  const length = header.varint(4)
  if (header.isWrong) return -1
  return header.isShort ? 0 : 1 + header.at + length
}

/** A connection begins with these: whatever else comes in parts may be the middle of something. */
const FIRST = ['CONNECT', 'CONNACK']

/** Bytes of a packet that is waited for on trial. */
const TRIED = 65_536

/**
 * Where the place is lost or not known yet, only what is right in every bit is a packet. One that is not
 * whole is tried where its first byte is a message of its own: some libraries write every packet so.
 */
export const strictly =
  (version: number): Measure =>
  (bytes, memo) => {
    const first = bytes[0] ?? 0
    if (!areFlagsAllowed(first, version)) return -1
    if (bytes.length === 1) memo.body = 1
    const length = measure(bytes, memo)
    if (length < 0 || (length > 0 && length <= bytes.length)) return length
    const isTried = memo.body === 1 && length <= TRIED
    return isTried || FIRST.includes(typeOf(first) ?? '') ? length : -1
  }

export function readPacket(bytes: Uint8Array): Packet {
  const header = new Cursor(bytes)
  const first = header.u8()
  const length = header.varint(4)
  const type = typeOf(first) ?? 'CONNECT'
  return { type, flags: first & 15, body: new Cursor(header.rest()), length }
}

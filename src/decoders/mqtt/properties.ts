// Properties of MQTT 5, by their names.
// https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901027
import { Cursor } from '../bytes/cursor'
import type { Value } from '../decoder'

type Kind = 'byte' | 'u16' | 'u32' | 'varint' | 'text' | 'bytes' | 'pair'

const PROPERTIES: ReadonlyMap<number, readonly [name: string, kind: Kind]> = new Map([
  [1, ['Payload Format Indicator', 'byte']],
  [2, ['Message Expiry Interval', 'u32']],
  [3, ['Content Type', 'text']],
  [8, ['Response Topic', 'text']],
  [9, ['Correlation Data', 'bytes']],
  [11, ['Subscription Identifier', 'varint']],
  [17, ['Session Expiry Interval', 'u32']],
  [18, ['Assigned Client Identifier', 'text']],
  [19, ['Server Keep Alive', 'u16']],
  [21, ['Authentication Method', 'text']],
  [22, ['Authentication Data', 'bytes']],
  [23, ['Request Problem Information', 'byte']],
  [24, ['Will Delay Interval', 'u32']],
  [25, ['Request Response Information', 'byte']],
  [26, ['Response Information', 'text']],
  [28, ['Server Reference', 'text']],
  [31, ['Reason String', 'text']],
  [33, ['Receive Maximum', 'u16']],
  [34, ['Topic Alias Maximum', 'u16']],
  [35, ['Topic Alias', 'u16']],
  [36, ['Maximum QoS', 'byte']],
  [37, ['Retain Available', 'byte']],
  [38, ['User Property', 'pair']],
  [39, ['Maximum Packet Size', 'u32']],
  [40, ['Wildcard Subscription Available', 'byte']],
  [41, ['Subscription Identifier Available', 'byte']],
  [42, ['Shared Subscription Available', 'byte']],
])

/** These alone may be there more than once. */
const REPEATED = ['User Property', 'Subscription Identifier']

export type Properties = Readonly<Record<string, Value>>

/** Two bytes of length, then as many of UTF-8. */
export const readText = (from: Cursor): string => from.text(from.u16())

export const readBytes = (from: Cursor): Uint8Array => from.take(from.u16())

function readValue(from: Cursor, kind: Kind): Value {
  switch (kind) {
    case 'byte':
      return from.u8()
    case 'u16':
      return from.u16()
    case 'u32':
      return from.u32()
    case 'varint':
      return from.varint(4)
    case 'text':
      return readText(from)
    case 'bytes':
      return readBytes(from)
    case 'pair':
      return [readText(from), readText(from)]
  }
}

/** As far as they are here. What is wrong in them is wrong of the packet. */
export function readProperties(from: Cursor): Properties {
  const length = from.varint(4)
  const within = new Cursor(from.take(length))
  const found: Record<string, Value> = {}
  while (within.left > 0 && within.isSound) {
    const property = PROPERTIES.get(within.varint(4))
    if (!property) {
      from.isWrong = true
      break
    }
    const [name, kind] = property
    const value = readValue(within, kind)
    if (!within.isSound) break
    const before = found[name]
    if (REPEATED.includes(name)) {
      if (Array.isArray(before)) before.push(value)
      else found[name] = [value]
    } else {
      if (before !== undefined) from.isWrong = true
      found[name] = value
    }
  }
  if (!within.isSound && !from.isShort) from.isWrong = true
  return found
}

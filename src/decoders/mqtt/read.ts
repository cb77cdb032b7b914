// What each control packet of MQTT holds, by the specification's names, as far as it is here.
import type { Cursor } from '../bytes/cursor'
import type { Value } from '../decoder'
import type { Packet } from './packet'
import { type Properties, readBytes, readProperties, readText } from './properties'

export interface Content {
  readonly fields: Record<string, Value>
  readonly properties: Properties
  /** 0: it has none. */
  readonly id: number
  /** Of PUBLISH its one; filters of a list. */
  readonly topics: readonly string[]
  readonly codes: readonly number[]
  readonly payload?: Uint8Array
}

interface Reader {
  readonly packet: Packet
  readonly from: Cursor
  readonly version: number
  readonly fields: Record<string, Value>
  /** Adds a field if it was there whole. */
  put<T extends Value>(name: string, value: T): T
}

const NONE: Omit<Content, 'fields'> = { properties: {}, id: 0, topics: [], codes: [] }

function propertiesOf({ from, version, put }: Reader, name = 'Properties'): Properties {
  if (version < 5 || from.left === 0) return {}
  const found = readProperties(from)
  return Object.keys(found).length === 0 ? found : put(name, found)
}

function readWill(reader: Reader): void {
  const { from, put, version } = reader
  propertiesOf(reader, 'Will Properties')
  put('Will Topic', readText(from))
  put(version < 5 ? 'Will Message' : 'Will Payload', readBytes(from))
}

function readConnect(reader: Reader): Content {
  const { from, put, version } = reader
  put('Protocol Name', readText(from))
  put('Protocol Version', from.u8())
  const flags = from.u8()
  const has = (bit: number) => (flags & bit) !== 0
  put(version < 5 ? 'Clean Session' : 'Clean Start', has(2))
  put('Will Flag', has(4))
  if (has(4)) put('Will QoS', (flags >> 3) & 3)
  if (has(4)) put('Will Retain', has(32))
  put('User Name Flag', has(128))
  put('Password Flag', has(64))
  if (has(1) || (flags & 24) === 24) from.isWrong = true
  put('Keep Alive', from.u16())
  const properties = propertiesOf(reader)
  const id = put('Client Identifier', readText(from))
  if (has(4)) readWill(reader)
  if (has(128)) put('User Name', readText(from))
  if (has(64)) put('Password', readBytes(from))
  return { ...NONE, fields: reader.fields, properties, topics: [id] }
}

function readConnack(reader: Reader): Content {
  const { from, put, version } = reader
  put('Session Present', (from.u8() & 1) === 1)
  const code = from.u8()
  if (from.isSound) put(version < 5 ? 'Return Code' : 'Reason Code', code)
  const properties = propertiesOf(reader)
  return { ...NONE, fields: reader.fields, properties, codes: from.isShort ? [] : [code] }
}

function readPublish(reader: Reader): Content {
  const { from, put, packet } = reader
  const qos = (packet.flags >> 1) & 3
  put('DUP', (packet.flags & 8) !== 0)
  put('QoS', qos)
  put('RETAIN', (packet.flags & 1) !== 0)
  const topic = put('Topic Name', readText(from))
  const id = qos > 0 ? put('Packet Identifier', from.u16()) : 0
  const properties = propertiesOf(reader)
  return { ...NONE, fields: reader.fields, properties, id, topics: [topic], payload: from.rest() }
}

/** PUBACK, PUBREC, PUBREL, PUBCOMP: without a code it is Success. */
function readAck(reader: Reader): Content {
  const { from, put } = reader
  const id = put('Packet Identifier', from.u16())
  const codes = from.left > 0 ? [put('Reason Code', from.u8())] : []
  const properties = propertiesOf(reader)
  return { ...NONE, fields: reader.fields, properties, id, codes }
}

/** Filters that are listed: a packet may hold a hundred million of them. */
const FILTERS = 1_000

function readSubscription({ from, version }: Reader): Record<string, Value> {
  const filter = readText(from)
  const options = from.u8()
  const own = { 'Topic Filter': filter, QoS: options & 3 }
  if ((options & 3) === 3) from.isWrong = true
  if (version < 5) return own
  return {
    ...own,
    'No Local': (options & 4) !== 0,
    'Retain As Published': (options & 8) !== 0,
    'Retain Handling': (options >> 4) & 3,
  }
}

function readSubscribe(reader: Reader): Content {
  const { from, put, packet, fields } = reader
  const id = put('Packet Identifier', from.u16())
  const properties = propertiesOf(reader)
  const filters: Value[] = []
  const topics: string[] = []
  while (from.left > 0 && from.isSound && filters.length < FILTERS) {
    const isOnlyName = packet.type === 'UNSUBSCRIBE'
    const subscription = isOnlyName ? readText(from) : readSubscription(reader)
    if (from.isShort) break
    filters.push(subscription)
    topics.push(
      String(typeof subscription === 'string' ? subscription : subscription['Topic Filter']),
    )
  }
  fields['Topic Filters'] = filters
  return { ...NONE, fields, properties, id, topics }
}

function readSuback(reader: Reader): Content {
  const { from, put, fields } = reader
  const id = put('Packet Identifier', from.u16())
  const properties = propertiesOf(reader)
  const codes = [...from.rest().subarray(0, FILTERS)]
  if (codes.length > 0) fields[reader.version < 5 ? 'Return Codes' : 'Reason Codes'] = codes
  return { ...NONE, fields, properties, id, codes }
}

/** DISCONNECT and AUTH: nothing at all is code 0. */
function readCode(reader: Reader): Content {
  const { from, put } = reader
  const codes = from.left > 0 ? [put('Reason Code', from.u8())] : []
  const properties = propertiesOf(reader)
  return { ...NONE, fields: reader.fields, properties, codes }
}

const read = (reader: Reader): Content => {
  switch (reader.packet.type) {
    case 'CONNECT':
      return readConnect(reader)
    case 'CONNACK':
      return readConnack(reader)
    case 'PUBLISH':
      return readPublish(reader)
    case 'PUBACK':
    case 'PUBREC':
    case 'PUBREL':
    case 'PUBCOMP':
      return readAck(reader)
    case 'SUBSCRIBE':
    case 'UNSUBSCRIBE':
      return readSubscribe(reader)
    case 'SUBACK':
    case 'UNSUBACK':
      return readSuback(reader)
    case 'DISCONNECT':
    case 'AUTH':
      return readCode(reader)
    case 'PINGREQ':
    case 'PINGRESP':
      return { ...NONE, fields: reader.fields }
  }
}

export function readContent(packet: Packet, version: number): Content {
  const fields: Record<string, Value> = {}
  const from = packet.body
  const put = <T extends Value>(name: string, value: T): T => {
    if (!from.isShort) fields[name] = value
    return value
  }
  return read({ packet, from, version, fields, put })
}

// What a control packet of MQTT says in one line, and what it asks or answers.
import type { Unit } from '../decoder'
import { line, short } from '../line'
import { areFlagsAllowed, type Packet, type Type } from './packet'
import { type Content, readContent } from './read'
import { isFailure, reasonOf } from './reasons'
import { aboutTopic, learnVersion, type Session, topicOf } from './session'

const ROLES: Readonly<Partial<Record<Type, Unit['role']>>> = {
  CONNECT: 'opening',
  CONNACK: 'opening',
  AUTH: 'opening',
  PINGREQ: 'heartbeat',
  PINGRESP: 'heartbeat',
  DISCONNECT: 'closing',
}

const VERSIONS: Readonly<Record<number, string>> = { 3: 'MQTT 3.1', 4: 'MQTT 3.1.1', 5: 'MQTT 5' }

/** Filters that a line shows. */
const SHOWN = 3

function filtersLine({ fields }: Content): string {
  const filters = fields['Topic Filters']
  if (!Array.isArray(filters)) return ''
  const shown = filters.slice(0, SHOWN).map((filter) => {
    if (typeof filter === 'string') return short(filter)
    return `${short(String(filter['Topic Filter']))} QoS ${filter.QoS}`
  })
  const rest = filters.length - shown.length
  return shown.join(', ') + (rest > 0 ? ` +${rest}` : '')
}

function connectLine({ fields }: Content, version: number): string {
  const will = fields['Will Topic']
  return line(
    short(String(fields['Client Identifier'] ?? '')),
    VERSIONS[version] ?? `${version}`,
    typeof fields['Keep Alive'] === 'number' && `Keep Alive ${fields['Keep Alive']}`,
    typeof will === 'string' && `Will ${short(will)}`,
  )
}

function publishLine({ fields, id, properties }: Content, topic: string): string {
  const alias = properties['Topic Alias']
  const qos = fields.QoS === 0 ? '' : `QoS ${fields.QoS}`
  return line(
    [short(topic === '' && alias ? `Topic Alias ${alias}` : topic), qos].filter(Boolean).join(' '),
    id > 0 && `id ${id}`,
    fields.DUP === true && 'DUP',
    fields.RETAIN === true && 'RETAIN',
  )
}

/** Success goes without saying, but where it is all that is said. */
function reasonsLine({ codes }: Content, type: Type, version: number): string {
  const isAlways = type === 'CONNACK' || type === 'SUBACK'
  const told = isAlways ? codes : codes.filter((code) => code !== 0)
  const names = told.slice(0, SHOWN).map((code) => reasonOf(code, type, version))
  return names.join(', ') + (told.length > SHOWN ? ` +${told.length - SHOWN}` : '')
}

function lineOf({ type }: Packet, content: Content, topic: string, version: number): string {
  if (type === 'CONNECT') return connectLine(content, version)
  if (type === 'PUBLISH') return publishLine(content, topic)
  const { id, properties } = content
  const filters = filtersLine(content)
  const reason = properties['Reason String']
  return line(
    filters !== '' ? filters : id > 0 && short(topic),
    id > 0 && `id ${id}`,
    reasonsLine(content, type, version),
    typeof reason === 'string' && short(reason),
  )
}

const hex = (bytes: unknown): string =>
  bytes instanceof Uint8Array ? Array.from(bytes, (byte) => byte.toString(16)).join(' ') : ''

/** Request and response of MQTT 5: the answer comes on the topic that was asked for. */
function requestKeys({ properties }: Content, topic: string): Pick<Unit, 'asks' | 'answers'> {
  const correlation = hex(properties['Correlation Data'])
  const response = properties['Response Topic']
  if (typeof response === 'string')
    return { asks: `response ${short(response, 256)} ${correlation}` }
  return correlation === '' ? {} : { answers: `response ${short(topic, 256)} ${correlation}` }
}

/** QoS 1: PUBLISH, PUBACK. QoS 2: PUBLISH, PUBREC, PUBREL, PUBCOMP, each answers the one before. */
function keysOf({ type }: Packet, content: Content, topic: string): Pick<Unit, 'asks' | 'answers'> {
  const { id, fields, codes } = content
  switch (type) {
    case 'CONNECT':
      return { asks: 'connect' }
    case 'CONNACK':
      return { answers: 'connect' }
    case 'PINGREQ':
      return { asks: 'ping' }
    case 'PINGRESP':
      return { answers: 'ping' }
    case 'PUBLISH':
      return fields.QoS === 0 ? requestKeys(content, topic) : { asks: `publish ${id}` }
    case 'PUBACK':
      return { answers: `publish ${id}` }
    case 'PUBREC':
      return { answers: `publish ${id}`, ...((codes[0] ?? 0) < 128 ? { asks: `rec ${id}` } : {}) }
    case 'PUBREL':
      return { answers: `rec ${id}`, asks: `rel ${id}` }
    case 'PUBCOMP':
      return { answers: `rel ${id}` }
    case 'SUBSCRIBE':
    case 'UNSUBSCRIBE':
      return { asks: `${type} ${id}` }
    case 'SUBACK':
      return { answers: `SUBSCRIBE ${id}` }
    case 'UNSUBACK':
      return { answers: `UNSUBSCRIBE ${id}` }
    case 'AUTH':
      return {
        answers: 'auth',
        ...(codes[0] === undefined || codes[0] === 0 ? {} : { asks: 'auth' }),
      }
    case 'DISCONNECT':
      return {}
  }
}

function roleOf({ type }: Packet, { codes }: Content, version: number): Unit['role'] {
  return codes.some((code) => isFailure(code, type, version)) ? 'error' : ROLES[type]
}

const FROM_CLIENT = ['CONNECT', 'SUBSCRIBE', 'UNSUBSCRIBE', 'PINGREQ']
const FROM_SERVER = ['CONNACK', 'SUBACK', 'UNSUBACK', 'PINGRESP']

function problemOf({ type, flags, body }: Packet, of: Session, first: number, sent: boolean) {
  const isAllowed = areFlagsAllowed(first | flags, of.version)
  const isOver = type !== 'PUBLISH' && body.left > 0
  if (!body.isSound || isOver || !isAllowed) return 'malformed'
  return (sent ? FROM_SERVER : FROM_CLIENT).includes(type) ? 'unexpected' : undefined
}

function nameOf({ type }: Packet, topic: string | undefined): string | undefined {
  if (type === 'CONNECT' || topic === '') return undefined
  return topic
}

/** `missing`: bytes of its payload that are not here. */
export function unitOf(
  packet: Packet,
  first: number,
  of: Session,
  sent: boolean,
  missing: number,
): Unit {
  const { type } = packet
  const { version, isCertain } = of
  learnVersion(of, packet, sent)
  const content = readContent(packet, of.version)
  const { payload, fields, topics, properties } = content
  const isPublish = type === 'PUBLISH' && !packet.body.isShort
  const resolved = isPublish ? [topicOf(of, topics[0] ?? '', properties, sent)] : topics
  const topic = aboutTopic(of, packet, { ...content, topics: resolved }, sent)
  const name = nameOf(packet, topic)
  const problem = problemOf(packet, of, first, sent)
  if (problem === 'malformed') Object.assign(of, { version, isCertain }) // it teaches nothing
  const role = roleOf(packet, content, of.version)
  return {
    type,
    line: lineOf(packet, content, topic ?? '', of.version),
    ...keysOf(packet, content, topic ?? ''),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(name === undefined ? {} : { name }),
    ...(payload ? { size: payload.length + missing } : {}),
    ...(payload && payload.length > 0 ? { body: { kind: 'bytes', bytes: payload } } : {}),
    ...(role ? { role } : {}),
    ...(problem ? { problem } : {}),
  }
}

// A command of ZeroMQ: its name, and what belongs to that name.
// https://rfc.zeromq.org/spec/45/ · commands and metadata as in https://rfc.zeromq.org/spec/37/
import { Cursor, strictUtf8, utf8 } from '../bytes/cursor'
import type { Unit, Value } from '../decoder'
import { line, short } from '../line'

/** Properties of metadata that are read: a handshake has a handful. */
const PROPERTIES = 1_000

interface Metadata {
  readonly fields: Readonly<Record<string, Value>>
  readonly isSound: boolean
}

const asText = (bytes: Uint8Array): Value => strictUtf8(bytes) ?? bytes

function metadataOf(from: Cursor): Metadata {
  const found: [string, Value][] = []
  while (from.left > 0 && from.isSound && found.length < PROPERTIES) {
    const name = from.text(from.u8())
    const value = from.take(from.u32())
    if (from.isSound) found.push([name, asText(value)])
  }
  return { fields: Object.fromEntries(found), isSound: from.isSound }
}

/** INITIATE and READY of CURVE are sealed; of NULL and PLAIN they hold metadata. */
function metadataUnit(type: string, from: Cursor): Unit {
  const sealed = from.bytes.subarray(from.at)
  const { fields, isSound } = metadataOf(from)
  if (!isSound)
    return { type, role: 'opening', size: sealed.length, body: { kind: 'bytes', bytes: sealed } }
  const told = ['Socket-Type', 'Identity'].map((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    return typeof value === 'string' && short(value)
  })
  return { type, role: 'opening', line: line(...told), fields }
}

function helloUnit(type: string, from: Cursor): Unit {
  const sealed = from.bytes.subarray(from.at)
  const username = from.text(from.u8())
  const password = from.text(from.u8())
  if (!from.isSound || from.left > 0)
    return { type, role: 'opening', size: sealed.length, body: { kind: 'bytes', bytes: sealed } }
  return { type, role: 'opening', line: short(username), fields: { username, password } }
}

function pingUnit(type: string, from: Cursor): Unit {
  const ttl = from.u16()
  const context = from.rest()
  const problem = from.isSound ? {} : ({ problem: 'malformed' } as const)
  return { type, role: 'heartbeat', asks: 'PING', fields: { ttl, context }, ...problem }
}

export function subscriptionUnit(type: string, topic: Uint8Array): Unit {
  const name = utf8(topic)
  return { type, name, line: short(name), fields: { subscription: asText(topic) } }
}

function errorUnit(type: string, from: Cursor): Unit {
  const reason = from.text(from.u8())
  const problem = from.isSound ? {} : ({ problem: 'malformed' } as const)
  return {
    type,
    role: 'error',
    line: short(reason),
    fields: { 'error-reason': reason },
    ...problem,
  }
}

/** null: no name that a command could have. */
export function commandUnit(body: Uint8Array): Unit | null {
  const from = new Cursor(body)
  const type = from.text(from.u8())
  if (!from.isSound || !/^[A-Z][A-Z0-9_-]*$/i.test(type)) return null
  switch (type) {
    case 'READY':
    case 'INITIATE':
      return metadataUnit(type, from)
    case 'HELLO':
      return helloUnit(type, from)
    case 'PING':
      return pingUnit(type, from)
    case 'PONG':
      return { type, role: 'heartbeat', answers: 'PING', fields: { context: from.rest() } }
    case 'SUBSCRIBE':
    case 'CANCEL':
      return subscriptionUnit(type, from.rest())
    case 'ERROR':
      return errorUnit(type, from)
    case 'WELCOME':
    case 'MESSAGE':
      return { type, size: from.left, ...(type === 'WELCOME' ? { role: 'opening' } : {}) }
    case 'JOIN':
    case 'LEAVE':
      return subscriptionUnit(type, from.rest())
    default:
      return { type, size: from.left, problem: 'unknown' }
  }
}

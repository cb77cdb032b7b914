// Hocuspocus: messages of Yjs, each with the name of its document, and some of its own.
// https://github.com/ueberdosis/hocuspocus/blob/main/packages/server/src/types.ts
import { Cursor } from '../bytes/cursor'
import type { Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { readNumber, readText } from '../yjs/lib0'
import { awarenessUnit, checked, permissionUnit, syncUnit } from '../yjs/message'

/** A name is a text of a person or a program, of some length. */
const NAME = 1_024

/** What a client signs in with, and what it is told. The version of the client may follow. */
function authUnit(from: Cursor, sent: boolean): Unit | null {
  switch (readNumber(from)) {
    case 0: {
      const token = from.left > 0 ? readText(from) : ''
      const version = from.left > 0 ? { version: readText(from) } : {}
      const keys = sent ? { asks: 'auth' } : {}
      return { type: 'Token', role: 'opening', fields: { token, ...version }, ...keys }
    }
    case 1:
      return { ...permissionUnit(from), answers: 'auth' }
    case 2: {
      const scope = readText(from)
      const told = { line: short(scope), fields: { scope } }
      return { type: 'Authenticated', role: 'opening', answers: 'auth', ...told }
    }
    default:
      return null
  }
}

function textUnit(type: string, from: Cursor): Unit {
  const text = readText(from)
  return { type, line: short(text), body: { kind: 'text', text } }
}

function closeUnit(from: Cursor): Unit {
  const reason = from.left > 0 ? readText(from) : ''
  return { type: 'CLOSE', role: 'closing', line: short(reason), fields: { reason } }
}

function statusUnit(from: Cursor): Unit {
  const isSaved = readNumber(from) === 1
  return { type: 'SyncStatus', line: `saved ${isSaved}`, fields: { saved: isSaved } }
}

function unitOf(from: Cursor, sent: boolean): Unit | null {
  switch (readNumber(from)) {
    case 0:
    case 4:
      return syncUnit(from)
    case 1:
      return awarenessUnit(from)
    case 2:
      return authUnit(from, sent)
    case 3:
      return { type: 'QueryAwareness' }
    case 5:
      return textUnit('Stateless', from)
    case 6:
      return textUnit('BroadcastStateless', from)
    case 7:
      return closeUnit(from)
    case 8:
      return statusUnit(from)
    case 9:
      return { type: 'Ping', role: 'heartbeat', asks: 'ping' }
    case 10:
      return { type: 'Pong', role: 'heartbeat', answers: 'ping' }
    default:
      return null
  }
}

/** Each document has its own questions. */
function ofDocument(unit: Unit, name: string): Unit {
  const { asks, answers } = unit
  return {
    ...unit,
    name,
    line: line(quoted(name), unit.line),
    ...(asks === undefined ? {} : { asks: `${asks} ${name}` }),
    ...(answers === undefined ? {} : { answers: `${answers} ${name}` }),
  }
}

export const hocuspocus: Decoder<null> = {
  start: () => null,
  read(_, { content, sent, missing }) {
    if (typeof content === 'string') return null
    const from = new Cursor(content)
    const length = readNumber(from)
    if (!from.isSound || length === 0 || length > NAME) return null
    const name = from.text(length)
    if (!from.isSound || name.includes('\uFFFD')) return null
    const unit = unitOf(from, sent)
    return checked(unit && ofDocument(unit, name), from, missing)
  },
}

// What an operation of NATS says in one line; requests and replies meet by the subject of the reply.
import type { Unit } from '../decoder'
import { fieldOf, isFields, parsedFields, textOf } from '../json-text'
import { type Known, remember } from '../known'
import { line, short } from '../line'
import { type Headers, readHeaders } from './headers'
import type { Operation } from './operation'

/** Plain data. */
export interface Session {
  /** Subjects by the id of their subscription. */
  readonly subjects: Known
  /** Subjects that someone awaits a reply on. */
  readonly awaited: Known
}

export const session = (): Session => ({ subjects: new Map(), awaited: new Map() })

const SENT = ['CONNECT', 'PUB', 'HPUB', 'SUB', 'UNSUB']
const RECEIVED = ['INFO', 'MSG', 'HMSG', '+OK', '-ERR']

/** Arguments by their names, and whether there are as many as there should be. */
interface Arguments {
  readonly fields: Readonly<Record<string, string>>
  readonly isSound: boolean
}

/** Optional ones stand in the middle, in brackets. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  PUB: ['subject', '[reply-to]', '#bytes'],
  HPUB: ['subject', '[reply-to]', '#header bytes', '#total bytes'],
  SUB: ['subject', '[queue group]', 'sid'],
  UNSUB: ['sid', '[max_msgs]'],
  MSG: ['subject', 'sid', '[reply-to]', '#bytes'],
  HMSG: ['subject', 'sid', '[reply-to]', '#header bytes', '#total bytes'],
}

function argumentsOf({ name, words }: Operation): Arguments {
  const form = Object.hasOwn(FORMS, name) ? (FORMS[name] ?? []) : []
  const isFull = words.length === form.length
  const names = form.filter((one) => isFull || !one.startsWith('['))
  const pairs = names.map((one, at) => [one.replace(/[[\]]/g, ''), words[at] ?? ''])
  const fields = Object.fromEntries(pairs.filter(([one = '']) => !one.startsWith('#')))
  return { fields, isSound: words.length === names.length }
}

/** A reply is awaited; what comes on that subject answers, and more may follow. */
function keysOf(subject: string, reply: string | undefined, { awaited }: Session) {
  const isAnswer = awaited.has(subject)
  if (reply !== undefined) remember(awaited, reply, '')
  return {
    ...(isAnswer ? { answers: subject, more: true } : {}),
    ...(reply === undefined ? {} : { asks: reply }),
  }
}

function dataUnit(operation: Operation, of: Session): Unit {
  const { name, payload } = operation
  const { fields, isSound } = argumentsOf(operation)
  const { subject = '', sid, 'reply-to': reply } = fields
  const headers = name.startsWith('H') ? readHeaders(operation.headers) : null
  const isWrong = !isSound || !operation.isSound || headers?.isSound === false
  return {
    type: name,
    name: subject,
    line: line(
      short(subject),
      reply !== undefined && `reply-to ${short(reply)}`,
      sid !== undefined && short(`sid ${sid}`),
      short(headers?.status ?? ''),
    ),
    fields: { ...fields, ...told(headers) },
    size: payload.length,
    ...(payload.length > 0 ? { body: { kind: 'bytes', bytes: payload } } : {}),
    ...(/^[45]\d\d/.test(headers?.status ?? '') ? { role: 'error' } : {}),
    ...(isWrong ? { problem: 'malformed' } : {}),
    ...keysOf(subject, reply, of),
  }
}

const told = (headers: Headers | null) => ({
  ...(headers && headers.status !== '' ? { status: headers.status } : {}),
  ...(headers && Object.keys(headers.values).length > 0 ? { headers: headers.values } : {}),
})

function subscriptionUnit(operation: Operation, of: Session): Unit {
  const { fields, isSound } = argumentsOf(operation)
  const { sid = '', 'queue group': queue, max_msgs: most } = fields
  const subject = fields.subject ?? of.subjects.get(sid)
  if (operation.name === 'SUB' && subject !== undefined) remember(of.subjects, sid, subject)
  return {
    type: operation.name,
    ...(subject === undefined ? {} : { name: subject }),
    line: line(
      short(subject ?? ''),
      queue !== undefined && short(`queue group ${queue}`),
      short(`sid ${sid}`),
      most !== undefined && short(`max_msgs ${most}`),
    ),
    fields,
    ...(isSound ? {} : { problem: 'malformed' }),
  }
}

const INFO_SHOWN = ['server_name', 'name', 'lang', 'version']

/** INFO and CONNECT: an object of JSON. */
function jsonUnit(type: string, text: string): Unit {
  const object = parsedFields(text)
  const shown = INFO_SHOWN.map((name) =>
    short(textOf(object ? fieldOf(object, name) : '') ?? '', 24),
  )
  return {
    ...{ type, role: 'opening', line: line(...shown), body: { kind: 'json', text } },
    ...(isFields(object) ? {} : { problem: 'malformed' }),
  }
}

function ownUnit(operation: Operation, text: string, of: Session): Unit {
  const { name } = operation
  const rest = text.slice(name.length).trim()
  switch (name) {
    case 'INFO':
    case 'CONNECT':
      return jsonUnit(name, rest)
    case 'PING':
      return { type: name, role: 'heartbeat', asks: 'PING' }
    case 'PONG':
      return { type: name, role: 'heartbeat', answers: 'PING' }
    case '-ERR':
      return { type: name, role: 'error', line: short(rest.replace(/^'(.*)'$/, '$1'), 120) }
    case '+OK':
      return { type: name }
    case 'SUB':
    case 'UNSUB':
      return subscriptionUnit(operation, of)
    default:
      return dataUnit(operation, of)
  }
}

/** `text`: its line, as it came. */
export function unitOf(operation: Operation, text: string, of: Session, sent: boolean): Unit {
  const unit = ownUnit(operation, text, of)
  const isMisplaced = (sent ? RECEIVED : SENT).includes(operation.name)
  return isMisplaced && !unit.problem ? { ...unit, problem: 'unexpected' } : unit
}

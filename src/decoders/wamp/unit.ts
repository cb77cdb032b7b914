// What a message of WAMP says: which topic or procedure, which request, what it answers.
import type { Body, Unit, Value } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, numberIn, type Parts, textIn } from '../parts'
import { recall, remember } from '../remembered'
import { known, unit } from '../unit'
import { ANSWERS, type Layout, MESSAGES, STOPS } from './messages'
import { type Names, nameOf } from './names'

const ROLES: Readonly<Record<string, Unit['role']>> = {
  HELLO: 'opening',
  WELCOME: 'opening',
  CHALLENGE: 'opening',
  AUTHENTICATE: 'opening',
  HEARTBEAT: 'heartbeat',
  GOODBYE: 'closing',
  ABORT: 'error',
  ERROR: 'error',
}

type Keys = Pick<Unit, 'asks' | 'answers' | 'more'>

/** What the session itself asks and answers. */
function sessionKeys(type: string, parts: Parts): Keys {
  switch (type) {
    case 'HELLO':
      return { asks: 'session' }
    case 'WELCOME':
    case 'ABORT':
      return { answers: 'session' }
    case 'CHALLENGE':
      return { asks: 'challenge' }
    case 'AUTHENTICATE':
      return { answers: 'challenge' }
    case 'GOODBYE': {
      const isAnswer = textIn(parts, '2')?.endsWith('.goodbye_and_out')
      return isAnswer ? { answers: 'goodbye' } : { asks: 'goodbye' }
    }
    default:
      return {}
  }
}

/** The request that a message is, answers or stops, as its code and its id. */
function requestOf(code: number, { type, fields }: Layout, parts: Parts): string | undefined {
  const isError = type === 'ERROR'
  const of = fields[0] === 'Request' ? code : (ANSWERS.get(type) ?? STOPS.get(type))
  const [kind, id] = [isError ? labelIn(parts, '1') : of, parts.key(isError ? '2' : '1')]
  return kind === undefined || id === undefined ? undefined : `${kind}:${id}`
}

function keysOf({ type, fields }: Layout, parts: Parts, request: string | undefined): Keys {
  const isAnswer = ANSWERS.has(type)
  if (fields[0] !== 'Request' && !isAnswer && type !== 'ERROR') return sessionKeys(type, parts)
  if (request === undefined || STOPS.has(type)) return {}
  if (type === 'ERROR') return { answers: request }
  const options = parts.inside('2')
  if (isAnswer)
    return { answers: request, ...(options?.get('progress') === true ? { more: true } : {}) }
  return type === 'PUBLISH' && options?.get('acknowledge') !== true ? {} : { asks: request }
}

/** Arguments by place, or with those by name beside them. */
function argumentsOf(parts: Parts, from: number): Body | undefined {
  const [list, byName] = [parts.body(`${from}`), parts.body(`${from + 1}`)]
  if (!byName || parts.get(`${from + 1}`) === null) return list
  if (byName.kind === 'json' && list?.kind === 'json')
    return { kind: 'json', text: `{"Arguments":${list.text},"ArgumentsKw":${byName.text}}` }
  const value = { Arguments: parts.get(`${from}`), ArgumentsKw: parts.get(`${from + 1}`) }
  return { kind: 'value', value, format: byName.kind === 'value' ? byName.format : 'WAMP' }
}

/** What else a line says: a reason, an error, a session. */
function detailOf(type: string, parts: Parts): string | undefined {
  switch (type) {
    case 'WELCOME':
      return `session ${labelIn(parts, '1') ?? '?'}`
    case 'CHALLENGE':
      return short(textIn(parts, '1') ?? '')
    case 'ABORT':
    case 'GOODBYE':
      return short(textIn(parts, '2') ?? '')
    case 'ERROR':
      return line(MESSAGES.get(numberIn(parts, '1') ?? 0)?.type, short(textIn(parts, '4') ?? ''))
    default:
      return parts.inside('2')?.get('progress') === true ? 'progress' : undefined
  }
}

function fieldsOf({ fields }: Layout, parts: Parts): Readonly<Record<string, Value>> {
  return known(Object.fromEntries(fields.map((name, at) => [name, parts.get(`${at + 1}`)])))
}

function bodyOf({ fields, hasArguments }: Layout, parts: Parts): Body | undefined {
  if (hasArguments) return argumentsOf(parts, fields.length + 1)
  const details = fields.findIndex((name) => name === 'Details' || name === 'Extra')
  return details === -1 ? undefined : parts.body(`${details + 1}`)
}

/** null: not a message of WAMP. */
export function wampUnit(names: Names, parts: Parts): Unit | null {
  const code = numberIn(parts, '0')
  if (!parts.isList || code === undefined) return null
  const layout = MESSAGES.get(code)
  if (!layout) return unit(`${code}`, { problem: 'unknown' })
  const request = requestOf(code, layout, parts)
  const name = nameOf(names, layout.type, parts) ?? recall(names.requests, request)
  if (layout.fields[0] === 'Request') remember(names.requests, request, name)
  return unit(layout.type, {
    name,
    line: line(
      name && quoted(name),
      detailOf(layout.type, parts),
      request && `request ${short(request.replace(/^.*?:/, ''))}`,
    ),
    role: ROLES[layout.type],
    ...keysOf(layout, parts, request),
    fields: fieldsOf(layout, parts),
    body: bodyOf(layout, parts),
    problem: parts.names.length <= layout.fields.length ? 'malformed' : undefined,
  })
}

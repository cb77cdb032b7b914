// SignalR of ASP.NET (before Core): one object of JSON a message, with names of one letter.
// https://github.com/SignalR/SignalR/blob/main/src/Microsoft.AspNet.SignalR.Core/Transports/PersistentResponse.cs
import type { Decoder, Unit, Value } from '../decoder'
import { membersOf } from '../json-members'
import { fieldOf, isFields, parsedFields, textOf } from '../json-text'
import { type Known, remember } from '../known'
import { line, quoted, short } from '../line'

/** Plain data: methods by the id of their invocation. */
interface State {
  readonly methods: Known
}

type Fields = Readonly<Record<string, unknown>>

/** Calls of one message that are told each by itself. */
const CALLS = 1_000

/** What a letter stands for. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ H: 'hub', M: 'method', A: 'arguments', I: 'id', S: 'state', C: 'cursor', G: 'groups' },
  ...{ R: 'result', E: 'error', T: 'stack trace', D: 'error data', P: 'progress' },
}

const nameOf = (hub: string | undefined, method: string): string =>
  hub === undefined ? method : `${hub}.${method}`

const idOf = (fields: Fields): string | undefined => {
  const id = fieldOf(fields, 'I')
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** One letter has different meanings, so all are told by name but what is shown as the body. */
const told = (fields: Fields, except: readonly string[]): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([letter]) => !except.includes(letter))
      .map(([letter, value]) => [NAMES[letter] ?? letter, value as Value]),
  )

const jsonBody = (text: string | undefined) =>
  text === undefined ? {} : ({ body: { kind: 'json', text } } as const)

function callUnit(state: State, call: Fields, source: string | undefined): Unit {
  const method = textOf(fieldOf(call, 'M')) ?? ''
  const name = nameOf(textOf(fieldOf(call, 'H')), method)
  const id = idOf(call)
  if (id !== undefined) remember(state.methods, id, name)
  return {
    ...{ type: 'Invocation', name, fields: told(call, ['A']) },
    line: line(quoted(name), id !== undefined && `id ${short(id)}`),
    ...jsonBody(source),
    ...(id === undefined ? {} : { asks: `invocation ${id}` }),
  }
}

function answerUnit(state: State, answer: Fields, text: string, id: string): Unit {
  const name = state.methods.get(id)
  const error = textOf(fieldOf(answer, 'E'))
  const isProgress = Object.hasOwn(answer, 'P')
  return {
    type: error !== undefined ? 'Error' : isProgress ? 'Progress' : 'Result',
    line: line(name && quoted(name), `id ${short(id)}`, error && short(error, 120)),
    fields: told(answer, ['R', 'P']),
    answers: `invocation ${id}`,
    ...(isProgress ? { more: true } : {}),
    ...(name === undefined ? {} : { name }),
    ...(error === undefined ? {} : { role: 'error' }),
    ...jsonBody(membersOf(text).get(isProgress ? 'P' : 'R')),
  }
}

/** Of a persistent connection, what is in the list is the application's. */
function itemUnit(state: State, item: unknown): Unit {
  const source = JSON.stringify(item)
  if (!isFields(item) || typeof item.M !== 'string')
    return { type: 'Message', line: short(source), ...jsonBody(source) }
  const called = Object.hasOwn(item, 'A') ? JSON.stringify(item.A) : undefined
  return callUnit(state, item, called)
}

function receivedUnits(state: State, fields: Fields, text: string): Unit[] | null {
  if (Object.keys(fields).length === 0) return [{ type: 'KeepAlive', role: 'heartbeat' }]
  const progress = fieldOf(fields, 'P')
  const id = isFields(progress) ? idOf(progress) : idOf(fields)
  if (id !== undefined) return [answerUnit(state, fields, text, id)]
  const items = fieldOf(fields, 'M')
  const isNews = Object.hasOwn(fields, 'C') || Array.isArray(items)
  if (!isNews) return null
  const units = Array.isArray(items)
    ? items.slice(0, CALLS).map((item) => itemUnit(state, item))
    : []
  if (fieldOf(fields, 'S') === 1)
    units.unshift({ type: 'Init', role: 'opening', fields: told(fields, ['M', 'S']) })
  return units.length > 0 ? units : [{ type: 'Cursor', fields: told(fields, ['M']) }]
}

export const signalRClassic: Decoder<State> = {
  start: () => ({ methods: new Map() }),
  read(state, { content, sent, missing }) {
    if (typeof content !== 'string') return null
    const fields = parsedFields(content)
    if (!fields)
      return missing > 0 && content.startsWith('{') ? [{ type: 'Message', problem: 'cut' }] : null
    if (!sent) return receivedUnits(state, fields, content)
    const isCall =
      typeof fieldOf(fields, 'H') === 'string' && typeof fieldOf(fields, 'M') === 'string'
    return isCall ? [callUnit(state, fields, membersOf(content).get('A'))] : null
  },
}

// GraphQL over WebSocket, the protocol of today and the legacy one, and AppSync: their types do not collide.
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
import type { Body, Decoder, Unit } from '../decoder'
import { bodyOfText, jsonParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { lookUp } from '../table'
import { known, unit } from '../unit'
import { operationIn } from './operation'
import { type Kind, TYPES } from './types'

/** By id: the operation or channel that it stands for. */
interface State {
  readonly operations: Remembered
}

/** AppSync has the document in a string of JSON within: `payload.data`. */
function requestIn(payload: Parts | null): Parts | null {
  const data = textIn(payload, 'data')
  return data === undefined ? payload : (jsonParts(data) ?? payload)
}

interface Named {
  readonly kind?: string | undefined
  readonly name: string | undefined
}

function named(fields: Parts, type: string): Named {
  const channel = textIn(fields, 'channel')
  if (channel !== undefined) return { name: channel }
  const request = requestIn(fields.inside('payload'))
  const operationName = textIn(request, 'operationName')
  const document = textIn(request, 'query')
  const operation = document === undefined ? null : operationIn(document, operationName)
  if (operation) return operation
  return type === 'subscribe' || type === 'start' ? { name: operationName } : { name: undefined }
}

/** The first of its errors; null: there are none. */
function errorIn(fields: Parts): string | null {
  const payload = fields.inside('payload')
  const errors = payload?.isList ? payload : (payload?.inside('errors') ?? fields.inside('errors'))
  if (errors)
    return errors.names.length === 0 ? null : (labelIn(errors.inside('0'), 'message') ?? '')
  return labelIn(payload, 'message') ?? textIn(fields, 'payload') ?? null
}

function bodyOf(fields: Parts): Body | undefined {
  const document = textIn(fields.inside('payload'), 'data')
  if (document !== undefined) return bodyOfText(document)
  const names = ['payload', 'event', 'events', 'errors']
  return names.map((name) => fields.body(name)).find(Boolean)
}

/** `complete` ends what either side has begun; `ping` may come from both. */
function keysOf(kind: Kind | undefined, id: string | undefined, type: string) {
  const key = kind?.isOfConnection ? type.replace(/_(init|ack|error)$|^(ping|pong)$/, '') : id
  if (!kind || key === undefined) return {}
  if (kind.does === 'asks') return { asks: key }
  if (kind.does === 'streams') return { answers: key, more: true }
  return kind.does === 'answers' ? { answers: key } : {}
}

/** `mutation save` as it is remembered: what it is and what it is called. */
function called(text: string | undefined): Named {
  const [, kind, name] = /^(query|mutation|subscription)(?: (.*))?$/s.exec(text ?? '') ?? []
  return kind === undefined ? { name: text } : { kind, name }
}

function readUnit({ operations }: State, fields: Parts, sent: boolean): Unit | null {
  const type = textIn(fields, 'type')
  if (type === undefined) return null
  const kind = lookUp(TYPES, type)
  const [id, shownId] = [fields.key('id'), labelIn(fields, 'id')]
  const own = named(fields, type)
  remember(operations, id, [own.kind, own.name].filter(Boolean).join(' ') || undefined)
  const operation = id === undefined ? own : called(recall(operations, id))
  const error = kind?.role === 'error' || kind?.does === 'streams' ? errorIn(fields) : null
  return unit(type, {
    name: operation.name,
    line: line(
      [operation.kind, operation.name && quoted(operation.name)].filter(Boolean).join(' '),
      shownId && `id ${short(shownId, 12)}`,
      error !== null && short(error),
    ),
    role: error === null ? kind?.role : 'error',
    ...(sent && type === 'complete' ? {} : keysOf(kind, id, type)),
    fields: known({
      id: fields.get('id'),
      operation: operation.kind,
      channel: fields.get('channel'),
    }),
    body: bodyOf(fields),
    problem: kind ? undefined : 'unknown',
  })
}

export const graphql: Decoder<State> = objectDecoder({
  start: (): State => ({ operations: new Map() }),
  read: (state, fields, { sent }) => readUnit(state, fields, sent),
})

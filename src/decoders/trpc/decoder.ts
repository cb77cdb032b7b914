// tRPC over WebSocket: procedures that are called, what they give, pings, batches.
// https://github.com/trpc/trpc/blob/main/packages/server/src/unstable-core-do-not-import/rpc/envelopes.ts
import type { Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { batchDecoder } from '../objects'
import { labelIn, numberIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { known, unit } from '../unit'

/** By id: `query post.byId`. */
interface State {
  readonly calls: Remembered
}

const PROCEDURES = ['query', 'mutation', 'subscription']

function callUnit({ calls }: State, fields: Parts, method: string): Unit {
  const id = fields.key('id')
  const params = fields.inside('params')
  const path =
    textIn(params, 'path') ?? (method === 'subscription.stop' ? pathOf(calls, id) : undefined)
  const isProcedure = PROCEDURES.includes(method)
  if (isProcedure) remember(calls, id, `${method} ${path ?? ''}`)
  return unit(method, {
    name: path,
    line: line(path && quoted(path), id && `id ${short(id)}`),
    role:
      method === 'connectionParams' ? 'opening' : method === 'reconnect' ? 'closing' : undefined,
    asks: isProcedure ? id : undefined,
    fields: known({ id: fields.get('id'), path, lastEventId: params?.get('lastEventId') }),
    body: params?.body('input') ?? fields.body('data'),
    problem:
      isProcedure || ['subscription.stop', 'connectionParams', 'reconnect'].includes(method)
        ? undefined
        : 'unknown',
  })
}

const pathOf = (calls: Remembered, id: string | undefined): string | undefined =>
  recall(calls, id)?.replace(/^\S+ /, '')

/** Subscriptions start, give data, and stop; all else answers once. */
function resultUnit({ calls }: State, fields: Parts): Unit {
  const id = fields.key('id')
  const path = pathOf(calls, id)
  const result = fields.inside('result')
  const type = textIn(result, 'type') ?? 'data'
  const isStream = recall(calls, id)?.startsWith('subscription ') === true && type !== 'stopped'
  return unit(type, {
    name: path,
    line: line(path && quoted(path), id && `id ${short(id)}`),
    answers: id,
    more: isStream || undefined,
    fields: known({ id: fields.get('id'), path, eventId: result?.get('id') }),
    body: result?.body('data'),
  })
}

/** Transformers as superjson put the error's shape into `json`. */
function errorUnit({ calls }: State, fields: Parts): Unit {
  const id = fields.key('id')
  const path = pathOf(calls, id)
  const error = fields.inside('error')
  const shape = error?.inside('json') ?? error
  const code =
    textIn(shape?.inside('data') ?? null, 'code') ?? String(numberIn(shape, 'code') ?? '')
  return unit('error', {
    name: path,
    line: line(
      path && quoted(path),
      short([code, labelIn(shape, 'message')].filter(Boolean).join(': ')),
      id && `id ${short(id)}`,
    ),
    role: 'error',
    answers: id,
    fields: known({ id: fields.get('id'), path, code: shape?.get('code') }),
    body: fields.body('error'),
  })
}

function readUnit(state: State, fields: Parts): Unit | null {
  const method = textIn(fields, 'method')
  if (method !== undefined) return callUnit(state, fields, method)
  if (fields.names.includes('error')) return errorUnit(state, fields)
  return fields.names.includes('result') ? resultUnit(state, fields) : null
}

const batches = batchDecoder({ start: (): State => ({ calls: new Map() }), read: readUnit })

export const trpc: Decoder<State> = {
  start: batches.start,
  read(state, message) {
    if (message.content === 'PING') return [unit('PING', { role: 'heartbeat', asks: 'PING' })]
    if (message.content === 'PONG') return [unit('PONG', { role: 'heartbeat', answers: 'PING' })]
    return batches.read(state, message)
  },
}

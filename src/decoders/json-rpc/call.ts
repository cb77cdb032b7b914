// A call and its answer as JSON-RPC and its kin have them: by `id`, `method`, `params`, `result`, `error`.
import type { Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, numberIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { known, unit } from '../unit'
import { errorName } from './error-codes'

/** By id, for each direction: the method that was called. */
export interface Calls {
  readonly sent: Remembered
  readonly received: Remembered
  /** By the id of an Ethereum subscription: what it is to. */
  readonly subscriptions: Remembered
}

export const noCalls = (): Calls => ({
  ...{ sent: new Map(), received: new Map(), subscriptions: new Map() },
})

/** What the kinds of messages are called. */
export interface Words {
  readonly request: string
  readonly notification: string
  readonly response: string
  readonly error: string
}

/** What tells one conversation on the socket from another, besides the id. */
type Scope = string | undefined

const keyOf = (id: string, scope: Scope): string => (scope === undefined ? id : `${scope} ${id}`)

/** A request of another method: its `method` is not the whole of what it is about. */
const HEARTBEATS = ['ping', 'rpc.ping', '$/ping']

/** Of `eth_subscription`, what was subscribed to. */
function subscriptionIn(calls: Calls, fields: Parts): string | undefined {
  const params = fields.inside('params')
  return recall(
    calls.subscriptions,
    params?.key('subscription') ?? params?.inside('0')?.key('subscription'),
  )
}

export function callUnit(
  calls: Calls,
  fields: Parts,
  sent: boolean,
  words: Words,
  scope?: Scope,
): Unit {
  const method = textIn(fields, 'method') ?? ''
  const id = fields.key('id')
  const topic = subscriptionIn(calls, fields)
  if (id !== undefined) {
    const first = /_subscribe$/.test(method) && textIn(fields.inside('params'), '0')
    remember(
      sent ? calls.sent : calls.received,
      keyOf(id, scope),
      first ? `${method} ${first}` : method,
    )
  }
  return unit(id === undefined ? words.notification : words.request, {
    name: method,
    line: line(quoted(method), topic && short(topic), id && `id ${short(id)}`),
    role: HEARTBEATS.includes(method) ? 'heartbeat' : undefined,
    asks: id && keyOf(id, scope),
    fields: known({ id: fields.get('id'), method, sessionId: scope, subscription: topic }),
    body: fields.body('params'),
  })
}

/** `eth_subscribe newHeads` is answered by the id that its notifications have. */
function noteSubscription(calls: Calls, fields: Parts, method: string | undefined): void {
  const [, topic] = /_subscribe (.+)$/.exec(method ?? '') ?? []
  remember(calls.subscriptions, fields.key('result'), topic)
}

function errorText(error: Parts | null): string {
  const code = numberIn(error, 'code')
  const name = code === undefined ? undefined : errorName(code)
  const message = labelIn(error, 'message')
  return line(
    [labelIn(error, 'code'), name].filter(Boolean).join(' '),
    message !== name && short(message ?? ''),
  )
}

export function answerUnit(
  calls: Calls,
  fields: Parts,
  sent: boolean,
  words: Words,
  scope?: Scope,
): Unit {
  const id = fields.key('id')
  const key = id && keyOf(id, scope)
  const method = recall(sent ? calls.received : calls.sent, key)
  const error = fields.inside('error')
  const isError = error !== null || textIn(fields, 'error') !== undefined
  noteSubscription(calls, fields, method)
  const [own] = method?.split(' ') ?? []
  return unit(isError ? words.error : words.response, {
    name: own,
    line: line(
      own && quoted(own),
      isError && (error ? errorText(error) : short(textIn(fields, 'error') ?? '')),
      id && `id ${short(id)}`,
    ),
    role: isError ? 'error' : own && HEARTBEATS.includes(own) ? 'heartbeat' : undefined,
    answers: key,
    fields: known({
      id: fields.get('id'),
      method: own,
      code: error?.get('code'),
      sessionId: scope,
    }),
    body: fields.body(isError ? 'error' : 'result'),
  })
}

export const isCall = (fields: Parts): boolean => textIn(fields, 'method') !== undefined

export const isAnswer = (fields: Parts): boolean =>
  fields.names.includes('id') && (fields.names.includes('result') || fields.names.includes('error'))

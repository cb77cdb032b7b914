// Meteor's DDP: subscriptions, methods, and the documents that come of them.
// https://github.com/meteor/meteor/blob/devel/packages/ddp/DDP.md
import type { Body, Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { lookUp } from '../table'
import { known, unit } from '../unit'

/** By id: the method that was called or the publication that was subscribed to. */
interface State {
  readonly names: Remembered
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  connect: 'opening',
  connected: 'opening',
  failed: 'error',
  ping: 'heartbeat',
  pong: 'heartbeat',
  unsub: 'closing',
  error: 'error',
}

/** What has an id of its own kind, so that ids do not collide. */
const KINDS: Readonly<Record<string, string>> = {
  ping: 'ping',
  pong: 'ping',
  sub: 'sub',
  unsub: 'sub',
  nosub: 'sub',
  method: 'method',
  result: 'method',
}

/** `ready` and `updated` are about several: the first stands for them. */
function idIn(fields: Parts, msg: string): string | undefined {
  if (msg === 'ready') return fields.inside('subs')?.key('0')
  if (msg === 'updated') return fields.inside('methods')?.key('0')
  return fields.key('id')
}

function keysOf(msg: string, id: string | undefined): Pick<Unit, 'asks' | 'answers' | 'more'> {
  if (msg === 'connect') return { asks: msg }
  if (msg === 'connected' || msg === 'failed') return { answers: 'connect' }
  const kind = msg === 'ready' ? 'sub' : msg === 'updated' ? 'method' : lookUp(KINDS, msg)
  if (kind === undefined || (id === undefined && kind !== 'ping')) return {}
  const key = `${kind} ${id ?? ''}`
  if (msg === 'ping' || msg === 'sub' || msg === 'method') return { asks: key }
  if (msg === 'updated') return { answers: key, more: true }
  return msg === 'unsub' ? {} : { answers: key }
}

const bodyOf = (fields: Parts): Body | undefined =>
  ['params', 'fields', 'result', 'error', 'subs', 'methods']
    .map((name) => fields.body(name))
    .find(Boolean)

function nameOf({ names }: State, fields: Parts, msg: string, id: string | undefined) {
  const collection = textIn(fields, 'collection')
  if (collection !== undefined) return collection
  const own = textIn(fields, 'method') ?? textIn(fields, 'name')
  const kind = msg === 'ready' ? 'sub' : msg === 'updated' ? 'method' : lookUp(KINDS, msg)
  if (id !== undefined) remember(names, `${kind} ${id}`, own)
  return own ?? recall(names, `${kind} ${id}`)
}

function readUnit(state: State, fields: Parts): Unit | null {
  const msg = textIn(fields, 'msg')
  if (msg === undefined)
    return fields.names.includes('server_id') ? unit('server_id', { role: 'opening' }) : null
  const id = idIn(fields, msg)
  const name = nameOf(state, fields, msg, id)
  const error = fields.inside('error')
  const told = labelIn(error, 'reason') ?? labelIn(error, 'message') ?? textIn(fields, 'reason')
  return unit(short(msg), {
    name,
    line: line(
      name && quoted(name),
      id && `id ${short(id.replaceAll('"', ''))}`,
      told && short(told),
    ),
    role: error ? 'error' : lookUp(ROLES, msg),
    ...keysOf(msg, id),
    fields: known({ msg, id: fields.get('id'), collection: fields.get('collection') }),
    body: bodyOf(fields),
  })
}

export const ddp: Decoder<State> = objectDecoder({
  start: (): State => ({ names: new Map() }),
  read: readUnit,
})

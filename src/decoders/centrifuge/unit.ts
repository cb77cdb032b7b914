// What a command, a reply or a push of Centrifuge says.
import type { Body, Unit, Value } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, recallOnce, remember } from '../remembered'
import { lookUp } from '../table'
import { known, unit } from '../unit'
import { methodIn, paramsIn, pushIn, pushKind } from './versions'

/** By id: the command and what it was about; by `channel` and number, a channel. */
export type Commands = Remembered

const ROLES: Readonly<Record<string, Unit['role']>> = {
  connect: 'opening',
  disconnect: 'closing',
  ping: 'heartbeat',
}

/** Neither has an answer. */
const SILENT = ['send']

function commandUnit(commands: Commands, fields: Parts, method: string): Unit {
  const id = fields.key('id')
  const params = paramsIn(fields, method)
  const about = textIn(params, 'channel') ?? textIn(params, 'method')
  remember(commands, id, about ? `${method} ${about}` : method)
  return unit(method, {
    name: about,
    line: line(about && quoted(about), id && `id ${short(id)}`),
    role: lookUp(ROLES, method),
    asks: SILENT.includes(method) ? undefined : id,
    fields: known({ id: fields.get('id'), method, channel: params?.get('channel') }),
    body: params?.body('data') ?? fields.body(method) ?? fields.body('params'),
  })
}

function errorLine(error: Parts | null): string | undefined {
  if (!error) return undefined
  return [
    labelIn(error, 'code'),
    short(labelIn(error, 'message') ?? labelIn(error, 'reason') ?? ''),
  ]
    .filter(Boolean)
    .join(' ')
}

const resultBody = (fields: Parts): Body | undefined => {
  const name = methodIn(fields) ?? 'result'
  return fields.inside(name)?.body('data') ?? fields.body(name)
}

function replyUnit(commands: Commands, fields: Parts): Unit {
  const id = fields.key('id')
  const asked = recallOnce(commands, id) ?? methodIn(fields)
  const error = fields.inside('error')
  const [method, about] = asked?.split(/ (.*)/s) ?? []
  const subscribed = fields.inside('subscribe')
  if (subscribed?.key('id')) remember(commands, numbered(subscribed), about)
  return unit(error ? 'error' : 'reply', {
    name: about ?? method,
    line: line(asked && quoted(asked), errorLine(error), id && `id ${short(id)}`),
    role: error ? 'error' : lookUp(ROLES, method),
    answers: id,
    fields: known({ id: fields.get('id'), method, code: error?.get('code') }),
    body: error ? fields.body('error') : resultBody(fields),
  })
}

/** A server may give a channel a number, and say that instead of its name. */
const numbered = (parts: Parts | null) => `channel ${parts?.key('id')}`

function pushUnit(commands: Commands, push: Parts): Unit {
  const kind = pushKind(push)
  const channel = textIn(push, 'channel') ?? recall(commands, numbered(push))
  const inner = push.inside(kind) ?? push.inside('data')
  const offset: Value = inner?.get('offset')
  return unit('push', {
    name: channel,
    line: line(
      [kind, channel && quoted(channel)].filter(Boolean).join(' '),
      kind === 'disconnect' && errorLine(inner),
      offset !== undefined && `offset ${offset}`,
    ),
    role: kind === 'disconnect' ? 'closing' : undefined,
    fields: known({ push: kind, channel, offset }),
    body: inner?.body('data') ?? push.body(kind) ?? push.body('data'),
  })
}

/** An empty one of the server is a ping, of the client a pong. */
const heartbeat = (sent: boolean): Unit =>
  unit(sent ? 'pong' : 'ping', {
    role: 'heartbeat',
    ...(sent ? { answers: '{}' } : { asks: '{}' }),
  })

/** null: not of Centrifuge. */
export function centrifugeUnit(commands: Commands, fields: Parts, sent: boolean): Unit | null {
  if (fields.names.length === 0) return heartbeat(sent)
  if (sent) {
    const method = methodIn(fields)
    return method === undefined ? null : commandUnit(commands, fields, method)
  }
  const push = pushIn(fields)
  if (push) return pushUnit(commands, push)
  return fields.key('id') === undefined ? null : replyUnit(commands, fields)
}

// Home Assistant: commands by id, their results, the events that they subscribe to; several may come as a list.
// https://developers.home-assistant.io/docs/api/websocket/
import type { Body, Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { batchDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { lookUp } from '../table'
import { known, unit } from '../unit'

/** By id: the command. */
interface State {
  readonly commands: Remembered
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  auth_required: 'opening',
  auth: 'opening',
  auth_ok: 'opening',
  auth_invalid: 'error',
  ping: 'heartbeat',
  pong: 'heartbeat',
}

/** What a command is about: `light.turn_on`, an event, an entity. */
function aboutOf(fields: Parts): string | undefined {
  const [domain, service] = [textIn(fields, 'domain'), textIn(fields, 'service')]
  if (domain !== undefined) return service === undefined ? domain : `${domain}.${service}`
  return (
    textIn(fields, 'event_type') ??
    textIn(fields.inside('event'), 'event_type') ??
    textIn(fields, 'entity_id')
  )
}

/** An event may follow its result; so what is subscribed to goes on being answered. */
function keysOf(
  type: string,
  id: string | undefined,
  sent: boolean,
): Pick<Unit, 'asks' | 'answers' | 'more'> {
  if (type === 'auth') return { asks: 'auth' }
  if (type === 'auth_ok' || type === 'auth_invalid') return { answers: 'auth' }
  if (id === undefined) return {}
  if (sent) return { asks: id }
  return type === 'event' || type === 'result' ? { answers: id, more: true } : { answers: id }
}

const bodyOf = (fields: Parts): Body | undefined =>
  ['error', 'result', 'event', 'service_data'].map((name) => fields.body(name)).find(Boolean)

function readUnit({ commands }: State, fields: Parts, sent: boolean): Unit | null {
  const type = textIn(fields, 'type')
  if (type === undefined) return null
  const id = fields.key('id')
  const about = aboutOf(fields)
  if (sent) remember(commands, id, about ? `${type} ${about}` : type)
  const isAnswer = !sent && id !== undefined && (type === 'result' || type === 'event')
  const name = about ?? (isAnswer ? recall(commands, id) : undefined)
  const isFailed = fields.get('success') === false
  const error = fields.inside('error')
  return unit(short(type), {
    name,
    line: line(
      name && quoted(name),
      id && `id ${short(id)}`,
      isFailed &&
        short([labelIn(error, 'code'), labelIn(error, 'message')].filter(Boolean).join(': ')),
      type === 'auth_invalid' && short(textIn(fields, 'message') ?? ''),
    ),
    role: isFailed ? 'error' : lookUp(ROLES, type),
    ...keysOf(type, id, sent),
    fields: known({
      id: fields.get('id'),
      type,
      success: fields.get('success'),
      ha_version: fields.get('ha_version'),
    }),
    body: bodyOf(fields),
  })
}

export const homeAssistant: Decoder<State> = batchDecoder({
  start: (): State => ({ commands: new Map() }),
  read: (state, fields, { sent }) => readUnit(state, fields, sent),
})

// Ably's protocol messages, as JSON and as MessagePack: by the number of their action.
// https://ably.com/docs/sdk-development-guide/protocol · https://sdk.ably.com/builds/ably/specification/main/features/#TR2
import { cutMessagePackParts, messagePackParts } from '../binary-parts'
import type { Body, Decoder, Message, Unit } from '../decoder'
import { messageParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { labelIn, numberIn, type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { cutOff, known, unit } from '../unit'

const ACTIONS = [
  ...['HEARTBEAT', 'ACK', 'NACK', 'CONNECT', 'CONNECTED', 'DISCONNECT', 'DISCONNECTED', 'CLOSE'],
  ...['CLOSED', 'ERROR', 'ATTACH', 'ATTACHED', 'DETACH', 'DETACHED', 'PRESENCE', 'MESSAGE', 'SYNC'],
  ...['AUTH', 'ACTIVATE', 'OBJECT', 'OBJECT_SYNC', 'ANNOTATION'],
]

const ROLES: Readonly<Record<string, Unit['role']>> = {
  HEARTBEAT: 'heartbeat',
  CONNECT: 'opening',
  CONNECTED: 'opening',
  ATTACH: 'opening',
  ATTACHED: 'opening',
  DETACH: 'closing',
  DETACHED: 'closing',
  CLOSE: 'closing',
  CLOSED: 'closing',
  DISCONNECT: 'closing',
  DISCONNECTED: 'closing',
  NACK: 'error',
  ERROR: 'error',
}

/** What is asked and answered by channel, or of the connection. */
const ANSWERS: Readonly<Record<string, string>> = {
  ATTACHED: 'ATTACH',
  DETACHED: 'DETACH',
  CLOSED: 'CLOSE',
}

function keysOf(action: string, parts: Parts, sent: boolean): Pick<Unit, 'asks' | 'answers'> {
  const channel = textIn(parts, 'channel')?.slice(0, 200) ?? ''
  const answered = lookUp(ANSWERS, action)
  if (answered && !sent) return { answers: `${answered} ${channel}` }
  if (sent && ['ATTACH', 'DETACH', 'CLOSE'].includes(action))
    return { asks: `${action} ${channel}` }
  const serial = parts.key('msgSerial')
  if (action === 'ACK' || action === 'NACK') return { answers: `serial ${serial}` }
  if (sent && serial !== undefined) return { asks: `serial ${serial}` }
  return action === 'HEARTBEAT' ? { [sent ? 'asks' : 'answers']: 'HEARTBEAT' } : {}
}

/** Messages that are sent together: the name of the first, and how many they are. */
function messagesIn(parts: Parts): { readonly name?: string; readonly line: string } {
  const list = parts.inside('messages') ?? parts.inside('presence')
  const name = textIn(list?.inside('0') ?? null, 'name')
  const count = list?.names.length ?? 0
  return { ...(name === undefined ? {} : { name }), line: count > 1 ? `× ${count}` : '' }
}

const bodyOf = (parts: Parts): Body | undefined =>
  ['messages', 'presence', 'state', 'error', 'connectionDetails', 'auth']
    .map((name) => parts.body(name))
    .find(Boolean)

function readUnit(parts: Parts, sent: boolean): Unit | null {
  const number = numberIn(parts, 'action')
  if (number === undefined || parts.isList) return null
  const action = ACTIONS[number]
  const channel = textIn(parts, 'channel')
  const messages = messagesIn(parts)
  const error = parts.inside('error')
  return unit(action ?? `${number}`, {
    name: messages.name ?? channel,
    line: line(
      [channel && short(channel), messages.name && quoted(messages.name)].filter(Boolean).join(' '),
      messages.line,
      error !== null &&
        short([labelIn(error, 'code'), labelIn(error, 'message')].filter(Boolean).join(' ')),
      labelIn(parts, 'msgSerial') && `msgSerial ${labelIn(parts, 'msgSerial')}`,
    ),
    role: error ? 'error' : lookUp(ROLES, action),
    ...(action === undefined ? {} : keysOf(action, parts, sent)),
    fields: known({
      ...{ action: number, channel, msgSerial: parts.get('msgSerial'), count: parts.get('count') },
      ...{
        connectionId: parts.get('connectionId'),
        id: parts.get('id'),
        flags: parts.get('flags'),
      },
    }),
    body: bodyOf(parts),
    problem: action === undefined ? 'unknown' : undefined,
  })
}

function partsOf(message: Message): Parts | null {
  const { content, missing } = message
  if (typeof content === 'string') return messageParts(message)
  return missing > 0 ? cutMessagePackParts(content) : messagePackParts(content)
}

export const ably: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const parts = partsOf(message)
    const read = parts && readUnit(parts, message.sent)
    return read && cutOff([read], message)
  },
}

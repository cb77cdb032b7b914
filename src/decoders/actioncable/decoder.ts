// Action Cable, with AnyCable's extensions: commands of the page, what the server confirms and broadcasts.
// https://docs.anycable.io/misc/action_cable_protocol
import { cutMessagePackParts, messagePackParts } from '../binary-parts'
import type { Body, Decoder, Message, Unit } from '../decoder'
import { bodyOfText, jsonParts, messageParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { cutOff, known, unit } from '../unit'

/** What a command asks for, and each type that answers one: by what they have in common. */
const ASKS: Readonly<Record<string, string>> = { subscribe: 'subscription', history: 'history' }
const ANSWERS: Readonly<Record<string, string>> = {
  confirm_subscription: 'subscription',
  reject_subscription: 'subscription',
  confirm_history: 'history',
  reject_history: 'history',
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  welcome: 'opening',
  subscribe: 'opening',
  confirm_subscription: 'opening',
  ping: 'heartbeat',
  pong: 'heartbeat',
  unsubscribe: 'closing',
  disconnect: 'closing',
  reject_subscription: 'error',
  reject_history: 'error',
}

function keyFor(table: Readonly<Record<string, string>>, type: string, identifier = '') {
  const what = lookUp(table, type)
  return what && `${what} ${identifier.slice(0, 200)}`
}

/** `ChatChannel room=lobby`: the identifier is JSON within a string. */
function channelOf(identifier: string | undefined): string | undefined {
  if (identifier === undefined) return undefined
  const parts = jsonParts(identifier)
  const channel = textIn(parts, 'channel')
  if (!parts || channel === undefined) return identifier
  const others = parts.names.filter((name) => name !== 'channel')
  return [channel, ...others.map((name) => `${name}=${labelIn(parts, name) ?? '…'}`)].join(' ')
}

/** A broadcast has no type of its own. */
function typeOf(parts: Parts): string | undefined {
  const type = textIn(parts, 'command') ?? textIn(parts, 'type')
  return (
    type ??
    (parts.names.includes('message') && parts.names.includes('identifier') ? 'message' : undefined)
  )
}

/** What a page performs is JSON within a string, too. */
function bodyIn(parts: Parts, type: string): Body | undefined {
  const data = parts.body('data')
  if (data) return bodyOfText(textIn(parts, 'data')) ?? data
  return type === 'ping' ? undefined : parts.body('message')
}

function detailOf(parts: Parts, type: string): string | undefined {
  if (type === 'ping') return labelIn(parts, 'message')
  if (type === 'disconnect') return short(textIn(parts, 'reason') ?? '')
  return undefined
}

function readUnit(parts: Parts): Unit | null {
  const type = typeOf(parts)
  if (type === undefined || parts.isList) return null
  const identifier = textIn(parts, 'identifier')
  const channel = channelOf(identifier)
  const body = bodyIn(parts, type)
  const performed = body && 'text' in body ? textIn(jsonParts(body.text), 'action') : undefined
  const isPerformed = type === 'message' && textIn(parts, 'command') !== undefined
  return unit(type, {
    name: channel,
    line: line(
      channel && quoted(channel),
      isPerformed && performed && short(performed),
      detailOf(parts, type),
    ),
    role: lookUp(ROLES, type),
    asks: keyFor(ASKS, type, identifier),
    answers: keyFor(ANSWERS, type, identifier),
    fields: known({
      identifier,
      action: isPerformed ? performed : undefined,
      reason: parts.get('reason'),
      reconnect: parts.get('reconnect'),
      sid: parts.get('sid'),
      stream_id: parts.get('stream_id'),
      epoch: parts.get('epoch'),
      offset: parts.get('offset'),
    }),
    body,
  })
}

function partsOf(message: Message): Parts | null {
  const { content, missing } = message
  if (typeof content === 'string') return messageParts(message)
  return missing > 0 ? cutMessagePackParts(content) : messagePackParts(content)
}

export const actionCable: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const parts = partsOf(message)
    const read = parts && readUnit(parts)
    return read && cutOff([read], message)
  },
}

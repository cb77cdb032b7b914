// Pusher Channels: its own events, and the application's; `data` is JSON within a string of JSON.
// https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
import type { Body, Decoder, Unit } from '../decoder'
import { bodyOfText, jsonParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { known, unit } from '../unit'

const ROLES: Readonly<Record<string, Unit['role']>> = {
  'pusher:connection_established': 'opening',
  'pusher:signin': 'opening',
  'pusher:signin_success': 'opening',
  'pusher:subscribe': 'opening',
  'pusher_internal:subscription_succeeded': 'opening',
  'pusher:unsubscribe': 'closing',
  'pusher:ping': 'heartbeat',
  'pusher:pong': 'heartbeat',
  'pusher:error': 'error',
  'pusher:subscription_error': 'error',
}

/** What is asked, and what answers it; of those about a channel, about the same. */
const ASKS: Readonly<Record<string, string>> = {
  'pusher:subscribe': 'subscription',
  'pusher:signin': 'signin',
  'pusher:ping': 'ping',
}
const ANSWERS: Readonly<Record<string, string>> = {
  'pusher_internal:subscription_succeeded': 'subscription',
  'pusher:subscription_error': 'subscription',
  'pusher:signin_success': 'signin',
  'pusher:pong': 'ping',
}

/** As an object, or as a string that holds one. */
const dataIn = (fields: Parts): Parts | null =>
  fields.inside('data') ?? jsonParts(textIn(fields, 'data') ?? '')

const bodyIn = (fields: Parts): Body | undefined =>
  bodyOfText(textIn(fields, 'data')) ?? fields.body('data')

function detailOf(event: string, data: Parts | null): string | undefined {
  switch (event) {
    case 'pusher:connection_established':
      return `socket_id ${short(labelIn(data, 'socket_id') ?? '')}`
    case 'pusher:error':
      return [labelIn(data, 'code'), short(labelIn(data, 'message') ?? '')]
        .filter(Boolean)
        .join(' ')
    case 'pusher:subscription_error':
      return [labelIn(data, 'status'), short(labelIn(data, 'error') ?? '')]
        .filter(Boolean)
        .join(' ')
    case 'pusher_internal:member_added':
    case 'pusher_internal:member_removed':
      return `user_id ${short(labelIn(data, 'user_id') ?? '')}`
    default:
      return undefined
  }
}

function readUnit(fields: Parts): Unit | null {
  const event = textIn(fields, 'event')
  if (event === undefined) return null
  const isOwn = /^pusher(_internal)?:/.test(event)
  const data = dataIn(fields)
  const channel = textIn(fields, 'channel') ?? (isOwn ? textIn(data, 'channel') : undefined)
  const about = (key: string | undefined) =>
    key && (key === 'subscription' ? `${key} ${channel?.slice(0, 200)}` : key)
  return unit(isOwn ? event : 'event', {
    name: isOwn ? channel : event,
    line: line(
      [channel && short(channel), !isOwn && quoted(event)].filter(Boolean).join(' '),
      detailOf(event, data),
    ),
    role: lookUp(ROLES, event),
    asks: about(lookUp(ASKS, event)),
    answers: about(lookUp(ANSWERS, event)),
    fields: known({ event, channel, user_id: fields.get('user_id') }),
    body: bodyIn(fields),
  })
}

export const pusher: Decoder<null> = objectDecoder({
  start: () => null,
  read: (_, fields) => readUnit(fields),
})

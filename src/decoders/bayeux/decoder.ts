// Bayeux: messages to channels, those of `/meta/` being its own, in lists.
// https://docs.cometd.org/current/reference/#_bayeux_message_fields
import type { Body, Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { batchDecoder } from '../objects'
import { type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { known, unit } from '../unit'

const ROLES: Readonly<Record<string, Unit['role']>> = {
  '/meta/handshake': 'opening',
  '/meta/subscribe': 'opening',
  '/meta/connect': 'heartbeat',
  '/meta/unsubscribe': 'closing',
  '/meta/disconnect': 'closing',
}

/** One channel, or several. */
function subscriptionIn(fields: Parts): string | undefined {
  const list = fields.inside('subscription')
  if (!list) return textIn(fields, 'subscription')
  return list.names.map((name) => textIn(list, name) ?? '').join(', ')
}

/** A message to a channel is answered by one that says whether it was successful. */
function keysOf(fields: Parts, channel: string, sent: boolean): Pick<Unit, 'asks' | 'answers'> {
  const id = fields.key('id')
  const key = id ?? (channel.startsWith('/meta/') ? channel : undefined)
  if (key === undefined) return {}
  if (sent) return { asks: key }
  return fields.names.includes('successful') ? { answers: key } : {}
}

const bodyOf = (fields: Parts): Body | undefined =>
  ['data', 'ext', 'advice'].map((name) => fields.body(name)).find(Boolean)

/** `publish` and `deliver` are the specification's words for what has no type of its own. */
function readUnit(fields: Parts, sent: boolean): Unit | null {
  const channel = textIn(fields, 'channel')
  if (channel === undefined) return null
  const isMeta = channel.startsWith('/meta/')
  const subscription = subscriptionIn(fields)
  const isFailed = fields.get('successful') === false
  const name = isMeta ? subscription : channel
  const isDelivered = !sent && !fields.names.includes('successful')
  return unit(isMeta ? short(channel) : isDelivered ? 'deliver' : 'publish', {
    name,
    line: line(
      name && quoted(name),
      isFailed && short(textIn(fields, 'error') ?? 'successful: false'),
      textIn(fields, 'id') && `id ${short(textIn(fields, 'id') ?? '', 12)}`,
    ),
    role: isFailed ? 'error' : lookUp(ROLES, channel),
    ...keysOf(fields, channel, sent),
    fields: known({
      ...{ channel, id: fields.get('id'), clientId: fields.get('clientId'), subscription },
      ...{ successful: fields.get('successful'), error: fields.get('error') },
    }),
    body: bodyOf(fields),
  })
}

const batches = batchDecoder({
  start: () => null,
  read: (_: null, fields, { sent }) => readUnit(fields, sent),
})

export const bayeux: Decoder<null> = {
  start: () => null,
  read(_, message) {
    if (message.content === '[]') return [unit('[]', { role: 'heartbeat' })] // Faye's
    return batches.read(null, message)
  },
}

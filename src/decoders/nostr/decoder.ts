// Nostr: events that are published, subscriptions to them, what relays answer.
// https://github.com/nostr-protocol/nips/blob/master/01.md · 42: AUTH · 45: COUNT
import type { Decoder, Unit } from '../decoder'
import { messageParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { cutOff, known, unit } from '../unit'

const kindOf = (event: Parts | null): string | undefined => labelIn(event, 'kind')

const hexOf = (id: string | undefined): string | undefined => id && short(id, 8)

function eventUnit(parts: Parts, sent: boolean): Unit {
  const event = parts.inside(sent ? '1' : '2')
  const subscription = sent ? undefined : textIn(parts, '1')
  const [kind, id] = [kindOf(event), textIn(event, 'id')]
  return unit('EVENT', {
    name: subscription ?? (kind && `kind ${kind}`),
    line: line(
      subscription !== undefined && quoted(subscription),
      kind && `kind ${kind}`,
      hexOf(id),
    ),
    ...(sent
      ? { asks: id && `event ${id.slice(0, 64)}` }
      : { answers: `sub ${subscription?.slice(0, 64)}`, more: true }),
    fields: known({ subscription, id, kind: event?.get('kind'), pubkey: event?.get('pubkey') }),
    body: parts.body(sent ? '1' : '2'),
  })
}

/** What is asked of a subscription, and what ends it. */
function subscriptionUnit(type: string, parts: Parts, sent: boolean): Unit {
  const name = textIn(parts, '1')
  const key = `${type === 'COUNT' ? 'count' : 'sub'} ${name?.slice(0, 64)}`
  const asks = sent && type !== 'CLOSE'
  const told = type === 'CLOSED' && textIn(parts, '2')
  return unit(type, {
    name,
    line: line(name !== undefined && quoted(name), told && short(told)),
    role: type === 'CLOSE' || type === 'CLOSED' ? 'closing' : undefined,
    asks: asks ? key : undefined,
    answers: sent ? undefined : key,
    more: type === 'EOSE' || undefined,
    fields: known({ subscription: name }),
    body: parts.body('2'),
  })
}

function okUnit(parts: Parts): Unit {
  const id = textIn(parts, '1')
  const isAccepted = parts.get('2') === true
  return unit('OK', {
    name: id,
    line: line(hexOf(id), isAccepted ? 'true' : 'false', short(textIn(parts, '3') ?? '')),
    role: isAccepted ? undefined : 'error',
    answers: id && `event ${id.slice(0, 64)}`,
    fields: known({ id, accepted: parts.get('2'), message: parts.get('3') }),
  })
}

function readUnit(parts: Parts, sent: boolean): Unit | null {
  const type = textIn(parts, '0')
  switch (type) {
    case 'EVENT':
      return eventUnit(parts, sent)
    case 'REQ':
    case 'CLOSE':
    case 'COUNT':
    case 'EOSE':
    case 'CLOSED':
      return subscriptionUnit(type, parts, sent)
    case 'OK':
      return okUnit(parts)
    case 'NOTICE':
      return unit(type, { line: short(textIn(parts, '1') ?? ''), role: 'error' })
    case 'AUTH':
      return unit(type, {
        role: 'opening',
        ...(sent ? { answers: 'AUTH' } : { asks: 'AUTH' }),
        body: parts.body('1'),
      })
    default:
      return null
  }
}

export const nostr: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const parts = messageParts(message)
    const read = parts?.isList ? readUnit(parts, message.sent) : null
    return read && cutOff([read], message)
  },
}

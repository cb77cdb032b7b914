// Which topic or procedure a message of WAMP is about: said by itself, or by the id that stands for it.
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, recallOnce, remember } from '../remembered'

/** Ids of requests (by code and id), of subscriptions and of registrations. */
export interface Names {
  readonly requests: Remembered
  readonly subscriptions: Remembered
  readonly registrations: Remembered
}

export const noNames = (): Names => ({
  ...{ requests: new Map(), subscriptions: new Map(), registrations: new Map() },
})

/** `parts`: the message, its code in first place. */
export function nameOf(names: Names, type: string, parts: Parts): string | undefined {
  const [first, second] = [parts.key('1'), parts.key('2')]
  const { requests, subscriptions, registrations } = names
  switch (type) {
    case 'HELLO':
      return textIn(parts, '1')
    case 'PUBLISH':
    case 'SUBSCRIBE':
    case 'CALL':
    case 'REGISTER':
      return textIn(parts, '3')
    case 'SUBSCRIBED':
      return noted(subscriptions, second, recall(requests, `32:${first}`))
    case 'REGISTERED':
      return noted(registrations, second, recall(requests, `64:${first}`))
    case 'UNSUBSCRIBE':
      return recall(subscriptions, second)
    case 'UNREGISTER':
      return recall(registrations, second)
    case 'UNSUBSCRIBED': // by the router itself: `[35, 0, {subscription, reason}]`
      return recall(subscriptions, parts.inside('2')?.key('subscription'))
    case 'UNREGISTERED':
      return recall(registrations, parts.inside('2')?.key('registration'))
    case 'EVENT':
      return textIn(parts.inside('3'), 'topic') ?? recall(subscriptions, first)
    case 'INVOCATION':
      return textIn(parts.inside('3'), 'procedure') ?? recall(registrations, second)
    case 'ERROR':
      return recallOnce(requests, `${labelIn(parts, '1')}:${second}`)
    default:
      return undefined
  }
}

function noted(ids: Remembered, id: string | undefined, name: string | undefined) {
  remember(ids, id, name)
  return name
}

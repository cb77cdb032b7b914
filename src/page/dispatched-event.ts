// An event that the page itself dispatched on its socket: told apart from the socket's own, and as harmless.
// https://dom.spec.whatwg.org/#dom-event-istrusted

import type { EventDispatched } from '../wire/facts'
import { TEXT } from '../wire/limits'
import type { Payload } from '../wire/payload'
import { closeCode, closeReason, closeWasClean, cut, eventType, messageData } from './intrinsics'
import { callerStack } from './page-error'
import type { Unnumbered } from './recorder'
import { kindOf, takePayload } from './take-payload'
import { readState, type Watched } from './watched-sockets'

/** null: the event is not of the class that has such a field. */
function field<T>(read: (event: unknown) => T, event: Event): T | null {
  try {
    return read(event)
  } catch {
    return null
  }
}

function payloadOf(event: Event, most: number): Payload | null {
  const data: unknown = field(messageData, event)
  return kindOf(data) === null ? null : takePayload(data, most)
}

export function dispatchedFact(
  { socket }: Watched,
  self: unknown,
  event: Event,
  most: number,
): Unnumbered {
  const reason = field(closeReason, event)
  return {
    kind: 'event-dispatched',
    socket,
    readyState: readState(self),
    type: eventType(event) as EventDispatched['type'],
    payload: payloadOf(event, most),
    code: field(closeCode, event),
    reason: reason === null ? null : cut(reason, 0, TEXT),
    wasClean: field(closeWasClean, event),
    stack: callerStack(),
  }
}

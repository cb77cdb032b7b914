// The words of a row that a text filter looks at.
import type { Fact } from '../../wire/facts'

/** Text as it came; of an event, what it carries; '' for bytes. */
export function rowText(fact: Fact): string {
  switch (fact.kind) {
    case 'message-sent':
    case 'message-received':
    case 'message-discarded':
    case 'message-dropped':
      return typeof fact.payload.content === 'string' ? fact.payload.content : ''
    case 'socket-created':
      return `${fact.url} ${fact.protocols.join(' ')}`
    case 'socket-opened':
      return `${fact.protocol} ${fact.extensions}`
    case 'socket-closed':
      return `${fact.code} ${fact.reason}`
    case 'close-called':
      return `${fact.code ?? ''} ${fact.reason ?? ''}`
    case 'call-threw':
      return `${fact.name} ${fact.message} ${fact.argument}`
    case 'event-dispatched':
      return `${fact.type} ${fact.reason ?? ''} ${typeof fact.payload?.content === 'string' ? fact.payload.content : ''}`
    case 'stream-aborted':
      return fact.reason
    case 'connection-blocked':
      return `${fact.url} ${fact.directive}`
    case 'recorder-failed':
      return fact.message
    case 'buffered-amount':
    case 'write-settled':
    case 'stream-piped':
    case 'socket-errored':
    case 'ready-state-changed':
    case 'page-hidden':
    case 'page-shown':
    case 'page-frozen':
    case 'page-resumed':
    case 'rules-changed':
    case 'gap':
      return ''
  }
}

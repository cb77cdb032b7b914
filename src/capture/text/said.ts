// What a fact says besides its message, in the words of the standard: `OPEN v1`, `CLOSED 1006`.
import { BY_PANEL, DELAYED, DUPLICATED, EDITED, HELD, THROTTLED } from '../../wire/acts'
import type { Fact } from '../../wire/facts'

const STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const

const joined = (...parts: readonly (string | number | boolean | null)[]): string =>
  parts.filter((part) => part !== null && part !== '' && part !== false).join(' ')
const quoted = (text: string | null) => (text === null || text === '' ? null : JSON.stringify(text))

const ACTS = [
  [BY_PANEL, 'by Socketscope'],
  [DELAYED, 'delayed'],
  [HELD, 'held'],
  [EDITED, 'edited'],
  [THROTTLED, 'throttled'],
  [DUPLICATED, 'duplicated'],
] as const

/** Marks of the panel's doing on a message. */
const actsSaid = (acts = 0): string =>
  ACTS.flatMap(([bit, word]) => (acts & bit ? [word] : [])).join(', ')
const ours = (byPanel = false) => byPanel && 'by Socketscope'

/** '' for a message of the page's own: its payload says it. */
export function said(fact: Fact): string {
  switch (fact.kind) {
    case 'message-sent':
    case 'message-received':
    case 'message-discarded':
      return actsSaid(fact.acts)
    case 'socket-created':
      return joined(STATES[0], fact.url, fact.protocols.join(', '))
    case 'socket-opened':
      return joined(STATES[1], fact.protocol, fact.extensions)
    case 'close-called':
      return joined(
        ...[`${STATES[fact.readyState]} close()`, fact.code, quoted(fact.reason)],
        ours(fact.byPanel),
      )
    case 'socket-closed':
      return joined(STATES[3], fact.code, quoted(fact.reason), fact.wasClean && 'wasClean')
    case 'ready-state-changed':
      return STATES[fact.readyState]
    case 'call-threw':
      return joined(`${fact.call}()`, `${fact.name}:`, fact.message, fact.argument)
    case 'event-dispatched':
      return joined(
        ...[`isTrusted=false ${fact.type}`, fact.code, quoted(fact.reason)],
        ours(fact.byPanel),
      )
    case 'gap':
      return `${fact.kind} ${fact.seq}–${fact.through} ${fact.reason}`
    default:
      return otherwise(fact)
  }
}

type Other = Extract<
  Fact,
  {
    readonly kind:
      | 'buffered-amount'
      | 'socket-errored'
      | 'write-settled'
      | 'stream-aborted'
      | 'stream-piped'
      | 'connection-blocked'
      | 'page-hidden'
      | 'page-shown'
      | 'page-frozen'
      | 'page-resumed'
      | 'recorder-failed'
      | 'message-dropped'
      | 'rules-changed'
  }
>

function otherwise(fact: Other): string {
  switch (fact.kind) {
    case 'buffered-amount':
      return `bufferedAmount ${fact.bufferedAmount}`
    case 'write-settled':
      return joined(`write() ${fact.nth}`, fact.failed && 'failed')
    case 'stream-aborted':
      return joined(`${fact.by}()`, quoted(fact.reason))
    case 'stream-piped':
      return `${fact.side} piped`
    case 'connection-blocked':
      return joined(fact.kind, fact.directive, fact.url)
    case 'page-hidden':
    case 'page-shown':
      return joined(fact.kind, fact.persisted && 'persisted')
    case 'recorder-failed':
      return joined(fact.kind, fact.message)
    case 'message-dropped':
      return `${fact.direction}, dropped by a rule of Socketscope`
    case 'rules-changed':
      return `${fact.count} rules of Socketscope hold`
    case 'socket-errored':
    case 'page-frozen':
    case 'page-resumed':
      return fact.kind
  }
}

// What can be asked of any fact, whatever its kind.
import type { Fact } from './facts'
import type { Payload } from './payload'

/** The last number that a fact stands for: its own, but for a gap. */
export const endOf = (fact: Fact): number => (fact.kind === 'gap' ? fact.through : fact.seq)

/** Whether a fact carries a payload that can be cut down. */
export const payloadOf = (fact: Fact): Payload | null => ('payload' in fact ? fact.payload : null)

/** Facts that tell the life of a socket: the last that a log gives up. */
export function isLifecycle(fact: Fact): boolean {
  switch (fact.kind) {
    case 'socket-created':
    case 'socket-opened':
    case 'socket-errored':
    case 'socket-closed':
    case 'ready-state-changed':
    case 'stream-aborted':
    case 'stream-piped':
    case 'page-hidden':
    case 'page-shown':
    case 'page-frozen':
    case 'page-resumed':
    case 'recorder-failed':
    case 'rules-changed':
      return true
    case 'close-called': // a page may call close() in a loop: only the call that did something counts
      return fact.before !== fact.readyState
    default:
      return false
  }
}

/** Whether it is of the panel's doing, or touched by a rule of its: never the page's own. */
export function isOurs(fact: Fact): boolean {
  if (fact.kind === 'message-dropped' || fact.kind === 'rules-changed') return true
  if ('byPanel' in fact) return fact.byPanel === true
  return 'acts' in fact && (fact.acts ?? 0) > 0
}

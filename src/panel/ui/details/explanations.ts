// The sentence that explains each kind of row.
import type { CallThrew, CloseCalled, Fact, ReadyStateChanged } from '../../../wire/facts'
import { CLOSED, CLOSING } from '../../../wire/facts'
import type { GapReason, PageTransition } from '../../../wire/page-facts'
import type { MessageKey } from '../words/translate'

const GAPS: Readonly<Record<GapReason, MessageKey>> = {
  'page-budget': 'explainGapPageBudget',
  'relay-budget': 'explainGapRelayBudget',
  unknown: 'explainGapUnknown',
}

const THREW: Readonly<Record<CallThrew['call'], MessageKey>> = {
  constructor: 'explainThrewConstructor',
  send: 'explainThrewSend',
  close: 'explainThrewClose',
}

const closeCalled = ({ before }: CloseCalled): MessageKey =>
  before === CLOSING || before === CLOSED ? 'explainCloseIgnored' : 'explainCloseCalled'

function page({ kind, persisted }: PageTransition): MessageKey {
  if (kind === 'page-hidden') return persisted ? 'explainPageCached' : 'explainPageLeft'
  return persisted ? 'explainPageRestored' : 'explainPageShown'
}

const changed = ({ readyState }: ReadyStateChanged): MessageKey =>
  readyState === CLOSING ? 'explainServerCloses' : 'explainStateChanged'

/** null: the words of the row say it all. */
export function explanationOf(fact: Fact): MessageKey | null {
  switch (fact.kind) {
    case 'message-discarded':
      return 'explainDiscarded'
    case 'call-threw':
      return THREW[fact.call]
    case 'socket-created':
      return fact.adopted ? 'explainAdopted' : 'explainCreated'
    case 'socket-opened':
      return 'explainOpened'
    case 'close-called':
      return closeCalled(fact)
    case 'socket-errored':
      return 'explainErrored'
    case 'event-dispatched':
      return 'explainDispatched'
    case 'stream-aborted':
      return 'explainAborted'
    case 'stream-piped':
      return 'explainPiped'
    case 'connection-blocked':
      return fact.enforced ? 'explainBlocked' : 'explainBlockedReported'
    case 'ready-state-changed':
      return changed(fact)
    case 'page-hidden':
    case 'page-shown':
      return page(fact)
    case 'recorder-failed':
      return 'explainRecorderFailed'
    case 'gap':
      return GAPS[fact.reason]
    case 'message-sent':
    case 'message-received':
    case 'socket-closed':
    case 'buffered-amount':
    case 'write-settled':
      return null
  }
}

// The sentence that explains each kind of row.
import { BY_PANEL } from '../../../wire/acts'
import type {
  CallThrew,
  CloseCalled,
  Fact,
  MessageFact,
  ReadyStateChanged,
  StreamAborted,
} from '../../../wire/facts'
import { CLOSED, CLOSING } from '../../../wire/facts'
import type { GapReason, PageTransition } from '../../../wire/page-facts'
import type { Row } from '../../store/rows'
import { type MessageKey, t } from '../words/translate'
import { threwExplained } from './threw-explained'

const GAPS: Readonly<Record<GapReason, MessageKey>> = {
  'page-budget': 'explainGapPageBudget',
  'relay-budget': 'explainGapRelayBudget',
  unknown: 'explainGapUnknown',
}

const ABORTED: Readonly<Record<StreamAborted['by'], MessageKey>> = {
  signal: 'explainAbortedSignal',
  abort: 'explainAborted',
  cancel: 'explainCancelled',
}

function touched({ kind, acts = 0 }: MessageFact): MessageKey | null {
  if (acts === 0) return null
  if (acts & BY_PANEL) return 'explainByPanel'
  return kind === 'message-sent' ? 'explainTouchedSent' : 'explainTouchedReceived'
}

const closeCalled = ({ before, byPanel }: CloseCalled): MessageKey =>
  byPanel
    ? 'explainPanelClosed'
    : before === CLOSING || before === CLOSED
      ? 'explainCloseIgnored'
      : 'explainCloseCalled'

function page({ kind, persisted }: PageTransition): MessageKey {
  if (kind === 'page-hidden') return persisted ? 'explainPageCached' : 'explainPageLeft'
  return persisted ? 'explainPageRestored' : 'explainPageShown'
}

const changed = ({ readyState }: ReadyStateChanged): MessageKey =>
  readyState === CLOSING ? 'explainServerCloses' : 'explainStateChanged'

function created({ socket, fact }: Row): MessageKey {
  if (fact.kind === 'socket-created' && fact.adopted) return 'explainAdopted'
  return socket?.api === 'WebSocketStream' ? 'explainCreatedStream' : 'explainCreated'
}

const errored = ({ socket }: Row): MessageKey =>
  socket?.blocked?.enforced ? 'explainErroredBlocked' : 'explainErrored'

function keyOf(row: Row, fact: Exclude<Fact, CallThrew>): MessageKey | null {
  switch (fact.kind) {
    case 'message-discarded':
      return 'explainDiscarded'
    case 'socket-created':
      return created(row)
    case 'socket-opened':
      return 'explainOpened'
    case 'close-called':
      return closeCalled(fact)
    case 'socket-errored':
      return errored(row)
    case 'event-dispatched':
      return fact.byPanel ? 'explainSimulated' : 'explainDispatched'
    case 'message-dropped':
      return fact.direction === 'sent' ? 'explainDroppedSent' : 'explainDroppedReceived'
    case 'rules-changed':
      return 'explainRules'
    case 'stream-aborted':
      return ABORTED[fact.by]
    case 'stream-piped':
      return 'explainPiped'
    case 'connection-blocked':
      return fact.enforced ? 'explainBlocked' : 'explainBlockedReported'
    case 'ready-state-changed':
      return changed(fact)
    case 'page-hidden':
    case 'page-shown':
      return page(fact)
    case 'page-frozen':
      return 'explainPageFrozen'
    case 'page-resumed':
      return 'explainPageResumed'
    case 'recorder-failed':
      return 'explainRecorderFailed'
    case 'gap':
      return GAPS[fact.reason]
    case 'message-sent':
    case 'message-received':
      return touched(fact)
    case 'socket-closed':
    case 'buffered-amount':
    case 'write-settled':
      return null
  }
}

/** null: the words of the row say it all. */
export function explanationOf(row: Row): string | null {
  const { fact, document } = row
  if (fact.kind === 'call-threw') return threwExplained(fact, document)
  const key = keyOf(row, fact)
  return key && t(key)
}

// What a row says that is no message: an event, a call, a gap, in a few words.
import type { CallThrew, CloseCalled, Fact, StreamAborted } from '../../../wire/facts'
import type { Gap, GapReason, PageTransition } from '../../../wire/page-facts'
import { meaningOf } from '../../store/close-codes'
import { CLOSE_WORDS } from '../details/close-words'
import { readyStateName } from '../words/ready-state-names'
import { type MessageKey, plural, t } from '../words/translate'

const GAP_WORDS: Readonly<Record<GapReason, MessageKey>> = {
  'page-budget': 'gapPageBudget',
  'relay-budget': 'gapRelayBudget',
  unknown: 'gapUnknown',
}

/** Parts that are there, with a dot between. */
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')

/** As it would be written in a program. */
function closeArguments({ code, reason }: CloseCalled): string {
  if (code === null) return ''
  return reason === null ? `${code}` : `${code}, ${JSON.stringify(reason)}`
}

const STREAM_ABORTS: Readonly<Record<StreamAborted['by'], string>> = {
  signal: 'AbortSignal',
  abort: 'writer.abort()',
  cancel: 'reader.cancel()',
}

/** `close(1001): InvalidAccessError`. */
export function threwWords({ call, api, argument, name, message }: CallThrew): string {
  const error = [name || t('errorOfPage'), message].filter(Boolean).join(': ')
  return `${call === 'constructor' ? `new ${api}` : call}(${argument}) ${t('eventThrew')} ${error}`
}

export const lostWords = (gap: Gap): string =>
  plural(gap.through - gap.seq + 1, 'gapLostOne', 'gapLostOther')

export const gapReason = (gap: Gap): string => t(GAP_WORDS[gap.reason])

function pageWords({ kind, persisted }: PageTransition): string {
  if (kind === 'page-hidden') return t(persisted ? 'eventPageCached' : 'eventPageLeft')
  return t(persisted ? 'eventPageRestored' : 'eventPageShown')
}

const rulesWords = (count: number) =>
  count === 0 ? t('eventRulesEnded') : plural(count, 'eventRulesOne', 'eventRulesOther')

/** '' for a message: its payload speaks. */
export function eventWords(fact: Fact): string {
  switch (fact.kind) {
    case 'socket-created':
      return joined(
        `${t(fact.adopted ? 'eventAdopted' : 'eventCreated')} ${fact.url}`,
        fact.protocols.join(', '),
        fact.during && t('eventDuring', fact.during),
      )
    case 'socket-opened':
      return joined(t('eventOpened'), fact.protocol, fact.extensions)
    case 'close-called':
      return joined(
        `close(${closeArguments(fact)}) ${t('eventCloseCalled')}`,
        fact.during && t('eventDuring', fact.during),
        fact.byPanel ? t('eventByPanel') : null,
      )
    case 'call-threw':
      return threwWords(fact)
    case 'socket-errored':
      return t('eventErrored')
    case 'socket-closed':
      return joined(
        `${t('eventClosed')} ${fact.code}`,
        t(CLOSE_WORDS[meaningOf(fact.code)].name),
        fact.reason,
      )
    case 'event-dispatched':
      return `${t(fact.byPanel ? 'eventSimulated' : 'eventDispatched')} ${fact.type}`
    case 'rules-changed':
      return rulesWords(fact.count)
    case 'stream-aborted':
      return joined(`${STREAM_ABORTS[fact.by]} ${t('eventAborted')}`, fact.reason)
    case 'stream-piped':
      return t(fact.side === 'readable' ? 'eventPipedFrom' : 'eventPipedInto')
    case 'connection-blocked':
      return joined(`${t('eventBlocked')} ${fact.directive}`, fact.url)
    case 'ready-state-changed':
      return `${readyStateName(fact.before)} → ${readyStateName(fact.readyState)}`
    case 'page-hidden':
    case 'page-shown':
      return pageWords(fact)
    case 'page-frozen':
      return t('eventPageFrozen')
    case 'page-resumed':
      return t('eventPageResumed')
    case 'recorder-failed':
      return joined(t('eventRecorderFailed'), fact.message)
    case 'gap':
      return `${lostWords(fact)} · ${gapReason(fact)}`
    case 'message-sent':
    case 'message-received':
    case 'message-discarded':
    case 'message-dropped':
    case 'buffered-amount':
    case 'write-settled':
      return ''
  }
}

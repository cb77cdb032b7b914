// What came of the last act: done, or why not.
import { type MessageKey, t } from '../words/translate'
import type { ActState, Done } from './act-state'
import { outcomeWords } from './outcome-words'

const DONE: Readonly<Record<Done, MessageKey>> = {
  sent: 'actDoneSent',
  received: 'actDoneReceived',
  closed: 'actDoneClosed',
  error: 'actDoneError',
  aborted: 'actDoneAborted',
}

export function ActTold({ state }: { state: ActState }) {
  const told = state.told.value
  return (
    <span class="act-told" role="status" data-testid="act-told" data-outcome={told?.outcome}>
      {told &&
        (told.outcome === '' ? (
          <span class="dim">{t(DONE[told.done])}</span>
        ) : (
          <span class="act-fault">{outcomeWords(told.outcome)}</span>
        ))}
    </span>
  )
}

// The sign of each kind of fact, and the word that the sign stands for.
import type { FactKind } from '../../../wire/facts'
import type { MessageKey } from '../words/translate'

export interface FactSign {
  readonly sign: string
  readonly word: MessageKey
}

const event = (word: MessageKey): FactSign => ({ sign: '◦', word })

export const FACT_SIGNS: Readonly<Record<FactKind, FactSign>> = {
  'message-sent': { sign: '↑', word: 'kindSent' },
  'message-received': { sign: '↓', word: 'kindReceived' },
  'message-discarded': { sign: '⊘', word: 'kindDiscarded' },
  'call-threw': { sign: '!', word: 'kindThrew' },
  'socket-created': event('kindCreated'),
  'socket-opened': event('kindOpened'),
  'close-called': event('kindCloseCalled'),
  'socket-errored': event('kindErrored'),
  'socket-closed': event('kindClosed'),
  'ready-state-changed': event('kindStateChanged'),
  'buffered-amount': event('kindBuffered'),
  'event-dispatched': { sign: '◇', word: 'kindDispatched' },
  'message-dropped': { sign: '⊘', word: 'kindDropped' },
  'rules-changed': { sign: '⚙', word: 'kindRules' },
  'write-settled': event('kindWriteSettled'),
  'stream-aborted': { sign: '⊘', word: 'kindAborted' },
  'stream-piped': event('kindPiped'),
  'connection-blocked': { sign: '!', word: 'kindBlocked' },
  'page-hidden': event('kindPageHidden'),
  'page-shown': event('kindPageShown'),
  'page-frozen': event('kindPageFrozen'),
  'page-resumed': event('kindPageResumed'),
  'recorder-failed': { sign: '!', word: 'kindRecorderFailed' },
  gap: { sign: '⋯', word: 'kindGap' },
}

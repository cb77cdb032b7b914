// The word for what of ours is in a fact: what a person did from the panel is never taken for the page's.
import { BY_PANEL, DELAYED, DUPLICATED, EDITED, HELD, THROTTLED } from '../../../wire/acts'
import type { Fact } from '../../../wire/facts'
import type { MessageKey } from '../words/translate'

/** The strongest first: a message that was edited was held, too. */
const WORDS: readonly (readonly [number, MessageKey])[] = [
  [BY_PANEL, 'markByPanel'],
  [EDITED, 'markEdited'],
  [DUPLICATED, 'markDuplicated'],
  [HELD, 'markHeld'],
  [DELAYED, 'markDelayed'],
  [THROTTLED, 'markThrottled'],
]

/** null: it is the page's own. */
export function actWord(fact: Fact): MessageKey | null {
  if (fact.kind === 'message-dropped') return 'markDropped'
  if (fact.kind === 'event-dispatched') return fact.byPanel ? 'markSimulated' : null
  const acts = 'acts' in fact ? (fact.acts ?? 0) : 0
  return WORDS.find(([bit]) => acts & bit)?.[1] ?? null
}

// Every term of the glossary, in the groups of its page.
import type { MessageKey } from '../words/translate'
import type { Term, TermId, Terms } from './term'
import { SEND_TERMS, STATE_TERMS } from './terms-api'
import { CLOSE_TERMS } from './terms-close'
import { PAGE_TERMS } from './terms-page'
import { FRAME_TERMS, HANDSHAKE_TERMS } from './terms-wire'

export const TERMS: Readonly<Record<TermId, Term>> = {
  ...STATE_TERMS,
  ...SEND_TERMS,
  ...HANDSHAKE_TERMS,
  ...FRAME_TERMS,
  ...CLOSE_TERMS,
  ...PAGE_TERMS,
}

export interface TermGroup {
  readonly name: MessageKey
  readonly terms: readonly TermId[]
}

const group = (name: MessageKey, terms: Terms): TermGroup => ({
  name,
  terms: Object.keys(terms) as TermId[],
})

export const GROUPS: readonly TermGroup[] = [
  group('glGroupStates', STATE_TERMS),
  group('glGroupSend', SEND_TERMS),
  group('glGroupHandshake', HANDSHAKE_TERMS),
  group('glGroupFrames', FRAME_TERMS),
  group('glGroupClose', CLOSE_TERMS),
  group('glGroupPage', PAGE_TERMS),
]

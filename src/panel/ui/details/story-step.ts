// One step of a socket's story, as data: a sentence by its key, the term of the standard, the time, the row.
import type { FactKind } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'
import type { MessageKey } from '../words/translate'

/** What a sentence names; written as the reader's language does. */
export type StoryParam =
  | string
  | { readonly ms: number }
  | { readonly bytes: number }
  | { readonly count: number }
  | { readonly messages: number }
  | { readonly word: MessageKey }

/** Which fact of the socket shows a step: enough to find its row. */
export interface StoryFact {
  readonly kind: FactKind
  readonly time: number
  /** It happened to the document, not to the socket alone. */
  readonly isOfPage?: boolean
}

export interface StoryStep {
  /** The same step has the same id while the story grows. */
  readonly id: string
  /** ms since the epoch; null: of no one moment. */
  readonly time: number | null
  readonly sentence: MessageKey
  readonly params: readonly StoryParam[]
  /** As the standard names it: not translated. */
  readonly term: string
  readonly tone: 'plain' | 'warning' | 'danger'
  readonly fact: StoryFact | null
  /** What the step shows besides: where it was called, its headers, its close event, another socket. */
  readonly shows:
    | { readonly what: 'place' | 'headers' | 'close' }
    | { readonly what: 'stack'; readonly stack: string }
    | { readonly what: 'socket'; readonly socket: SocketRecord }
    | null
}

type Needed = Pick<StoryStep, 'id' | 'time' | 'sentence' | 'term'>

export const step = (needed: Needed, more: Partial<StoryStep> = {}): StoryStep => ({
  params: [],
  tone: 'plain',
  fact: null,
  shows: null,
  ...needed,
  ...more,
})

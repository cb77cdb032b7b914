// What happens to a socket or a page, how sure that is, and whether it was right: the words.

import type { Regime } from '../../../bfcache/browser'
import type { Confidence } from '../../../bfcache/confidence'
import type { Result } from '../../../bfcache/outcome'
import type { Outcome, VerdictKind } from '../../../bfcache/verdict'
import type { MessageKey } from '../words/translate'

type Words<Key extends string> = Readonly<Record<Key, MessageKey>>

/** A sentence. */
export const KINDS: Words<VerdictKind> = {
  'no-effect': 'bfKindNoEffect',
  blocks: 'bfKindBlocks',
  'cut-reconnects': 'bfKindCutReconnects',
  'cut-no-reconnect': 'bfKindCutNoReconnect',
  'lives-on': 'bfKindLivesOn',
  unknown: 'bfKindUnknown',
}

/** The same in a word. */
export const SHORT_KINDS: Words<VerdictKind> = {
  'no-effect': 'bfShortNoEffect',
  blocks: 'bfShortBlocks',
  'cut-reconnects': 'bfShortCutReconnects',
  'cut-no-reconnect': 'bfShortCutNoReconnect',
  'lives-on': 'bfShortLivesOn',
  unknown: 'bfShortUnknown',
}

export const CONFIDENCES: Words<Confidence> = {
  measured: 'bfConfidenceMeasured',
  observed: 'bfConfidenceObserved',
  documented: 'bfConfidenceDocumented',
  guess: 'bfConfidenceGuess',
}

export const REGIMES: Words<Regime> = {
  cut: 'bfRegimeCut',
  blocks: 'bfRegimeBlocks',
}

/** What will become of a page: a sentence. */
export const PREDICTIONS: Words<Outcome> = {
  restored: 'bfPageRestored',
  reloaded: 'bfPageReloaded',
  unknown: 'bfPageUnknown',
}

/** The same as a mark on a page. */
export const MARKS: Words<Outcome> = {
  restored: 'bfMarkRestored',
  reloaded: 'bfMarkReloaded',
  unknown: 'bfMarkUnknown',
}

/** What became of it, or was said to. */
export const OUTCOMES: Words<Outcome> = {
  restored: 'bfOutcomeRestored',
  reloaded: 'bfOutcomeReloaded',
  unknown: 'bfOutcomeUnknown',
}

export const RESULTS: Words<Result> = {
  right: 'bfResultRight',
  wrong: 'bfResultWrong',
  undecided: 'bfResultUndecided',
}

export const SHORT_RESULTS: Words<Result> = {
  right: 'bfRight',
  wrong: 'bfWrong',
  undecided: 'bfUndecided',
}

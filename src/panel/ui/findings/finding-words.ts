// What a finding says: its headline with its figures, why it matters, what to do.
import type { Finding, RuleName, Weight } from '../../../findings/finding'
import { format } from '../words/local-format'
import { type MessageKey, plural, t } from '../words/translate'

interface RuleWords {
  headline(figures: Finding['figures'], quote: string): string
  readonly why: MessageKey
  readonly advice: MessageKey
}

const counted =
  (one: MessageKey, other: MessageKey): RuleWords['headline'] =>
  ({ count = 0 }) =>
    plural(count, one, other)

const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  'discarded-sends': {
    headline: counted('fdDiscardedOne', 'fdDiscardedOther'),
    ...{ why: 'fdDiscardedWhy', advice: 'fdDiscardedDo' },
  },
  'send-while-connecting': {
    headline: counted('fdEarlyOne', 'fdEarlyOther'),
    ...{ why: 'fdEarlyWhy', advice: 'fdEarlyDo' },
  },
  'buffer-growth': {
    headline: ({ peak = 0, atLeast = 0 }) =>
      t('fdBuffer', format.size(peak), format.duration(atLeast)),
    ...{ why: 'fdBufferWhy', advice: 'fdBufferDo' },
  },
  'close-without-code': {
    headline: counted('fdNoCodeOne', 'fdNoCodeOther'),
    ...{ why: 'fdNoCodeWhy', advice: 'fdNoCodeDo' },
  },
  'abnormal-closes': {
    headline: counted('fdAbnormalOne', 'fdAbnormalOther'),
    ...{ why: 'fdAbnormalWhy', advice: 'fdAbnormalDo' },
  },
  'idle-timeout': {
    headline: ({ count = 0, idle = 0 }) => t('fdIdle', format.count(count), format.duration(idle)),
    ...{ why: 'fdIdleWhy', advice: 'fdIdleDo' },
  },
  'reconnect-storm': {
    headline: ({ count = 0 }) => t('fdStorm', format.count(count)),
    ...{ why: 'fdStormWhy', advice: 'fdStormDo' },
  },
  'long-silence': {
    headline: ({ silence = 0 }) => t('fdSilence', format.duration(silence)),
    ...{ why: 'fdSilenceWhy', advice: 'fdSilenceDo' },
  },
  'unanswered-pings': {
    headline: ({ pings = 0, pongs = 0 }) => t('fdPings', format.count(pings), format.count(pongs)),
    ...{ why: 'fdPingsWhy', advice: 'fdPingsDo' },
  },
  'oversized-messages': {
    headline: counted('fdOversizedOne', 'fdOversizedOther'),
    ...{ why: 'fdOversizedWhy', advice: 'fdOversizedDo' },
  },
  'tiny-message-flood': {
    headline: ({ count = 0 }) => t('fdTiny', format.count(count)),
    ...{ why: 'fdTinyWhy', advice: 'fdTinyDo' },
  },
  'numbers-as-json': {
    headline: counted('fdNumbersOne', 'fdNumbersOther'),
    ...{ why: 'fdNumbersWhy', advice: 'fdNumbersDo' },
  },
  'duplicate-subscriptions': {
    headline: counted('fdTwiceOne', 'fdTwiceOther'),
    ...{ why: 'fdTwiceWhy', advice: 'fdTwiceDo' },
  },
  'unused-socket': {
    headline: ({ open = 0 }) => t('fdUnused', format.duration(open)),
    ...{ why: 'fdUnusedWhy', advice: 'fdUnusedDo' },
  },
  'several-sockets': {
    headline: ({ count = 0 }) => t('fdSeveral', format.count(count)),
    ...{ why: 'fdSeveralWhy', advice: 'fdSeveralDo' },
  },
  'insecure-url': {
    headline: counted('fdInsecureOne', 'fdInsecureOther'),
    ...{ why: 'fdInsecureWhy', advice: 'fdInsecureDo' },
  },
  'token-in-url': {
    headline: (_, quote) => t('fdToken', quote),
    ...{ why: 'fdTokenWhy', advice: 'fdTokenDo' },
  },
}

export const WEIGHT_WORDS: Readonly<Record<Weight, MessageKey>> = {
  loss: 'fdLoss',
  risk: 'fdRisk',
  hint: 'fdHint',
}

export function findingWords({ rule, figures, quote = '' }: Finding) {
  const { headline, why, advice } = RULE_WORDS[rule]
  return { headline: headline(figures, quote), why: t(why), advice: t(advice) }
}

/** What of the page is quoted below the headline; a token's name is in it. */
export const quoteOf = ({ rule, quote }: Finding): string | null =>
  rule === 'token-in-url' ? null : (quote ?? null)

/** Of the same finding from one time to the next: its figures change. */
export const keyOf = ({ rule, sockets, quote }: Finding): string =>
  `${rule} ${sockets[0] ?? ''} ${quote ?? ''}`

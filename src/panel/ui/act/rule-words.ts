// A rule in a sentence.
import type { Rule } from '../../../wire/acts'
import { format } from '../words/local-format'
import { type MessageKey, plural, t } from '../words/translate'

export const EFFECT_WORDS: Readonly<Record<Rule['effect'], MessageKey>> = {
  delay: 'ruleDelay',
  drop: 'ruleDrop',
  duplicate: 'ruleDuplicate',
  hold: 'ruleHold',
  throttle: 'ruleThrottle',
}

export const DIRECTION_WORDS: Readonly<Record<Rule['direction'], MessageKey>> = {
  both: 'ruleBoth',
  sent: 'ruleSent',
  received: 'ruleReceived',
}

function amountOf({ effect, amount }: Rule): string {
  if (effect === 'delay') return format.duration(amount)
  if (effect === 'duplicate') return plural(amount, 'ruleCopiesOne', 'ruleCopiesOther')
  return effect === 'throttle' ? t('ruleSpeed', format.size(amount)) : ''
}

/** `#3`: how the panel calls the socket of the rule. */
export function ruleWords(rule: Rule, socket: string): string {
  const where = rule.socket > 0 ? socket : rule.pattern || t('ruleEverySocket')
  const effect = [t(EFFECT_WORDS[rule.effect]), amountOf(rule)].filter(Boolean).join(' ')
  return `${effect} · ${t(DIRECTION_WORDS[rule.direction])} · ${where}`
}

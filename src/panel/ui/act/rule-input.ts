// A rule as it is being made: which fields it needs, and what is wrong with it. Pure.
import { RULE_AMOUNT, RULE_COPIES, RULE_PATTERN } from '../../../wire/act-limits'
import type { Rule, RuleEffect } from '../../../wire/acts'

export interface RuleDraft {
  readonly effect: RuleEffect
  readonly direction: Rule['direction']
  /** Of the chosen socket alone; else of URLs that contain `pattern`. */
  readonly isOfSocket: boolean
  readonly pattern: string
  /** ms, copies, or kB a second. */
  readonly amount: number
}

export const AMOUNTS: Readonly<Record<RuleEffect, number | null>> = {
  delay: 1_000,
  drop: null,
  duplicate: 1,
  hold: null,
  throttle: 10,
}

const KB = 1_000

export function ruleFrom(draft: RuleDraft, socket: number | null): Rule | null {
  const { effect, direction, isOfSocket, amount } = draft
  const pattern = isOfSocket ? '' : draft.pattern.trim().slice(0, RULE_PATTERN)
  if (isOfSocket && socket === null) return null
  const most = effect === 'duplicate' ? RULE_COPIES : RULE_AMOUNT
  const given = AMOUNTS[effect] === null ? 0 : effect === 'throttle' ? amount * KB : amount
  const isGiven = AMOUNTS[effect] === null || given >= 1
  if (!isGiven || given > most) return null
  const number = isOfSocket ? (socket ?? 0) : 0
  return { effect, direction, socket: number, pattern, amount: Math.round(given) }
}

// How long, how often, or how fast: the number that some rules need.
import { type MessageKey, t } from '../words/translate'
import { AMOUNTS, type RuleDraft } from './rule-input'

const UNITS: Readonly<Partial<Record<RuleDraft['effect'], MessageKey>>> = {
  delay: 'ruleMs',
  duplicate: 'ruleCopies',
  throttle: 'ruleKilobytes',
}

interface Props {
  readonly draft: RuleDraft
  onChange(amount: number): void
}

export function RuleAmount({ draft: { effect, amount }, onChange }: Props) {
  const unit = UNITS[effect]
  if (AMOUNTS[effect] === null || unit === undefined) return null
  return (
    <label class="number-field">
      <input
        class="act-field"
        type="number"
        min="1"
        data-testid="rule-amount"
        aria-label={t(unit)}
        value={amount}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
      {t(unit)}
    </label>
  )
}

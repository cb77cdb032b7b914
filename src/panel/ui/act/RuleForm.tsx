// Makes a rule: what it does to which messages of which sockets. It is on as soon as it is made.
import { useSignal } from '@preact/signals'
import { RULE_EFFECTS, type Rule } from '../../../wire/acts'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { canAct } from './act-state'
import { RuleAmount } from './RuleAmount'
import { RuleScope } from './RuleScope'
import { AMOUNTS, type RuleDraft, ruleFrom } from './rule-input'
import { DIRECTION_WORDS, EFFECT_WORDS } from './rule-words'
import './RuleForm.css'

const FIRST: RuleDraft = {
  effect: 'delay',
  direction: 'both',
  isOfSocket: true,
  pattern: '',
  amount: 1_000,
}

export function RuleForm({ socket }: { socket: SocketRecord | null }) {
  const { ruleBook } = usePanel().session
  const draft = useSignal(FIRST)
  const able = socket !== null && canAct(socket) ? socket : null
  const isOfSocket = draft.value.isOfSocket && able !== null
  const rule = ruleFrom({ ...draft.value, isOfSocket }, able?.socket ?? null)
  const change = (more: Partial<RuleDraft>) => {
    draft.value = { ...draft.value, ...more }
  }
  const add = () => {
    if (rule) void ruleBook.add(rule, isOfSocket ? (able?.document.id ?? null) : null)
  }
  return (
    <form
      class="rule-form"
      data-testid="rule-form"
      aria-label={t('ruleNew')}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <select
        class="act-field"
        data-testid="rule-effect"
        aria-label={t('ruleEffect')}
        value={draft.value.effect}
        onChange={({ currentTarget }) => {
          const effect = currentTarget.value as Rule['effect']
          change({ effect, amount: AMOUNTS[effect] ?? 0 })
        }}
      >
        {RULE_EFFECTS.map((effect) => (
          <option key={effect} value={effect}>
            {t(EFFECT_WORDS[effect])}
          </option>
        ))}
      </select>
      <RuleAmount draft={draft.value} onChange={(amount) => change({ amount })} />
      <select
        class="act-field"
        data-testid="rule-direction"
        aria-label={t('ruleDirection')}
        value={draft.value.direction}
        onChange={({ currentTarget }) =>
          change({ direction: currentTarget.value as Rule['direction'] })
        }
      >
        {Object.entries(DIRECTION_WORDS).map(([direction, word]) => (
          <option key={direction} value={direction}>
            {t(word)}
          </option>
        ))}
      </select>
      <RuleScope socket={able} draft={{ ...draft.value, isOfSocket }} onChange={change} />
      <button type="submit" class="act-button" data-testid="rule-add" aria-disabled={rule === null}>
        {t('ruleAdd')}
      </button>
    </form>
  )
}

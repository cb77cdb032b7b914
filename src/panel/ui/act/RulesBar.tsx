// Across the panel while rules are at work: what passes is not what the page and its server said.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { plural, t } from '../words/translate'
import './ActButton.css'
import './RulesBar.css'

export function RulesBar() {
  const panel = usePanel()
  const { actions, ruleBook } = panel.session
  const on = ruleBook.entries.value.filter(({ isOn }) => isOn).length
  const working = [...actions.acting.value.values()]
  const rules = Math.max(on, ...working.map((each) => each.rules))
  const waiting = working.reduce((sum, each) => sum + each.waiting, 0)
  if (rules === 0 && waiting === 0) return null
  return (
    <div class="rules-bar" data-testid="rules-bar">
      <Icon name="warning" />
      <p role="status">
        <strong>{plural(rules, 'ruleBarOne', 'ruleBarOther')}</strong>
        {waiting > 0 && ` · ${plural(waiting, 'ruleWaitOne', 'ruleWaitOther')}`}
      </p>
      <button
        type="button"
        class="act-button"
        data-testid="rules-show"
        onClick={() => {
          panel.act.mode.value = 'rules'
          panel.showTab('act')
        }}
      >
        {t('ruleShow')}
      </button>
      <button
        type="button"
        class="act-button"
        data-testid="rules-off"
        onClick={() => void ruleBook.allOff()}
      >
        {t('ruleAllOff')}
      </button>
    </div>
  )
}

// Across the panel while a message is being sent again and again, and its composer is out of sight.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './ActButton.css'
import './RulesBar.css'

export function SendingBar() {
  const { act, detailsOpen, tab } = usePanel()
  const left = act.repeater.left.value
  const isInSight = detailsOpen.value && tab.value === 'act' && act.mode.value === 'send'
  if (left === 0 || act.times.value === 1 || isInSight) return null
  return (
    <div class="rules-bar" data-testid="sending-bar">
      <Icon name="warning" />
      <p>
        <strong>{t('actSending')}</strong> · {t('actLeft', format.count(left))}
      </p>
      <button type="button" class="act-button" onClick={() => act.repeater.stop()}>
        {t('actStop')}
      </button>
    </div>
  )
}

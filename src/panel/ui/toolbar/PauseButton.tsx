// Holds the table still, and tells how many rows wait meanwhile.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export function PauseButton() {
  const panel = usePanel()
  const { paused, waiting } = panel.session.view
  const label = t(paused.value ? 'resume' : 'pause')
  return (
    <button
      type="button"
      class="tool"
      data-testid="pause"
      aria-pressed={paused.value}
      aria-label={label}
      title={paused.value ? t('resumeHint') : t('pauseHint')}
      onClick={() => panel.togglePause()}
    >
      <Icon name={paused.value ? 'resume' : 'pause'} />
      {waiting.value > 0 && <span class="number">+{format.count(waiting.value)}</span>}
    </button>
  )
}

// Holds the table still, and tells how many rows wait meanwhile.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export function PauseButton() {
  const panel = usePanel()
  const { paused, waiting } = panel.session.view
  return (
    <IconButton
      icon={paused.value ? 'resume' : 'pause'}
      testid="pause"
      label={t(paused.value ? 'resume' : 'pause')}
      hint={t(paused.value ? 'resumeHint' : 'pauseHint')}
      aria-pressed={paused.value}
      onClick={() => panel.togglePause()}
    >
      {waiting.value > 0 && <span class="number">+{format.count(waiting.value)}</span>}
    </IconButton>
  )
}

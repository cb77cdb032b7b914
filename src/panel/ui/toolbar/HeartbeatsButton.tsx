// Hides the heartbeats of protocols, and tells how many are hidden.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'

export function HeartbeatsButton() {
  const { store, view } = usePanel().session
  const { hidesHeartbeats } = view
  const count = store.rows.heartbeats.value
  const isOn = hidesHeartbeats.value
  const counted = plural(count, 'heartbeatsHiddenOne', 'heartbeatsHiddenOther')
  return (
    <IconButton
      icon="heartbeat"
      testid="heartbeats"
      label={t('heartbeatsHide')}
      hint={isOn ? counted : t('heartbeatsHideHint')}
      aria-pressed={isOn}
      onClick={() => {
        hidesHeartbeats.value = !isOn
      }}
    >
      {isOn && count > 0 && <span class="number">−{format.count(count)}</span>}
    </IconButton>
  )
}

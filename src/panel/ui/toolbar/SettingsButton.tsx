// Opens and closes the settings.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { SETTINGS_ID } from '../settings/Settings'
import { t } from '../words/translate'

export function SettingsButton() {
  const { settingsOpen } = usePanel()
  return (
    <button
      type="button"
      class="tool"
      data-testid="settings-button"
      aria-expanded={settingsOpen.value}
      aria-controls={SETTINGS_ID}
      aria-label={t('settings')}
      title={t('settings')}
      onClick={() => {
        settingsOpen.value = !settingsOpen.value
      }}
    >
      <Icon name="settings" />
    </button>
  )
}

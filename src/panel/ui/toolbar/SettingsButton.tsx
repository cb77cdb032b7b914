// Opens and closes the settings.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { SETTINGS_ID } from '../settings/Settings'
import { t } from '../words/translate'

export function SettingsButton() {
  const { settingsOpen } = usePanel()
  return (
    <IconButton
      icon="settings"
      testid="settings-button"
      label={t('settings')}
      aria-expanded={settingsOpen.value}
      aria-controls={SETTINGS_ID}
      onClick={() => {
        settingsOpen.value = !settingsOpen.value
      }}
    />
  )
}

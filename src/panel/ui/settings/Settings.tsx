// The settings, in a bar below the toolbar.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { PayloadLimitChoice } from './PayloadLimitChoice'
import './Settings.css'

export const SETTINGS_ID = 'settings'

export function Settings() {
  const { settingsOpen } = usePanel()
  if (!settingsOpen.value) return null
  return (
    <section id={SETTINGS_ID} class="settings" data-testid="settings" aria-label={t('settings')}>
      <PayloadLimitChoice />
    </section>
  )
}

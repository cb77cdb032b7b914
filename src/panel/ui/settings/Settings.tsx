// The settings, in a bar below the toolbar.
import { DEFAULTS } from '../../settings-record'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { MemoryChoice } from './MemoryChoice'
import { PayloadLimitChoice } from './PayloadLimitChoice'
import { SettingChoice } from './SettingChoice'
import './Settings.css'

export const SETTINGS_ID = 'settings'

const CLOCKS = { local: 'clockLocal', utc: 'clockUtc' } as const
const SIDES = { auto: 'sideAuto', below: 'sideBelow', right: 'sideRight' } as const

export function Settings() {
  const { settingsOpen, session } = usePanel()
  const { settings } = session
  if (!settingsOpen.value) return null
  const { clock, detailsSide } = settings.values.value
  return (
    <section id={SETTINGS_ID} class="settings" data-testid="settings" aria-label={t('settings')}>
      <SettingChoice
        word="clock"
        testid="setting-clock"
        value={clock}
        choices={CLOCKS}
        choose={(value) => settings.set('clock', value)}
      />
      <SettingChoice
        word="detailsSide"
        testid="setting-side"
        value={detailsSide}
        choices={SIDES}
        choose={(value) => settings.set('detailsSide', value)}
      />
      <PayloadLimitChoice />
      <MemoryChoice />
      <button
        type="button"
        class="settings-reset"
        data-testid="settings-reset"
        title={t('settingsResetHint')}
        onClick={() =>
          settings.reset({ ...DEFAULTS, detailsOpen: settings.values.peek().detailsOpen })
        }
      >
        {t('settingsReset')}
      </button>
    </section>
  )
}

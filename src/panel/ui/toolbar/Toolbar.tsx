// Clear, pause, preserve log, filter, how much there is, settings.

import { Icon } from '../layout/Icon'
import { commandKey } from '../layout/shortcuts'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { Counts } from './Counts'
import { FilterInput } from './FilterInput'
import { PauseButton } from './PauseButton'
import { PreserveLog } from './PreserveLog'
import { SettingsButton } from './SettingsButton'
import './Toolbar.css'

export function Toolbar() {
  const panel = usePanel()
  return (
    <header class="toolbar">
      <button
        type="button"
        class="tool"
        data-testid="clear"
        aria-label={t('clear')}
        title={t('clearHint', commandKey('L'))}
        onClick={() => panel.clear()}
      >
        <Icon name="clear" />
      </button>
      <PauseButton />
      <PreserveLog />
      <FilterInput />
      <Counts />
      <SettingsButton />
    </header>
  )
}

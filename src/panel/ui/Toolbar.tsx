// Clear, pause, preserve log, filter, and how much there is.
import { Counts } from './Counts'
import { FilterInput } from './FilterInput'
import { Icon } from './Icon'
import { PauseButton } from './PauseButton'
import { PreserveLog } from './PreserveLog'
import { usePanel } from './panel-state'
import { commandKey } from './shortcuts'
import { t } from './translate'
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
    </header>
  )
}

// Clear, pause, preserve log, filter, how much there is, settings.

import { ExportButton } from '../capture/ExportButton'
import { OpenButton } from '../capture/OpenButton'
import { commandKey } from '../commands/this-keyboard'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { ChartsButton } from './ChartsButton'
import { Counts } from './Counts'
import { FilterInput } from './FilterInput'
import { HeartbeatsButton } from './HeartbeatsButton'
import { HelpButton } from './HelpButton'
import { PauseButton } from './PauseButton'
import { PreserveLog } from './PreserveLog'
import { SettingsButton } from './SettingsButton'
import './Toolbar.css'

export function Toolbar() {
  const panel = usePanel()
  const isLive = panel.session.file === null
  return (
    <header class="toolbar">
      {isLive && (
        <>
          <IconButton
            icon="clear"
            testid="clear"
            label={t('clear')}
            hint={t('clearHint', commandKey('L'))}
            onClick={() => panel.clear()}
          />
          <PauseButton />
        </>
      )}
      <HeartbeatsButton />
      {isLive && <PreserveLog />}
      <FilterInput />
      <Counts />
      <OpenButton />
      <ExportButton />
      <ChartsButton />
      <SettingsButton />
      <HelpButton />
    </header>
  )
}

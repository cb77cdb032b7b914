// The whole panel: its toolbar, and below it sockets and messages, or what to say instead.
import { useEffect } from 'preact/hooks'
import { RulesBar } from './act/RulesBar'
import { SendingBar } from './act/SendingBar'
import { isUnderWay } from './bfcache/test-words'
import { CaptureBanner } from './capture/CaptureBanner'
import { EmptyFile } from './capture/EmptyFile'
import { ClearedNotice } from './commands/ClearedNotice'
import { PanelDialog } from './commands/PanelDialog'
import { listenForShortcuts } from './commands/shortcuts'
import { TermPlace } from './glossary/TermPlace'
import { Workspace } from './layout/Workspace'
import { openOnArrival } from './lessons/open-on-arrival'
import { PanelContext, type PanelState } from './panel-state'
import { applySettings } from './settings/apply-settings'
import { Settings } from './settings/Settings'
import { Notice } from './status/Notice'
import { StatusScreen } from './status/StatusScreen'
import { screenOf } from './status/status-words'
import { OF_PAGE } from './tabs'
import { Toolbar } from './toolbar/Toolbar'
import './theme.css'
import './App.css'

/** Of the page, or of a file. */
export function App({ panel }: { panel: PanelState }) {
  const { session } = panel
  useEffect(() => listenForShortcuts(document.body, panel), [panel])
  useEffect(() => openOnArrival(panel), [panel])
  useEffect(() => applySettings(session), [session])
  const isReading = panel.detailsOpen.value && OF_PAGE.includes(panel.tab.value)
  const { screen, notice } = screenOf(session, isReading)
  const isTesting = isUnderWay(session.bfcache.test.value)
  return (
    <PanelContext.Provider value={panel}>
      <div class="app">
        <Toolbar />
        <RulesBar />
        <SendingBar />
        <Settings />
        <CaptureBanner />
        {notice && !isTesting && <Notice status={notice} />}
        {screen === null && <Workspace />}
        {screen !== null && (session.file ? <EmptyFile /> : <StatusScreen status={screen} />)}
        <ClearedNotice />
        <PanelDialog />
        <TermPlace />
      </div>
    </PanelContext.Provider>
  )
}

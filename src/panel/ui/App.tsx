// The whole panel: its toolbar, and below it sockets and messages, or what to say instead.
import { useEffect, useMemo } from 'preact/hooks'
import type { Session } from '../session'
import { listenForShortcuts } from './layout/shortcuts'
import { Workspace } from './layout/Workspace'
import { PanelContext, PanelState } from './panel-state'
import { Settings } from './settings/Settings'
import { Notice } from './status/Notice'
import { StatusScreen } from './status/StatusScreen'
import { screenOf } from './status/status-words'
import { Toolbar } from './toolbar/Toolbar'
import './theme.css'
import './App.css'

export function App({ session }: { session: Session }) {
  const panel = useMemo(() => new PanelState(session), [session])
  useEffect(() => listenForShortcuts(document.body, panel), [panel])
  const { screen, notice } = screenOf(session)
  return (
    <PanelContext.Provider value={panel}>
      <div class="app">
        <Toolbar />
        <Settings />
        {notice && <Notice status={notice} />}
        {screen ? <StatusScreen status={screen} /> : <Workspace />}
      </div>
    </PanelContext.Provider>
  )
}

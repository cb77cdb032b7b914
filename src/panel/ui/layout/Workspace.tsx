// Sockets, messages and details, side by side or one above the other, as the width allows.
import { Details } from '../details/Details'
import { MessageTable } from '../messages/MessageTable'
import { usePanel } from '../panel-state'
import { SocketsPane } from '../sockets/SocketsPane'
import { Splitter } from './Splitter'
import './Workspace.css'

export function Workspace() {
  const panel = usePanel()
  const hasDetails = panel.detailsOpen.value && panel.tabs.includes(panel.tab.value)
  const { detailsSide } = panel.session.settings.values.value
  return (
    <main class="workspace" data-details={hasDetails} data-side={detailsSide}>
      <SocketsPane />
      <MessageTable />
      {hasDetails && <Details />}
      {/* last for the Tab key: the stylesheet puts them between the panes */}
      <Splitter pane="sockets" />
      {hasDetails && <Splitter pane="details" />}
    </main>
  )
}

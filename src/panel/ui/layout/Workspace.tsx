// Sockets, messages and details, side by side or one above the other, as the width allows.
import { Details } from '../details/Details'
import { MessageTable } from '../messages/MessageTable'
import { usePanel } from '../panel-state'
import { SocketList } from '../sockets/SocketList'
import { Splitter } from './Splitter'
import './Workspace.css'

export function Workspace() {
  const panel = usePanel()
  const { row } = panel.session.view
  const hasDetails = panel.detailsOpen.value && (row.value !== null || panel.shownSocket !== null)
  return (
    <main class="workspace" data-details={hasDetails}>
      <SocketList />
      <MessageTable />
      {hasDetails && <Details />}
      {/* last for the Tab key: the stylesheet puts them between the panes */}
      <Splitter pane="sockets" />
      {hasDetails && <Splitter pane="details" />}
    </main>
  )
}

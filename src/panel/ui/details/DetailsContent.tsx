// What the chosen tab of the details pane shows, or why it shows nothing.

import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { MessageDetails } from './MessageDetails'
import { SocketDetails } from './SocketDetails'
import './DetailsContent.css'

export function DetailsContent() {
  const panel = usePanel()
  panel.session.store.version.value // a component that reads any signal is else not rendered again
  const row = panel.session.view.row.value
  const socket = panel.shownSocket
  if (panel.tab.value === 'message')
    return row ? <MessageDetails row={row} /> : <p class="details-none dim">{t('noRow')}</p>
  return socket ? (
    <SocketDetails socket={socket} />
  ) : (
    <p class="details-none dim">{t('noSocket')}</p>
  )
}

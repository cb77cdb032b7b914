// What the chosen tab of the details pane shows, or why it shows nothing.

import { ActTab } from '../act/ActTab'
import { BfcacheDetails } from '../bfcache/BfcacheDetails'
import { Charts } from '../charts/Charts'
import { DecodedDetails } from '../decoded/DecodedDetails'
import { FindingList } from '../findings/FindingList'
import { LessonDetails } from '../lessons/LessonDetails'
import { LifecycleView } from '../lifecycle/LifecycleView'
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
  if (panel.tab.value === 'decoded')
    return socket ? (
      <DecodedDetails key={socket.key} socket={socket} row={row} />
    ) : (
      <p class="details-none dim">{t('noRow')}</p>
    )
  if (panel.tab.value === 'act') return <ActTab socket={socket} />
  if (panel.tab.value === 'charts') return <Charts />
  if (panel.tab.value === 'bfcache') return <BfcacheDetails socket={socket} />
  if (panel.tab.value === 'findings') return <FindingList socket={socket} />
  if (panel.tab.value === 'lifecycle' && socket)
    return <LifecycleView key={socket.key} socket={socket} />
  if (panel.tab.value === 'lesson') return <LessonDetails />
  return socket ? (
    <SocketDetails key={socket.key} socket={socket} />
  ) : (
    <p class="details-none dim">{t('noSocket')}</p>
  )
}

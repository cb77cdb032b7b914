// The list of sockets, under what is said of all of them: what becomes of their page, filters, order, columns.
import { affectingOf } from '../bfcache/affects-cache'
import { BfcacheFilter } from '../bfcache/BfcacheFilter'
import { NoneAffecting } from '../bfcache/NoneAffecting'
import { PageMark } from '../bfcache/PageMark'
import { usePanel } from '../panel-state'
import { ListTools } from './ListTools'
import { NonePassing } from './NonePassing'
import { NoSockets } from './NoSockets'
import { SocketList } from './SocketList'
import { shownSockets } from './shown-sockets'
import './SocketsPane.css'

export function SocketsPane() {
  const panel = usePanel()
  const { session, affectingOnly } = panel
  const { store, bfcache } = session
  store.version.value
  const count = affectingOf(bfcache, store.sockets).length
  const isNoneAffecting = affectingOnly.value && count === 0 && store.sockets.length > 0
  const isNonePassing = store.sockets.length > 0 && shownSockets(panel).length === 0
  return (
    <div class="sockets-pane">
      <div class="sockets-head">
        <PageMark />
        <BfcacheFilter count={count} />
      </div>
      <ListTools />
      {isNoneAffecting && <NoneAffecting />}
      <SocketList />
      {store.sockets.length === 0 && <NoSockets />}
      {isNonePassing && !isNoneAffecting && <NonePassing />}
    </div>
  )
}

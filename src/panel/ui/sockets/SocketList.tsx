// The sockets of the page, to choose whose messages are shown.
import { useRef } from 'preact/hooks'
import type { SocketRecord } from '../../store/sockets'
import type { Store } from '../../store/store'
import { indexFor, isPlain } from '../layout/list-keys'
import { useViewport } from '../layout/use-viewport'
import { type PanelState, usePanel } from '../panel-state'
import { t } from '../words/translate'
import { AllSockets } from './AllSockets'
import { socketRowId } from './SocketRow'
import { SocketRows } from './SocketRows'
import { headingsOf, layoutOf, SOCKET_ROW_HEIGHT } from './socket-layout'
import './SocketList.css'

/** Of the entry above the sockets, which stays in view. */
const ALL_HEIGHT = 24

/** As it is now: keys may come faster than renderings. Place 0 is "All sockets". */
function choiceOf(panel: PanelState) {
  const { sockets } = panel.session.store
  const chosen = panel.session.view.socket.value
  const index = chosen === null ? -1 : sockets.indexOf(chosen)
  return { sockets, chosen, place: index + 1 }
}

function arrange(store: Store) {
  const { sockets } = store
  const headings = headingsOf(sockets, (document) => store.pageOf(document))
  return { headings, layout: layoutOf(sockets.length, headings) }
}

export function SocketList() {
  const panel = usePanel()
  const { store } = panel.session
  store.version.value
  const { sockets, chosen } = choiceOf(panel)
  const { headings, layout } = arrange(store)
  const scroller = useRef<HTMLDivElement>(null)
  const { top, height } = useViewport(scroller)
  const inView = Math.max(0, height - ALL_HEIGHT)
  const moveTo = (socket: SocketRecord | null, index: number) => {
    panel.chooseSocket(socket)
    const element = scroller.current
    if (socket !== null && element)
      element.scrollTop = arrange(store).layout.topToShow(index, element.scrollTop, inView)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event)) return
    const now = choiceOf(panel)
    const page = Math.max(1, Math.floor(inView / SOCKET_ROW_HEIGHT))
    const count = now.sockets.length + 1
    const next = indexFor(event.key, { index: now.place, count, page, start: 0 })
    if (next !== null) moveTo(now.sockets[next - 1] ?? null, next - 1)
    else if (event.key === 'Enter' && now.chosen !== null) panel.showSocket(now.chosen)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      class="socket-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('sockets')}
      aria-activedescendant={chosen === null ? 'all-sockets' : socketRowId(chosen)}
      onKeyDown={onKeyDown}
    >
      <AllSockets isChosen={chosen === null} count={sockets.length} />
      <SocketRows {...{ sockets, headings, layout, chosen, top, inView }} />
    </div>
  )
}

// The sockets of the page on a common axis of time, to choose whose messages are shown.
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
import { useRef } from 'preact/hooks'
import { seenUntil } from '../../store/socket-times'
import { useNow } from '../layout/use-now'
import { useViewport } from '../layout/use-viewport'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { AllSockets } from './AllSockets'
import { AxisPointer } from './AxisPointer'
import { listModel } from './list-model'
import { SocketHead } from './SocketHead'
import { SocketRows } from './SocketRows'
import { TimeRuler } from './TimeRuler'
import { AXIS_EDGE, useAxisPointer } from './use-axis-pointer'
import { ALL_HEIGHT, useListKeys } from './use-list-keys'
import './SocketList.css'

export function SocketList() {
  const panel = usePanel()
  const { store } = panel.session
  store.version.value
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { top, height, width } = useViewport(scroller)
  const now = useNow(store.sockets.some((socket) => seenUntil(socket) === null))
  const model = listModel(panel, width, now)
  const { entries, active, columns, chosen, range, whole } = model
  useAxisPointer(panel, area, width)
  const onKeyDown = useListKeys(panel, scroller)
  const axisWidth = Math.max(0, width - 2 * AXIS_EDGE)
  const inView = Math.max(0, height - ALL_HEIGHT)
  return (
    <div ref={area} class="socket-area">
      <SocketHead />
      {columns.has('axis') && <TimeRuler range={range} whole={whole} width={axisWidth} />}
      <div
        ref={scroller}
        class="socket-list"
        role="treegrid"
        tabIndex={0}
        aria-label={t('sockets')}
        aria-activedescendant={entries[active]?.id ?? 'all-sockets'}
        onKeyDown={onKeyDown}
      >
        <AllSockets
          isChosen={chosen === null}
          isActive={active < 0}
          count={store.sockets.length}
          listed={model.sockets}
          places={entries.filter(({ level }) => level === 1).length + 1}
        />
        <SocketRows {...{ model, top, inView, axisWidth, now }} />
      </div>
      {columns.has('axis') && <AxisPointer range={range} origin={whole.from} width={axisWidth} />}
    </div>
  )
}

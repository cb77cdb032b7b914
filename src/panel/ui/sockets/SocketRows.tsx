// The sockets that are in view, at their place in the whole list, under their pages; their ages tick.
import { Fragment } from 'preact'
import { isOver, type SocketRecord } from '../../store/sockets'
import { useNow } from '../layout/use-now'
import { usePanel } from '../panel-state'
import { PageHeadingRow } from './PageHeadingRow'
import { SocketRow } from './SocketRow'
import type { PageHeading, SocketLayout } from './socket-layout'
import './SocketRows.css'

interface Props {
  readonly sockets: readonly SocketRecord[]
  readonly headings: readonly PageHeading[]
  readonly layout: SocketLayout
  readonly chosen: SocketRecord | null
  readonly top: number
  readonly inView: number
}

export function SocketRows({ sockets, headings, layout, chosen, top, inView }: Props) {
  usePanel().session.store.version.value // with hooks of its own it is else rendered at its ticks only
  const { first, end } = layout.window(top, inView)
  const pages = new Map(headings.map(({ index, page }) => [index, page]))
  const shown = sockets.slice(first, end)
  const now = useNow(shown.some((socket) => socket.document.live && !isOver(socket)))
  return (
    <div class="socket-rows" role="presentation" style={{ height: `${layout.height}px` }}>
      <div role="presentation" style={{ transform: `translateY(${layout.topOf(first)}px)` }}>
        {shown.map((socket, index) => {
          const page = pages.get(first + index)
          return (
            <Fragment key={socket.key}>
              {page !== undefined && <PageHeadingRow page={page} />}
              <SocketRow
                socket={socket}
                isChosen={socket === chosen}
                place={first + index + 2}
                places={sockets.length + 1}
                now={now}
              />
            </Fragment>
          )
        })}
      </div>
    </div>
  )
}

// The sockets that are in view, at their place in the whole list; their ages tick.
import type { SocketRecord } from '../../store/sockets'
import { useNow } from '../layout/use-now'
import { windowOf } from '../layout/virtual-window'
import { usePanel } from '../panel-state'
import { SOCKET_ROW_HEIGHT, SocketRow } from './SocketRow'
import './SocketRows.css'

interface Props {
  readonly sockets: readonly SocketRecord[]
  readonly chosen: SocketRecord | null
  readonly top: number
  readonly inView: number
}

export function SocketRows({ sockets, chosen, top, inView }: Props) {
  usePanel().session.store.version.value // with hooks of its own it is else rendered at its ticks only
  const { first, end } = windowOf(top, inView, SOCKET_ROW_HEIGHT, sockets.length)
  const shown = sockets.slice(first, end)
  const now = useNow(shown.some(({ close, document }) => close === null && document.live))
  return (
    <div
      class="socket-rows"
      role="presentation"
      style={{ height: `${sockets.length * SOCKET_ROW_HEIGHT}px` }}
    >
      <div role="presentation" style={{ transform: `translateY(${first * SOCKET_ROW_HEIGHT}px)` }}>
        {shown.map((socket, index) => (
          <SocketRow
            key={socket.key}
            socket={socket}
            isChosen={socket === chosen}
            place={first + index + 2}
            places={sockets.length + 1}
            now={now}
          />
        ))}
      </div>
    </div>
  )
}

// One socket: its state, address, traffic, bufferedAmount, age and frame, on two lines.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { shownState } from '../words/ready-state-names'
import { SocketAddress } from './SocketAddress'
import { SocketAge } from './SocketAge'
import { SocketBadges } from './SocketBadges'
import { SocketBuffered } from './SocketBuffered'
import { SocketState } from './SocketState'
import { SocketTags } from './SocketTags'
import { SocketTraffic } from './SocketTraffic'
import './SocketRow.css'

export const socketRowId = (socket: SocketRecord) => `socket-${socket.key}`

interface Props {
  readonly socket: SocketRecord
  readonly isChosen: boolean
  /** Among all entries of the list, from 1. */
  readonly place: number
  readonly places: number
  readonly now: number
}

export function SocketRow({ socket, isChosen, place, places, now }: Props) {
  const panel = usePanel()
  return (
    <div
      id={socketRowId(socket)}
      class="socket-row"
      data-testid="socket-row"
      data-key={socket.key}
      data-state={shownState(socket)}
      data-past={socket.document.past}
      role="option"
      aria-selected={isChosen}
      aria-posinset={place}
      aria-setsize={places}
      onClick={() => panel.showSocket(socket)}
    >
      <div class="socket-line">
        <SocketState socket={socket} />
        <span class="socket-number number dim">#{socket.key}</span>
        <SocketAddress socket={socket} />
        <SocketBadges socket={socket} />
        <SocketAge socket={socket} now={now} />
      </div>
      <div class="socket-line">
        <SocketTraffic socket={socket} />
        <SocketTags socket={socket} />
        <SocketBuffered socket={socket} />
      </div>
    </div>
  )
}

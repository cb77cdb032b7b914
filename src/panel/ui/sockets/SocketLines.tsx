// What a row says of a socket in words: its state and address, and below what went over it.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useSemanticElements: a tree grid that is scrolled, only part of it is there
import type { ComponentChildren } from 'preact'
import type { Attempt } from '../../store/reconnect-chains'
import type { SocketRecord } from '../../store/sockets'
import { SocketAddress } from './SocketAddress'
import { SocketAge } from './SocketAge'
import { SocketAttempt } from './SocketAttempt'
import { SocketBadges } from './SocketBadges'
import { SocketBuffered } from './SocketBuffered'
import { SocketState } from './SocketState'
import { SocketTags } from './SocketTags'
import { SocketTraffic } from './SocketTraffic'
import { hasSecondLine, type SocketColumns } from './socket-columns'
import './SocketLines.css'

interface Props {
  readonly socket: SocketRecord
  readonly attempt: Attempt | null
  readonly columns: SocketColumns
  readonly now: number
  /** Before the state. */
  readonly twisty?: ComponentChildren
  /** In the place of the number. */
  readonly count?: ComponentChildren
}

export function SocketLines({ socket, attempt, columns, now, twisty, count }: Props) {
  return (
    <>
      <div class="socket-line" role="gridcell">
        {twisty}
        <SocketState socket={socket} />
        {count ??
          (columns.has('number') && <span class="socket-number number dim">#{socket.key}</span>)}
        <SocketAddress socket={socket} />
        {columns.has('badges') && <SocketBadges socket={socket} now={now} />}
        {columns.has('age') && <SocketAge socket={socket} now={now} />}
      </div>
      {hasSecondLine(columns) && (
        <div class="socket-line" role="gridcell">
          {columns.has('traffic') && <SocketTraffic socket={socket} />}
          {columns.has('attempt') && attempt && <SocketAttempt attempt={attempt} />}
          <SocketTags
            socket={socket}
            hasProtocol={columns.has('protocol')}
            hasFrame={columns.has('frame')}
          />
          {columns.has('buffered') && <SocketBuffered socket={socket} />}
        </div>
      )}
    </>
  )
}

// How old a socket is, or how long it lived.
import { isOver, type SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './SocketAge.css'

interface Props {
  readonly socket: SocketRecord
  readonly now: number
}

/** Of a socket whose end was not seen, the last that was seen. */
function endOf(socket: SocketRecord): number | null {
  const { close, document, transitions, firstSeenAt } = socket
  if (close !== null) return close.time
  return document.live && !isOver(socket) ? null : (transitions.at(-1)?.time ?? firstSeenAt)
}

export function SocketAge({ socket, now }: Props) {
  const begin = socket.createdAt ?? socket.firstSeenAt
  const end = endOf(socket)
  const least = socket.createdAt === null ? '≥\u2009' : ''
  return (
    <span
      class="socket-age number dim"
      data-cell="age"
      title={t(end === null ? 'ageHint' : 'lifetimeHint')}
    >
      {least}
      {end === null ? format.age(now - begin) : format.duration(end - begin)}
    </span>
  )
}

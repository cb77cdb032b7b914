// How old a socket is, or how long it lived.
import { begunAt, seenUntil } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { shownState } from '../words/ready-state-names'
import { t } from '../words/translate'
import './SocketAge.css'

interface Props {
  readonly socket: SocketRecord
  readonly now: number
}

export function SocketAge({ socket, now }: Props) {
  const begin = begunAt(socket)
  const end = seenUntil(socket)
  if (shownState(socket) === 'opened')
    return (
      <span class="socket-age dim" data-cell="age" title={t('stateOpenedHint')}>
        –
      </span>
    )
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

// On a socket whose handshake failed: the status of the answer, or the reason in a word.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { failureOf } from './failure'
import { FAILURE_WORDS } from './failure-words'

export function FailureBadge({ socket }: { socket: SocketRecord }) {
  const failure = failureOf(socket)
  if (failure === null || failure === 'hidden' || failure === 'other') return null
  const { name, meaning } = FAILURE_WORDS[failure]
  const status = socket.handshake?.status ?? 0
  return (
    <span
      class="socket-badge"
      data-badge="failed"
      data-cell="failure"
      title={`${t(name)}. ${t(meaning)}`}
    >
      {status > 0 ? `HTTP ${status}` : t(name)}
    </span>
  )
}

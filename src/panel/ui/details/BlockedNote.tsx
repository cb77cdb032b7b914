// That the page's Content Security Policy forbade a connection, or only reported it.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'

/** Where a close event came, its explanation says it. */
export function BlockedNote({ socket: { blocked, close } }: { socket: SocketRecord }) {
  if (blocked === null || (blocked.enforced && close !== null)) return null
  return (
    <p class="socket-note" data-testid="blocked-note">
      {t(blocked.enforced ? 'socketBlocked' : 'socketReported', blocked.directive)}
    </p>
  )
}

// Who ended a connection, as far as the facts tell.
import { CLOSING } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

/** `unopened`: it never was a connection; `blocked`: since a policy of the page forbade it. `broken`: it ended without a closing handshake. */
export type Ender = 'page' | 'server' | 'aborted' | 'broken' | 'unopened' | 'blocked'

const GOING_AWAY = 1001

/** null: the facts do not tell. */
export function whoClosed(socket: SocketRecord): Ender | null {
  const { close, closeCalls, openedAt, abortedAt, beginningUnknown, transitions } = socket
  if (close === null) return null
  const wasOpen = openedAt !== null || transitions.some(({ readyState }) => readyState === 1)
  if (!wasOpen && socket.blocked?.enforced) return 'blocked'
  if (closeCalls.some((call) => call.effective)) return 'page'
  if (abortedAt !== null) return 'aborted'
  if (!wasOpen && !beginningUnknown) return 'unopened'
  const serverBegan = transitions.some(
    ({ readyState, cause }) => readyState === CLOSING && cause !== 'close-called',
  )
  // so Firefox closes the sockets of a page that is left, and so may a server
  if (close.code === GOING_AWAY && !socket.document.live) return null
  if (close.wasClean || (serverBegan && close.code !== 1006)) return 'server'
  return 'broken'
}

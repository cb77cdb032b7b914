// Who ended a connection, as far as the facts tell.
import { CLOSING } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

/** `unopened`: it never was a connection; `blocked`: since a policy of the page forbade it. `broken`: it ended without a closing handshake. */
export type Ender = 'page' | 'server' | 'broken' | 'unopened' | 'blocked'

/** null: the facts do not tell. */
export function whoClosed(socket: SocketRecord): Ender | null {
  const { close, closeCalls, openedAt, beginningUnknown, transitions } = socket
  if (close === null) return null
  const wasOpen = openedAt !== null || transitions.some(({ readyState }) => readyState === 1)
  if (!wasOpen && socket.blocked?.enforced) return 'blocked'
  if (closeCalls.some((call) => call.effective)) return 'page'
  if (!wasOpen && !beginningUnknown) return 'unopened'
  const serverBegan = transitions.some(
    ({ readyState, cause }) => readyState === CLOSING && cause !== 'close-called',
  )
  if (close.wasClean || (serverBegan && close.code !== 1006)) return 'server'
  return 'broken'
}

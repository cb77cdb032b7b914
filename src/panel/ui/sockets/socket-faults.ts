// What a badge of the list says of a socket: each is decided here.
import { isOver, type SocketRecord } from '../../store/sockets'
import { failureOf } from '../handshake/failure'

/** It was open, and ended without a close handshake. https://www.rfc-editor.org/rfc/rfc6455#section-7.1.7 */
export const isBroken = ({ openedAt, beginningUnknown, close }: SocketRecord): boolean =>
  close !== null && !close.wasClean && (openedAt !== null || beginningUnknown)

/** It never opened, and the badge of a known reason is not there. */
export function isUnexplained(socket: SocketRecord): boolean {
  const { openedAt, beginningUnknown, close, blocked, closeCalls } = socket
  if (openedAt !== null || beginningUnknown || close === null || close.wasClean) return false
  if (blocked?.enforced === true || closeCalls.length > 0) return false
  const failure = failureOf(socket)
  return failure === null || failure === 'hidden' || failure === 'other'
}

/** More is queued with each reading. */
export const isGrowing = (socket: SocketRecord, now: number): boolean =>
  socket.trend.isGrowing(now) && !isOver(socket) && socket.document.live

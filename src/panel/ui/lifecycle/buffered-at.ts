// bufferedAmount at a moment of a socket's past, where it was read or cannot have been anything else.
import { isOfPage } from '../../store/handshake'
import type { SocketRecord } from '../../store/sockets'
import type { Past } from './moments'

/** `none`: there is no such thing, or it cannot be seen; `unread`: nobody looked just then. */
export type BufferedAt = number | 'none' | 'unread'

/** Until the first send() nothing can wait. */
function isBeforeSends({ times, beginningUnknown }: SocketRecord, time: number | null): boolean {
  if (beginningUnknown) return false
  const { 'message-sent': sent, 'message-discarded': discarded } = times.first
  if ((sent?.nth ?? 1) > 1 || (discarded?.nth ?? 1) > 1) return false
  const first = Math.min(
    sent?.time ?? Number.POSITIVE_INFINITY,
    discarded?.time ?? Number.POSITIVE_INFINITY,
  )
  return first === Number.POSITIVE_INFINITY || (time !== null && time < first)
}

export function bufferedAt(socket: SocketRecord, { moments }: Past, at: number): BufferedAt {
  if (socket.api === 'WebSocketStream' || !isOfPage(socket)) return 'none'
  const step = moments[at]?.step
  if (!step) return 'unread'
  const { first } = socket.times
  if (step.id === 'message-sent') return first['message-sent']?.buffered ?? 'unread'
  if (step.id === 'discarded') return first['message-discarded']?.buffered ?? 'unread'
  if (step.id === 'peak') return socket.buffered.peak
  if (at === moments.length - 1) return socket.buffered.amount
  return isBeforeSends(socket, step.time) ? 0 : 'unread'
}

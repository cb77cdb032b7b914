// When a socket began, ended and last did something, as far as it was seen.
import { CLOSED } from '../../wire/facts'
import { isOver, type SocketRecord } from './sockets'

/** ms since the epoch. */
export const begunAt = ({ createdAt, firstSeenAt }: SocketRecord): number =>
  createdAt ?? firstSeenAt

/** When it was CLOSED, which may be before its close event; null: it is not, or was not seen to be. */
export function closedAt({ readyState, transitions, close }: SocketRecord): number | null {
  if (readyState !== CLOSED) return close?.time ?? null
  return transitions.at(-1)?.time ?? close?.time ?? null
}

export function lastActiveAt(socket: SocketRecord): number {
  const changed = socket.transitions.at(-1)?.time ?? socket.firstSeenAt
  return Math.max(changed, socket.lastMessageAt ?? 0)
}

/** The last that can be said of it; null: it lives. */
export function seenUntil(socket: SocketRecord): number | null {
  if (socket.close !== null) return socket.close.time
  return socket.document.live && !isOver(socket) ? null : lastActiveAt(socket)
}

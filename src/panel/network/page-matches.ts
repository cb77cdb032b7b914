// Which handshake belongs to which socket of the page: by document, URL, order and time, for one URL.
import { CLOCK_SLACK } from '../../wire/network-limits'
import type { SocketRecord } from '../store/sockets'
import { handshakeOf } from './handshake-of'
import type { SeenHandshake } from './seen-handshake'

const beganAt = ({ request, har }: SeenHandshake) => request?.beganAt ?? har?.beganAt ?? null

/** When the socket stopped being CONNECTING, as the page saw it. */
const settledAt = ({ openedAt, erroredAt, close, transitions }: SocketRecord) =>
  openedAt ?? erroredAt ?? close?.time ?? transitions.find((t) => t.readyState > 0)?.time ?? null

const isOfDocument = ({ document }: SocketRecord, { request }: SeenHandshake) => {
  if (request === null) return true // the network panel does not tell
  if (request.documentId !== '' && document.documentId !== '')
    return request.documentId === document.documentId
  return request.frameId === document.frameId
}

/** The handshake began while the socket was CONNECTING. */
function isOfTime(socket: SocketRecord, seen: SeenHandshake): boolean {
  const began = beganAt(seen)
  if (began === null) return true
  // of a socket that was met late, only this is known: it cannot have begun after that
  if (socket.createdAt === null) return began <= socket.firstSeenAt + CLOCK_SLACK
  const settled = settledAt(socket) ?? Number.POSITIVE_INFINITY
  return began >= socket.createdAt - CLOCK_SLACK && began <= settled + CLOCK_SLACK
}

/** A handshake that opened is not that of a socket that failed, and the other way round. */
function isOfOutcome({ openedAt, erroredAt }: SocketRecord, seen: SeenHandshake): boolean {
  const { outcome } = handshakeOf(seen)
  if (openedAt !== null) return outcome !== 'failed'
  return erroredAt === null || outcome !== 'opened'
}

const isPossible = (socket: SocketRecord, seen: SeenHandshake) =>
  isOfDocument(socket, seen) && isOfTime(socket, seen)

/** Both name the same place in the page's code: frames that use one URL at one time are told apart so. */
const isOfCaller = ({ stack }: SocketRecord, { har }: SeenHandshake) =>
  har !== null && har.caller !== '' && stack.includes(har.caller)

/**
 * In order, each socket once; first those of one caller. Sockets made before `since`, when nobody looked at handshakes yet, come
 * last: theirs was most likely not seen.
 */
export function matchPage(
  handshakes: readonly SeenHandshake[],
  sockets: readonly SocketRecord[],
  since: number,
): Map<SeenHandshake, SocketRecord> {
  const matches = new Map<SeenHandshake, SocketRecord>()
  const isEarly = ({ createdAt }: SocketRecord) => createdAt === null || createdAt < since
  const free = new Set([
    ...sockets.filter((socket) => !isEarly(socket)),
    ...sockets.filter(isEarly),
  ])
  const match = (fits: (socket: SocketRecord, seen: SeenHandshake) => boolean) => {
    for (const seen of handshakes) {
      if (matches.has(seen)) continue
      for (const socket of free) {
        if (!fits(socket, seen) || !isPossible(socket, seen)) continue
        matches.set(seen, socket)
        free.delete(socket)
        break
      }
    }
  }
  match((socket, seen) => isOfCaller(socket, seen) && isOfOutcome(socket, seen))
  match(isOfOutcome)
  // Firefox calls a handshake completed whose answer it then does not accept
  match(({ openedAt }) => openedAt === null)
  return matches
}

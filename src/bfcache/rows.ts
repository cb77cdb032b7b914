// Which row of the measured table a socket is in.
import { CLOSED, CLOSING, CONNECTING, OPEN } from '../wire/facts'
import { LEAVING_EVENTS, type LeavingEvent } from '../wire/page-facts'
import type { Engine } from './browser'
import type { SocketCircumstances } from './circumstances'

export type Row =
  | 'no-store-used'
  | 'gone'
  | 'closed'
  | 'service-worker'
  | 'shared-worker-idle'
  | 'shared-worker-pushing'
  | 'shared-worker-unknown'
  | 'stream-unsupported'
  | 'opened-in-pagehide'
  | 'closing'
  | 'closes-when-left'
  | 'connecting-closes-when-left'
  | 'listener-may-close'
  | 'stream'
  | 'dedicated-worker'
  | 'worker-end-untold'
  | 'frame'
  | 'queued'
  | 'connecting'
  | 'open'

/** The event in which the page closed this socket when it was last left. */
export const closedIn = ({ leaving }: SocketCircumstances): LeavingEvent | null =>
  LEAVING_EVENTS.find((event) => leaving[event].closed === true) ?? null

/** An event that the page listens to, and that it has not been left by yet: it may close there. */
export const mayCloseIn = ({ leaving }: SocketCircumstances): LeavingEvent | null =>
  LEAVING_EVENTS.find(
    (event) => leaving[event].listens === true && leaving[event].closed === null,
  ) ?? null

const shared = (pushes: boolean | null): Row => {
  if (pushes === null) return 'shared-worker-unknown'
  return pushes ? 'shared-worker-pushing' : 'shared-worker-idle'
}

/** What a shared or a service worker opens is not used by the document. */
export const isOfDocument = ({ place }: SocketCircumstances) =>
  place === 'page' || place === 'dedicated-worker'

/**
 * For a no-store document, even if it has failed or closed; but a worker that is terminated takes its
 * sockets along, and of a closed one it is not told whether its worker lives (measured in Chromium 156).
 */
export const isUsed = (socket: SocketCircumstances) =>
  isOfDocument(socket) &&
  !socket.ownerGone &&
  !(socket.place === 'dedicated-worker' && socket.readyState === CLOSED)

/** The first that holds. What ends a socket comes before what it is, and that before where it is. */
export function rowOf(socket: SocketCircumstances, noStore: boolean, engine: Engine): Row {
  // sticky: even of a socket that failed. Firefox has no such rule: no-store alone blocks there
  if (noStore && engine === 'chromium' && isUsed(socket)) return 'no-store-used'
  if (socket.ownerGone) return 'gone'
  if (socket.readyState === CLOSED) return 'closed'
  if (socket.place === 'service-worker') return 'service-worker'
  if (socket.place === 'shared-worker') return shared(socket.pushesToPage)
  if (socket.api === 'WebSocketStream' && engine !== 'chromium') return 'stream-unsupported'
  if (socket.openedInPagehide) return 'opened-in-pagehide'
  if (socket.readyState === CLOSING) return 'closing'
  if (closedIn(socket) !== null)
    return socket.readyState === CONNECTING ? 'connecting-closes-when-left' : 'closes-when-left'
  return mayCloseIn(socket) === null ? rowByPlace(socket) : 'listener-may-close'
}

/** Of a socket that is CONNECTING or OPEN, and stays so. */
export function rowByPlace(socket: SocketCircumstances): Row {
  if (socket.api === 'WebSocketStream') return 'stream'
  if (socket.place === 'dedicated-worker')
    return socket.isEndTold || socket.readyState === CONNECTING
      ? 'dedicated-worker'
      : 'worker-end-untold'
  if (socket.frame !== 'top') return 'frame'
  if (socket.readyState === CONNECTING) return 'connecting'
  return socket.bufferedAmount > 0 ? 'queued' : 'open'
}

/**
 * Whether that row was measured for a socket like this one. Each row was, with one thing special: two
 * together are put together from two rows, and that is a guess.
 */
export function isMeasured(socket: SocketCircumstances, row: Row): boolean {
  if (row === 'closed' || row === 'gone' || row === 'service-worker') return true
  const { api, place, frame, readyState } = socket
  const special = [
    api === 'WebSocketStream',
    place !== 'page',
    frame !== 'top',
    row === 'opened-in-pagehide' || row === 'no-store-used' || closedIn(socket) !== null,
    readyState === CLOSING && row !== 'no-store-used',
  ].filter(Boolean).length
  if (row.startsWith('shared-worker')) return special === 1 && readyState === OPEN
  if (row === 'connecting-closes-when-left') return special === 1 && closedIn(socket) === 'pagehide'
  return special <= 1
}

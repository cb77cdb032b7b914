// Who ended a connection, as far as the facts tell, and by which of them this is known.
import { CLOSING, type ReadyState } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

/**
 * `unopened`: it never was a connection; `blocked`: since a policy of the page forbade it. `broken`:
 * it ended without a closing handshake. `cut`: the browser ended it, in the back/forward cache.
 */
export type Ender =
  | 'page'
  | 'panel'
  | 'server'
  | 'aborted'
  | 'broken'
  | 'cut'
  | 'unopened'
  | 'blocked'

/** `left`: the page was left, and the facts do not tell its browser's close from a server's. */
export type Evidence =
  | 'called'
  | 'calledFromPanel'
  | 'aborted'
  | 'closingSeen'
  | 'clean'
  | 'noCloseFrame'
  | 'restoredBefore'
  | 'neverOpened'
  | 'policyReport'
  | 'left'

export interface Ending {
  /** null: the facts do not tell. */
  readonly ender: Ender | null
  readonly evidence: Evidence
}

const GOING_AWAY = 1001
const ABNORMAL = 1006

/** ms after the return from the bfcache by which a socket that was cut there tells of it; measured: below 100. */
const CUT_TOLD = 2_000

const wasEver = ({ transitions }: SocketRecord, state: ReadyState) =>
  transitions.some(({ readyState }) => readyState === state)

/** A socket that is older than the return, and tells of its end right after it. */
function wasCut({ document: { restoredAt }, firstSeenAt, close }: SocketRecord): boolean {
  if (restoredAt === undefined || close === null || close.code !== ABNORMAL) return false
  const after = close.time - restoredAt
  return firstSeenAt < restoredAt && after >= 0 && after < CUT_TOLD
}

function endedFromOutside(socket: SocketRecord, code: number, wasClean: boolean): Ending {
  const serverBegan = socket.transitions.some(
    ({ readyState, cause }) => readyState === CLOSING && cause !== 'close-called',
  )
  // so Firefox closes the sockets of a page that is left, and so may a server
  if (code === GOING_AWAY && !socket.document.live) return { ender: null, evidence: 'left' }
  if (serverBegan && code !== ABNORMAL) return { ender: 'server', evidence: 'closingSeen' }
  if (wasClean) return { ender: 'server', evidence: 'clean' }
  if (wasCut(socket)) return { ender: 'cut', evidence: 'restoredBefore' }
  return { ender: 'broken', evidence: 'noCloseFrame' }
}

/** null: it has not ended. */
export function endingOf(socket: SocketRecord): Ending | null {
  const { close, closeCalls, openedAt, abortedAt, beginningUnknown } = socket
  if (close === null) return null
  const wasOpen = openedAt !== null || wasEver(socket, 1)
  if (!wasOpen && socket.blocked?.enforced) return { ender: 'blocked', evidence: 'policyReport' }
  const call = closeCalls.find(({ effective }) => effective)
  if (call?.byPanel) return { ender: 'panel', evidence: 'calledFromPanel' }
  if (call) return { ender: 'page', evidence: 'called' }
  if (abortedAt !== null) return { ender: 'aborted', evidence: 'aborted' }
  if (!wasOpen && !beginningUnknown) return { ender: 'unopened', evidence: 'neverOpened' }
  return endedFromOutside(socket, close.code, close.wasClean)
}

/** null: the facts do not tell. */
export const whoClosed = (socket: SocketRecord): Ender | null => endingOf(socket)?.ender ?? null

// Why the message table has no row: what is told, and which ways out there are.
import type { SocketSource } from '../../store/handshake'

/**
 * `filtering`: it is not known yet. `paused`: rows wait. `filter`: none passes. `heartbeats`: all are hidden. `unseen`: of a socket of
 * which only the handshake is seen. `socket`: the chosen socket has none (any more). `none`: there is none.
 */
export type EmptyReason =
  | 'filtering'
  | 'paused'
  | 'filter'
  | 'heartbeats'
  | 'unseen'
  | 'socket'
  | 'none'

export interface EmptyTable {
  readonly isFiltering: boolean
  /** Rows that have come since the pause. */
  readonly waiting: number
  readonly isFiltered: boolean
  /** There are some, and they are hidden. */
  readonly hidesHeartbeats: boolean
  /** How the chosen socket is known; null: none is chosen. */
  readonly source: SocketSource | null
}

export function emptyReason(table: EmptyTable): EmptyReason {
  const { isFiltering, waiting, isFiltered, hidesHeartbeats, source } = table
  if (isFiltering) return 'filtering'
  if (waiting > 0) return 'paused'
  if (isFiltered) return 'filter'
  if (hidesHeartbeats) return 'heartbeats'
  if (source === null) return 'none'
  return source === 'handshake' ? 'unseen' : 'socket'
}

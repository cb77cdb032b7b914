// Whether a row belongs to a socket: its own facts, and what was lost or happened to its document.
import type { FactKind } from '../../wire/facts'
import type { Row } from './rows'
import type { SocketRecord } from './sockets'

/** Of one socket, even where it is not known of which, or there is none. */
const OF_ONE: readonly FactKind[] = ['call-threw', 'connection-blocked']

/** Whether a gap took facts of this socket: one of unknown content may have. */
export function concerns(row: Row, socket: SocketRecord): boolean {
  if (row.socket !== null) return row.socket === socket
  if (row.document !== socket.document) return false
  if (row.fact.kind !== 'gap') return !OF_ONE.includes(row.fact.kind)
  const named = Object.keys(row.fact.counters)
  return named.length === 0 || named.includes(`${socket.socket}`)
}

// What the Time column says of a row.
import type { Row } from '../../store/rows'
import type { TimeMode } from './columns'

/** ms since the beginning that is meant; null: the row has none. */
export function elapsed({ fact, socket }: Row, mode: TimeMode, first: Row | null): number | null {
  switch (mode) {
    case 'clock':
      return null
    case 'socket':
      return socket && fact.time - (socket.createdAt ?? socket.firstSeenAt)
    case 'first':
      return first && fact.time - first.time
  }
}

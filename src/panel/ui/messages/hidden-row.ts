// Why a row that was gone to is not in the table.
import { rowAt } from '../../store/row-place'
import type { Row } from '../../store/rows'

export interface Listed {
  readonly visible: readonly Row[]
  readonly filter: string
  readonly isPaused: boolean
  readonly hidesHeartbeats: boolean
  /** Rows are still being looked at: it may yet come. */
  readonly isScanning: boolean
}

export type HiddenBy = 'filter' | 'pause' | 'heartbeats'

/** null: it is in the table, or will be; or nothing that is known keeps it out. */
export function hiddenBy(row: Row, listed: Listed): HiddenBy | null {
  const { visible, filter, isPaused, isScanning, hidesHeartbeats } = listed
  if (isScanning || rowAt(visible, row) >= 0) return null
  const isNewer = isPaused && row.id > (visible.at(-1)?.id ?? 0)
  if (filter.trim() !== '') return 'filter'
  if (hidesHeartbeats && row.decoded?.role === 'heartbeat') return 'heartbeats'
  return isNewer ? 'pause' : null
}

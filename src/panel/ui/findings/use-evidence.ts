// The sockets and rows that show something, as far as the panel has them still.
import { rowWithId } from '../../store/row-place'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'

/** Sockets that are named; a storm may have hundreds. */
const NAMED = 12

export interface Evidence {
  readonly sockets: readonly SocketRecord[]
  readonly rows: readonly Row[]
}

/** By the keys of sockets and the ids of rows. */
export function useEvidence(of: {
  readonly sockets: readonly number[]
  readonly rows: readonly number[]
}): Evidence {
  const { store } = usePanel().session
  store.version.value
  const rows = of.rows.map((id) => rowWithId(store.rows.all, id)).filter((row) => row !== null)
  return {
    rows,
    sockets: store.sockets.filter(({ key }) => of.sockets.includes(key)).slice(0, NAMED),
  }
}

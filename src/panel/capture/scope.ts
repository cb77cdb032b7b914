// Which part of what the panel knows goes into a file: its rows, and what belongs to them.
import { concerns } from '../store/concerns'
import type { Row } from '../store/row'
import type { SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'

export const SCOPES = ['everything', 'socket', 'filtered', 'selected'] as const
export type ScopeName = (typeof SCOPES)[number]

export interface Scope {
  /** As they are now: what comes later is not in the file. */
  readonly rows: readonly Row[]
  readonly sockets: readonly SocketRecord[]
  /** With the curve of bufferedAmount, and documents that no row is of. */
  readonly isWhole: boolean
}

export const everything = ({ rows, sockets }: Pick<Store, 'rows' | 'sockets'>): Scope => ({
  rows: [...rows.all],
  sockets,
  isWhole: true,
})

export const ofSocket = ({ rows }: Pick<Store, 'rows'>, socket: SocketRecord): Scope => ({
  rows: rows.all.filter((row) => concerns(row, socket)),
  sockets: [socket],
  isWhole: true,
})

/** Oldest first; with the beginnings and ends of their sockets, so that it is clear whose they are. */
export function ofRows(rows: readonly Row[]): Scope {
  const sockets = new Set<SocketRecord>()
  let before: SocketRecord | null = null // of a million rows, few are of another socket than the last
  for (const { socket } of rows) {
    if (socket !== null && socket !== before) sockets.add(socket)
    before = socket
  }
  return { rows: [...rows], sockets: [...sockets], isWhole: false }
}

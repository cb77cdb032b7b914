// Where examples are looked for: the sockets and the newest rows of the capture, the chosen socket first.
import { EXAMPLE_ROWS } from '../../../wire/glossary-limits'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'

export interface Capture {
  readonly sockets: readonly SocketRecord[]
  readonly rows: readonly Row[]
  /** null: none is chosen. */
  readonly chosen: SocketRecord | null
}

export type Example =
  | { readonly what: 'row'; readonly row: Row }
  | { readonly what: 'socket'; readonly socket: SocketRecord }

/** null: this capture shows no such thing. */
export type Finder = (capture: Capture) => Example | null

/** The newest of which it holds; of the chosen socket, where there is one. */
export const rowWith =
  (test: (row: Row) => boolean): Finder =>
  ({ rows, chosen }) => {
    let found: Row | null = null
    const least = Math.max(0, rows.length - EXAMPLE_ROWS)
    for (let index = rows.length - 1; index >= least; index--) {
      const row = rows[index]
      if (!row || !test(row)) continue
      if (chosen === null || row.socket === chosen) return { what: 'row', row }
      found ??= row
    }
    return found && { what: 'row', row: found }
  }

export const socketWith =
  (test: (socket: SocketRecord) => boolean): Finder =>
  ({ sockets, chosen }) => {
    if (chosen !== null && test(chosen)) return { what: 'socket', socket: chosen }
    const socket = sockets.findLast(test)
    return socket ? { what: 'socket', socket } : null
  }

export const firstOf =
  (...finders: readonly Finder[]): Finder =>
  (capture) => {
    for (const find of finders) {
      const example = find(capture)
      if (example) return example
    }
    return null
  }

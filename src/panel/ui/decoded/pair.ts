// What a row asked or answered, and how long it took.
import { isUnanswered } from '../../store/decoded'
import { rowWithId } from '../../store/row-place'
import type { Row } from '../../store/rows'

export interface Pair {
  readonly other: Row
  /** The row answers the other; else the other answers it. */
  readonly isAnswer: boolean
  /** ms. */
  readonly took: number
}

/** null: there is none, or it is no longer in the table. */
export function pairOf(row: Row, rows: readonly Row[]): Pair | null {
  const { decoded } = row
  if (decoded === null) return null
  const isAnswer = decoded.answersTo !== 0
  const id = isAnswer ? decoded.answersTo : decoded.answeredBy
  const other = id === 0 ? null : rowWithId(rows, id)
  return other && { other, isAnswer, took: Math.abs(row.time - other.time) }
}

/** That a heartbeat is not answered yet is no news. */
export const isWaiting = ({ decoded }: Row): boolean =>
  decoded !== null && decoded.role !== 'heartbeat' && isUnanswered(decoded)

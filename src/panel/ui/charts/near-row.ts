// The row of the table that is nearest to a time.
import { NEAR_ROWS } from '../../../wire/chart-limits'
import type { Row } from '../../store/rows'

/** The place of the first row that is not before `time`, if rows were in the order of their times. */
function placeAt(rows: readonly Row[], time: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.time ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows stand in the order of their arrival: documents are told in turns, so neighbours are looked at. */
export function nearestRow(rows: readonly Row[], time: number): Row | null {
  const place = placeAt(rows, time)
  const distance = (row: Row) => Math.abs(row.time - time)
  let nearest: Row | null = null
  for (const row of rows.slice(Math.max(0, place - NEAR_ROWS), place + NEAR_ROWS))
    if (nearest === null || distance(row) < distance(nearest)) nearest = row
  return nearest
}

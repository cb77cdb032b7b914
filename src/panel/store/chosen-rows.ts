// Rows that are chosen together, told without a set of them where they stand side by side: there may be a million.
import { rowAt } from './row-place'
import type { Row } from './rows'

/** A Set of rows is one. */
export interface ChosenRows extends Iterable<Row> {
  readonly size: number
  has(row: Row): boolean
}

/** Rows as they are listed. */
export class RowRange implements ChosenRows {
  constructor(private readonly rows: readonly Row[]) {}

  get size(): number {
    return this.rows.length
  }

  has(row: Row): boolean {
    return rowAt(this.rows, row) >= 0
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows[Symbol.iterator]()
  }
}

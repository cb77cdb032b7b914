// The rows that a reader has marked, in their order.
import { type Signal, signal } from '@preact/signals'
import type { Row } from './rows'

export class Bookmarks {
  /** Bumped with every change. */
  readonly version: Signal<number> = signal(0)
  private rows: Row[] = []

  has(row: Row): boolean {
    return this.rows.includes(row)
  }

  get count(): number {
    return this.rows.length
  }

  /** Oldest first. */
  get all(): readonly Row[] {
    return this.rows
  }

  /** Rows that have come back. */
  restore(rows: readonly Row[]): void {
    const fresh = rows.filter((row) => !this.has(row))
    if (fresh.length === 0) return
    this.rows = [...this.rows, ...fresh].sort((a, b) => a.id - b.id)
    this.version.value += 1
  }

  toggle(row: Row): void {
    const kept = this.rows.filter((other) => other !== row)
    if (kept.length === this.rows.length) kept.push(row)
    this.rows = kept.sort((a, b) => a.id - b.id)
    this.version.value += 1
  }

  /** The next among `passing` after `from`, or before it; it goes round. null: there is none. */
  next(from: Row | null, step: 1 | -1, passing: (row: Row) => boolean): Row | null {
    const rows = this.rows.filter(passing)
    const ordered = step === 1 ? rows : rows.toReversed()
    const [first = null] = ordered
    if (from === null) return first
    return ordered.find((row) => (row.id - from.id) * step > 0) ?? first
  }

  /** What was dropped is no longer marked. */
  keep(test: (row: Row) => boolean): void {
    const kept = this.rows.filter(test)
    if (kept.length === this.rows.length) return
    this.rows = kept
    this.version.value += 1
  }
}

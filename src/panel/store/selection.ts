// The rows that are chosen together: a range by Shift, one more or less by Ctrl, all by Ctrl+A.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type ChosenRows, RowRange } from './chosen-rows'
import { rowAt } from './row-place'
import type { Row } from './rows'

interface Chosen {
  readonly rows: ChosenRows
  /** The row that the keyboard is at: when it moves elsewhere, the selection has ended. */
  readonly lead: Row | null
  /** Where a range begins. */
  readonly anchor: Row | null
}

const NONE: Chosen = { rows: new RowRange([]), lead: null, anchor: null }

export class Selection {
  /** Of one row too. */
  readonly rows: ReadonlySignal<ChosenRows>
  private readonly chosen: Signal<Chosen> = signal(NONE)

  constructor(private readonly lead: Signal<Row | null>) {
    this.rows = computed(() => {
      const { rows, lead: own } = this.chosen.value
      const at = lead.value
      if (at === own && rows.size > 0) return rows
      return at === null ? NONE.rows : new Set([at])
    })
  }

  /** From the anchor to `row`, as the rows are listed. */
  extend(row: Row, listed: readonly Row[]): void {
    const known = this.lead.peek() === this.chosen.peek().lead ? this.chosen.peek().anchor : null
    const anchor = known ?? this.lead.peek() ?? row
    const from = rowAt(listed, anchor)
    const to = rowAt(listed, row)
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
    this.take(new RowRange(listed.slice(first, last + 1)), row, from < 0 ? row : anchor)
  }

  toggle(row: Row): void {
    const rows = new Set(this.rows.peek())
    if (!rows.delete(row)) rows.add(row)
    const lead = rows.has(row) ? row : ([...rows].at(-1) ?? null)
    this.take(rows, lead, lead)
  }

  all(listed: readonly Row[]): void {
    const lead = this.lead.peek() ?? listed.at(-1) ?? null
    this.take(new RowRange(listed.slice()), lead, listed[0] ?? null)
  }

  /** Back to the row that the keyboard is at. False: it was alone anyway. */
  collapse(): boolean {
    const { size } = this.rows.peek()
    this.chosen.value = NONE
    return size > 1
  }

  /** Rows that do not pass any more are not chosen either. */
  keep(listed: readonly Row[]): void {
    const { rows, lead, anchor } = this.chosen.peek()
    if (rows.size < 2) return
    const kept = [...rows].filter((row) => rowAt(listed, row) >= 0)
    if (kept.length < rows.size) this.chosen.value = { rows: new RowRange(kept), lead, anchor }
  }

  private take(rows: ChosenRows, lead: Row | null, anchor: Row | null): void {
    this.chosen.value = { rows, lead, anchor }
    this.lead.value = lead
  }
}

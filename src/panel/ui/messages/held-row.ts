// Keeps the chosen row at its place in view when the list becomes another: by a filter, or without it.
import type { Follow } from './follow'

interface Entry {
  readonly id: number
}

/** Where it goes that was not in the list before: below a third of the view. */
const THIRD = 3

export class HeldRow {
  private turn = 0
  private wasEmpty = false
  private wasListed = false
  /** px from the upper edge of the view; null: it was not in view. */
  private offset: number | null = null

  constructor(
    private readonly follow: Follow,
    private readonly rowHeight: number,
  ) {}

  /** Before the list is rendered. `index`: of the chosen row, -1: it is not listed. */
  turned(turn: number, list: readonly Entry[], index: number, height: number): void {
    if (turn === this.turn) return
    this.turn = turn
    const entry = list[index]
    const isReadElsewhere = this.wasListed && this.offset === null
    if (!entry || isReadElsewhere || (this.follow.isFollowing && !this.wasEmpty)) return
    this.follow.hold(entry.id, this.offset ?? Math.floor(height / THIRD), list)
  }

  rendered(list: readonly Entry[], index: number, top: number, height: number): void {
    const place = index * this.rowHeight - top
    const isInView = index >= 0 && place > -this.rowHeight && place < height
    this.offset = isInView ? place : null
    this.wasListed = index >= 0
    this.wasEmpty = list.length === 0
  }
}

// What a pause leaves of a list that grows on: a copy that is made once.
import { countUpTo } from './row-place'
import type { Row } from './rows'

export class PausedList {
  private list: readonly Row[] = []
  private visible: readonly Row[] = []

  /** `heldAt`: the id of the newest row when the pause began; null: there is none. */
  of(list: readonly Row[], heldAt: number | null): readonly Row[] {
    const shown = heldAt === null ? list.length : countUpTo(list, heldAt)
    if (shown === list.length) this.visible = list
    else if (this.list !== list || this.visible === list || this.visible.length !== shown)
      this.visible = list.slice(0, shown)
    this.list = list
    return this.visible
  }
}

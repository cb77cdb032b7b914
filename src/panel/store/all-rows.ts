// The list of a view without a filter: the rows themselves, where a scan would make a list of its own.
import type { WholeScan } from './query/whole-scan'
import type { Row } from './row'

/** What a view needs of a list, whether it is made by a scan or is there. */
export interface Listing {
  readonly list: readonly Row[]
  readonly seen: number
  readonly isDone: boolean
  readonly whole: WholeScan | null
  pump(rows: readonly Row[]): void
  stop(): void
}

export class AllRows implements Listing {
  list: readonly Row[] = []
  readonly isDone = true
  readonly whole = null

  get seen(): number {
    return this.list.length
  }

  pump(rows: readonly Row[]): void {
    this.list = rows
  }

  stop(): void {}
}

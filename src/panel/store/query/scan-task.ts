// What a scan is to do, and what it runs on.
import type { Row } from '../rows'
import type { Query, RowReader } from './query'
import type { RegexRunner } from './regex-runner'
import type { WholeHost } from './whole-scan'

export interface ScanHost {
  readonly reader: RowReader
  /** Slices are given to all of them at once. */
  readonly runners: readonly RegexRunner[]
  readonly whole: WholeHost
  /** Resolves when its payload is in memory. */
  bring(row: Row): Promise<void>
  now(): number
  after(ms: number, task: () => void): () => void
}

export interface ScanTask {
  readonly query: Query
  /** null: the query decides. */
  readonly rule: (row: Row) => boolean | null
  /** The list has grown, or everything was seen. */
  onProgress(): void
  /** Rows that were seen already have come into the list, or left it. */
  onRevised(): void
  /** That expression takes too long at that row, counted from 0. */
  onStopped(regex: number, row: number): void
}

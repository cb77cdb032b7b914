// What a view runs on, and what its scans get of it.
import type { Bookmarks } from './bookmarks'
import { type RegexHost, RegexRunner } from './query/regex-runner'
import type { ScanHost } from './query/scan-task'
import type { Row } from './rows'
import type { Store } from './store'

export interface ViewHost extends RegexHost {
  /** All the words of a row. */
  text(row: Row): string
  /** All of its text, which may have to be fetched; null: it is not to be had. */
  whole(row: Row): Promise<string | null>
  now(): number
}

/** Each with a worker of its own: one that is ended must not take the other's work with it. */
export function scanHostFor(store: Store, host: ViewHost, bookmarks: Bookmarks): ScanHost {
  const after: ScanHost['after'] = (ms, task) => host.after(ms, task)
  const reader: ScanHost['reader'] = {
    text: (row) => host.text(row),
    isBookmarked: (row) => bookmarks.has(row),
  }
  const read = (row: Row) => host.whole(row)
  const runner = new RegexRunner(host)
  return {
    runners: [runner, new RegexRunner(host)],
    whole: { reader, runner: new RegexRunner(host), known: new WeakMap(), read, after },
    reader,
    bring: (row) => store.rows.bring(row),
    now: () => host.now(),
    after,
  }
}

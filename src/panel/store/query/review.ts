// Decides again about rows that say something else since a scan has seen them: their protocol was read.
import type { Listing } from '../all-rows'
import { revisedAll } from '../row-place'
import type { Row } from '../rows'
import { Scan } from './scan'

function settle(scan: Scan, seen: readonly Row[], again: Scan): void {
  again.stop()
  for (const row of seen) scan.whole?.offer(row)
  if (!scan.isStopped && revisedAll(scan.list, seen, again.list)) scan.task.onRevised()
}

/** `rows`: oldest first. Returns those that the scan is still to see: they may be in its hands. */
export function review(listing: Listing | null, rows: readonly Row[]): readonly Row[] {
  if (!(listing instanceof Scan) || !listing.task.query.usesDecoded) return []
  const last = listing.last?.id ?? 0
  const seen = rows.filter(({ id }) => id <= last)
  for (const row of seen) listing.whole?.forget(row)
  let isSettled = false
  const again: Scan = new Scan(listing.host, {
    ...listing.task,
    onProgress: settleOnce,
    onRevised: () => {},
  })
  function settleOnce(): void {
    if (isSettled || !again.isDone) return
    isSettled = true
    settle(listing as Scan, seen, again)
  }
  again.pump(seen)
  settleOnce()
  return listing.isDone ? [] : rows.slice(seen.length)
}

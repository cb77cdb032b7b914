// When one socket sent and received, in a bounded histogram: the longer it lives, the wider the buckets.
import { ACTIVITY_BUCKETS, ACTIVITY_LEAST } from '../../wire/socket-list-limits'

const WAYS = ['sent', 'received'] as const
export type Way = (typeof WAYS)[number]

const widened = (counts: readonly number[]): number[] =>
  Array.from(
    { length: Math.ceil(counts.length / 2) },
    (_, index) => (counts[index * 2] ?? 0) + (counts[index * 2 + 1] ?? 0),
  )

export class MessageActivity {
  /** ms since the epoch, of the first message; null: there was none. */
  origin: number | null = null
  /** ms. */
  width = ACTIVITY_LEAST
  /** Counts, bucket by bucket from `origin` on; they end with the last message. */
  sent: number[] = []
  received: number[] = []

  /** A clock that was set back does not go before the first message. */
  add(way: Way, time: number): void {
    this.origin ??= time
    const since = Math.max(0, time - this.origin)
    while (since >= this.width * ACTIVITY_BUCKETS) this.widen()
    const counts = this[way]
    const bucket = Math.floor(since / this.width)
    for (let next = counts.length; next <= bucket; next++) counts.push(0)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }

  private widen(): void {
    this.width *= 2
    for (const way of WAYS) this[way] = widened(this[way])
  }
}

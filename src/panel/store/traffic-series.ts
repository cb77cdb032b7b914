// Messages, bytes and queued bytes over time, in buckets that double their width when there are too many.
import { SERIES_BUCKETS, SERIES_WIDTH, TIME_MOST } from '../../wire/chart-limits'

/** What was in one bucket. `queued`: bytes, the highest in it; the rest are sums. */
const COLUMNS = ['sent', 'received', 'sentBytes', 'receivedBytes', 'queued'] as const
export type Column = (typeof COLUMNS)[number]

export type Way = 'sent' | 'received'

const join = (column: Column, a: number, b: number) =>
  column === 'queued' ? Math.max(a, b) : a + b

export class TrafficSeries {
  /** ms since the epoch; a multiple of `width`, as every bucket's beginning. */
  start = 0
  /** ms. */
  width: number
  readonly columns: Readonly<Record<Column, number[]>> = {
    sent: [],
    received: [],
    sentBytes: [],
    receivedBytes: [],
    queued: [],
  }
  /** Messages that were lost before they could be counted here. */
  missed = 0

  /** `last`: bytes in the queue as it begins. */
  constructor(
    private last = 0,
    width = SERIES_WIDTH,
    private readonly most = SERIES_BUCKETS,
  ) {
    this.width = width
  }

  get length(): number {
    return this.columns.sent.length
  }

  /** One past the last bucket. */
  get end(): number {
    return this.start + this.length * this.width
  }

  /** Bytes in the queue, as last told. */
  get queued(): number {
    return this.last
  }

  add(time: number, way: Way, bytes: number): void {
    this.raise(way, time, 1)
    this.raise(`${way}Bytes`, time, bytes)
  }

  queue(time: number, bytes: number): void {
    const index = this.reach(time)
    this.last = bytes
    const { queued } = this.columns
    if (index !== null) queued[index] = Math.max(queued[index] ?? 0, bytes)
  }

  /** From the next bucket on: when the queue went, nothing tells. */
  forgetQueue(bytes: number): void {
    this.last = Math.max(0, this.last - bytes)
  }

  /** Sums with another series. Of two queues, the highest in a bucket are added: both at most. */
  merge(other: TrafficSeries): void {
    this.missed += other.missed
    if (other.length > 0) {
      this.reach(other.start)
      this.reach(other.end - 1)
      while (this.width < other.width) this.double()
      this.sum(other.withWidth(this.width), other.last)
    }
    this.last += other.last
  }

  private sum(other: TrafficSeries, last: number): void {
    const offset = Math.round((other.start - this.start) / this.width)
    for (const column of COLUMNS) {
      const own = this.columns[column]
      const carried = column === 'queued' ? last : 0
      for (let index = Math.max(0, offset); index < own.length; index++)
        own[index] = (own[index] ?? 0) + (other.columns[column][index - offset] ?? carried)
    }
  }

  private withWidth(width: number): TrafficSeries {
    const copy = new TrafficSeries(this.last, this.width)
    copy.start = this.start
    for (const column of COLUMNS) copy.columns[column].push(...this.columns[column])
    while (copy.width < width) copy.double()
    return copy
  }

  private raise(column: Column, time: number, by: number): void {
    const index = this.reach(time)
    const values = this.columns[column]
    if (index !== null) values[index] = (values[index] ?? 0) + by
  }

  /** The bucket of a time, made if need be; null: no time that a clock has. */
  private reach(time: number): number | null {
    if (!(Math.abs(time) <= TIME_MOST)) return null
    if (this.length === 0) this.start = this.floor(time)
    while (this.span(time) > this.most) this.double()
    while (time < this.start) this.prepend()
    while (time >= this.end) this.append()
    return Math.floor((time - this.start) / this.width)
  }

  private floor(time: number): number {
    return Math.floor(time / this.width) * this.width
  }

  /** Buckets there would be with this time. */
  private span(time: number): number {
    const from = Math.min(this.start, this.floor(time))
    const to = Math.max(this.end, this.floor(time) + this.width)
    return (to - from) / this.width
  }

  private append(): void {
    for (const column of COLUMNS) this.columns[column].push(column === 'queued' ? this.last : 0)
  }

  private prepend(): void {
    this.start -= this.width
    for (const column of COLUMNS) this.columns[column].unshift(0)
  }

  private double(): void {
    const offset = Math.round(this.start / this.width) % 2 === 0 ? 0 : 1
    const before = this.length
    this.start -= offset * this.width
    this.width *= 2
    for (const column of COLUMNS) {
      const values = this.columns[column]
      const joined: number[] = []
      for (let index = -offset; index < before; index += 2)
        joined.push(join(column, values[index] ?? 0, values[index + 1] ?? 0))
      values.splice(0, before, ...joined)
    }
  }
}

// What the messages of one socket add up to, kept as they come: bounded, whatever their number.
import type { MessageKind } from '../wire/facts'
import { Repeats } from './repeats'
import { SecondsOfTinies } from './seconds-of-tinies'
import { isPing, isPong, looksLikeNumbers, subscriptionOf } from './text-signs'

/** Bytes. Beyond, many servers and proxies refuse a message by default (1 MiB in most). */
export const OVERSIZED = 1_048_576

/** Rows of each sign that are remembered. */
const ROWS = 20

export interface NotedMessage {
  readonly kind: MessageKind
  readonly time: number
  /** Bytes. */
  readonly size: number
  /** null: bytes, or not kept. */
  readonly text: string | null
  readonly row: number
}

/** Texts of a second that are looked at: of a flood the rest is only counted. */
const LOOKED_AT = 200

/** How often, and the first rows that show it. */
export interface Sign {
  count: number
  /** Bytes of them all. */
  bytes: number
  readonly rows: number[]
}

const none = (): Sign => ({ count: 0, bytes: 0, rows: [] })

export interface Gap {
  readonly from: number
  readonly to: number
  /** The row before and the one after. */
  readonly rows: readonly number[]
}

export class Traffic {
  /** Messages sent and received. */
  delivered = 0
  readonly discarded = none()
  /** `send()` in CONNECTING. */
  readonly tooEarly = none()
  readonly oversized = none()
  readonly numbers = none()
  readonly pings = none()
  readonly pongs = none()
  readonly subscriptions = new Repeats(ROWS)
  readonly tinies = new SecondsOfTinies()
  /** The longest time in which nothing was sent or received. */
  silence: Gap | null = null
  lastAt: number | null = null
  /** Some texts were not looked at: what their signs add up to is not certain. */
  isSampled = false
  private lastRow: number | null = null
  private second = 0
  private looked = 0

  note(message: NotedMessage): void {
    const { kind, size, text, time, row } = message
    if (kind === 'message-discarded') return this.count(this.discarded, size, row)
    this.delivered += 1
    this.noteSilence(time, row)
    if (size > OVERSIZED) this.count(this.oversized, size, row)
    this.tinies.note(kind, time, size, row)
    if (text !== null) this.noteText(message, text)
  }

  threwTooEarly(row: number): void {
    this.count(this.tooEarly, 0, row)
  }

  /** Messages may have been lost: the time that the loss spans is no silence. */
  lose(): void {
    this.lastAt = null
  }

  private noteText({ kind, size, row, time }: NotedMessage, text: string): void {
    if (!this.mayLookAt(time)) return
    if (isPing(text)) this.count(this.pings, size, row)
    if (isPong(text)) this.count(this.pongs, size, row)
    if (looksLikeNumbers(text)) this.count(this.numbers, size, row)
    if (kind !== 'message-sent') return
    const subscription = subscriptionOf(text)
    if (subscription?.isEnd) this.subscriptions.forget(subscription.to)
    else if (subscription) this.subscriptions.note(subscription.to, row)
  }

  private mayLookAt(time: number): boolean {
    const second = Math.floor(time / 1_000)
    if (second !== this.second) this.looked = 0
    this.second = second
    this.looked += 1
    if (this.looked > LOOKED_AT) this.isSampled = true
    return this.looked <= LOOKED_AT
  }

  private noteSilence(time: number, row: number): void {
    const { lastAt, lastRow, silence } = this
    const longest = silence === null ? 0 : silence.to - silence.from
    if (lastAt !== null && lastRow !== null && time - lastAt > longest)
      this.silence = { from: lastAt, to: time, rows: [lastRow, row] }
    this.lastAt = Math.max(time, lastAt ?? time)
    this.lastRow = row
  }

  private count(sign: Sign, size: number, row: number): void {
    sign.count += 1
    sign.bytes += size
    if (sign.rows.length < ROWS) sign.rows.push(row)
  }
}

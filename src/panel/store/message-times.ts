// When a socket's messages came: the first of each kind, and the longest silence between any two.
import type { MessageFact, MessageKind } from '../../wire/facts'

export interface FirstMessage {
  /** ms since the epoch. */
  readonly time: number
  /** Above 1: earlier ones are lost. */
  readonly nth: number
  /** Bytes. */
  readonly size: number
  /** bufferedAmount, read right after it. */
  readonly buffered: number
}

/** Nothing was sent or received in between. */
export interface Silence {
  readonly from: number
  readonly to: number
}

export class MessageTimes {
  readonly first: Partial<Record<MessageKind, FirstMessage>> = {}
  silence: Silence | null = null
  /** Of the last message sent or received; null: none, or some that came after it are lost. */
  private lastAt: number | null = null

  note({ kind, time, nth, bufferedAmount: buffered, payload: { size } }: MessageFact): void {
    this.first[kind] ??= { time, nth, size, buffered }
    if (kind === 'message-discarded') return // it made no sound
    const from = this.lastAt
    this.lastAt = Math.max(time, from ?? time)
    if (from !== null && time - from > this.longest) this.silence = { from, to: time }
  }

  /** Of what a gap took, some may have been messages: the time that it spans is no silence. */
  lose(): void {
    this.lastAt = null
  }

  private get longest(): number {
    return this.silence === null ? 0 : this.silence.to - this.silence.from
  }
}

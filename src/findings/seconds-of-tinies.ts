// Many small messages within one second, in one direction: the fullest second there was.
import type { MessageKind } from '../wire/facts'

/** Bytes: with so little in it, a message's frame, event and task cost more than its content. */
export const TINY = 32

const SECOND = 1_000

interface Second {
  start: number
  count: number
  row: number
}

export class SecondsOfTinies {
  /** How many there were in the fullest second, and its first row. */
  most = 0
  row: number | null = null
  private readonly now = new Map<MessageKind, Second>()

  note(kind: MessageKind, time: number, size: number, row: number): void {
    if (size > TINY) return
    const second = this.now.get(kind)
    if (second === undefined || time - second.start >= SECOND) {
      this.now.set(kind, { start: time, count: 1, row })
      return
    }
    second.count += 1
    if (second.count <= this.most) return
    this.most = second.count
    this.row = second.row
  }
}

// The sends of one socket that have not been seen to leave, oldest first, with a bound.
import { PENDING_SENDS, WAIT_LEAST } from '../../wire/limits'

/** One send, from its call until the queue has let it go. */
export interface QueuedSend {
  readonly kind: 'queued'
  /** ms since the epoch. */
  readonly sentAt: number
  /** Bytes of all messages up to its end. */
  readonly end: number
  /** The last reading that still counted it: the call's own, if no later one did. */
  heldAt: number
  /** The first reading that did not count it; null: not yet. */
  leftAt: number | null
  /** Too many were queued to follow it to its end. */
  forgotten: boolean
}

/** Entries that have left before the array is cut: copying it then costs each entry next to nothing. */
const SPARE = 256

export class SendQueue {
  private sends: QueuedSend[] = []
  private head = 0
  /** Those before it have been counted as having waited. */
  private counted = 0

  get length(): number {
    return this.sends.length - this.head
  }

  get first(): QueuedSend | undefined {
    return this.sends[this.head]
  }

  add(sentAt: number, end: number): QueuedSend {
    const send: QueuedSend = {
      ...{ kind: 'queued', sentAt, end, heldAt: sentAt },
      ...{ leftAt: null, forgotten: false },
    }
    this.sends.push(send)
    if (this.length > PENDING_SENDS) this.forgetFirst()
    return send
  }

  shift(): void {
    this.head += 1
    if (this.head < SPARE || this.head * 2 < this.sends.length) return
    this.sends = this.sends.slice(this.head)
    this.counted = Math.max(0, this.counted - this.head)
    this.head = 0
  }

  /** How many are found to have waited by `time`, each once: they stand in the order of their calls. */
  newlyWaiting(time: number): number {
    this.counted = Math.max(this.counted, this.head)
    const before = this.counted
    for (let send = this.sends[this.counted]; send; send = this.sends[this.counted]) {
      if (time - send.sentAt < WAIT_LEAST) break
      this.counted += 1
    }
    return this.counted - before
  }

  private forgetFirst(): void {
    if (this.first) this.first.forgotten = true
    this.shift()
  }
}

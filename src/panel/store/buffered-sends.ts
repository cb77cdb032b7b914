// Follows what one socket has in its queue: how much, how high it rose, when it drained, which sends waited.
//
// bufferedAmount counts bytes of payloads, without framing, and the queue is first in, first out:
// a message has left once what was sent after it is at least what is still queued. Where it lies in
// the stream is told by `total`, which no gap makes wrong.
// https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount

import type { BufferedAmountRead, MessageFact } from '../../wire/facts'
import { OPEN } from '../../wire/facts'
import { WAIT_LEAST } from '../../wire/limits'
import type { Counters } from '../../wire/page-facts'
import { type QueuedSend, SendQueue } from './send-queue'

/** ms from the call on. `stranded`: the socket closed over it, so it never left. */
export type SendWait =
  | { readonly state: 'left'; readonly atLeast: number; readonly atMost: number }
  | { readonly state: 'queued' | 'stranded'; readonly atLeast: number }

/** How long the queue was not empty, as far as readings tell; ms since the epoch. */
export interface Drained {
  readonly filledAt: number
  /** False: there was something in it before that time; since when, nothing tells. */
  readonly isWhole: boolean
  /** The last reading with something in it. */
  readonly heldAt: number
  /** The first with nothing. */
  readonly at: number
}

export interface LongestWait {
  readonly atLeast: number
  /** null: it is still queued. */
  readonly atMost: number | null
}

export class BufferedSends {
  /** bufferedAmount, as last read. */
  amount = 0
  /** The highest while OPEN; from CLOSING on, what is discarded is added for good. */
  peak = 0
  peakAt: number | null = null
  /** The last time that the queue became empty. */
  drained: Drained | null = null
  /** Sends that a later reading still counted, `WAIT_LEAST` or more after the call. */
  waited = 0
  private readonly queue = new SendQueue()
  /** Bytes ever sent, and ever discarded: what of bufferedAmount will never leave. */
  private sent = 0
  private discarded = 0
  /** False after a gap that does not tell what it took: `sent` may be too low. */
  private certain = true
  private filledAt: number | null = null
  private isWhole = false
  /** The last reading of any kind, and the last made in a task of its own, with something queued. */
  private readAt = 0
  private heldAt = 0
  private longestLeft: LongestWait | null = null

  /** null: it was not queued even in its own task. */
  send(fact: MessageFact): QueuedSend | null {
    const { time, total, bufferedAmount, payload } = fact
    this.sent = total
    this.certain = true
    const wasEmpty = bufferedAmount <= payload.size
    if (wasEmpty) this.empty(time)
    this.take(fact)
    if (bufferedAmount === 0) return null
    this.fill(time, wasEmpty)
    return this.queue.add(time, total)
  }

  /** In CLOSING and CLOSED: the data goes nowhere, bufferedAmount rises for good. */
  discard(fact: MessageFact): void {
    this.discarded = fact.total
    this.take(fact)
  }

  /** Made by the clock or at an event: in a later task than every send before it. */
  read(fact: BufferedAmountRead): void {
    const { time, heldAt } = fact
    if (heldAt > 0) this.held(heldAt)
    this.take(fact)
    if (fact.bufferedAmount <= this.discarded) return this.empty(time)
    this.fill(time, false)
    this.held(time)
  }

  /** `counters`: what a gap took of this socket; null: it does not tell. */
  lose(counters: Counters | null): void {
    if (counters === null) {
      this.certain = false
      this.filledAt = null
      return
    }
    const sent = counters['message-sent']
    if (sent) this.filledAt = null // among the sends that are lost it may have been empty
    if (sent && sent.total >= this.sent) {
      this.sent = sent.total
      this.certain = true
    }
    this.discarded = Math.max(this.discarded, counters['message-discarded']?.total ?? 0)
  }

  waitOf(send: QueuedSend, isClosed: boolean): SendWait | null {
    const { sentAt, leftAt } = send
    if (leftAt !== null)
      return { state: 'left', atLeast: send.heldAt - sentAt, atMost: leftAt - sentAt }
    if (send.forgotten || (isClosed && !this.certain)) return null
    return { state: isClosed ? 'stranded' : 'queued', atLeast: this.heldFor(send) }
  }

  /** How many are in the queue, as last read. */
  get pending(): number {
    return this.queue.length
  }

  /** The one that was longest proven to be queued. */
  get longest(): LongestWait | null {
    const { first } = this.queue
    const atLeast = first ? this.heldFor(first) : 0
    const best = this.longestLeft
    if (atLeast >= WAIT_LEAST && atLeast > (best?.atLeast ?? 0)) return { atLeast, atMost: null }
    return best
  }

  /** Bytes of bufferedAmount that will never leave. */
  neverLeaving(isClosed: boolean): number {
    return isClosed ? this.amount : Math.min(this.discarded, this.amount)
  }

  /** Something was still queued then. */
  private held(at: number): void {
    this.readAt = Math.max(this.readAt, at)
    if (!this.certain) return
    this.heldAt = at
    this.waited += this.queue.newlyWaiting(at)
  }

  private heldFor({ sentAt }: QueuedSend): number {
    return Math.max(0, this.heldAt - sentAt)
  }

  /** Any reading: who has left by now? */
  private take({ time, bufferedAmount, readyState }: BufferedAmountRead | MessageFact): void {
    this.amount = bufferedAmount
    if (readyState <= OPEN && bufferedAmount > this.peak) {
      this.peak = bufferedAmount
      this.peakAt = time
    }
    const left = this.sent - Math.max(0, bufferedAmount - this.discarded)
    for (let first = this.queue.first; first && first.end <= left; first = this.queue.first)
      this.letGo(first, time)
  }

  private letGo(send: QueuedSend, time: number): void {
    this.queue.shift()
    const atLeast = this.heldFor(send)
    send.heldAt = send.sentAt + atLeast
    send.leftAt = time
    if (atLeast >= WAIT_LEAST && atLeast > (this.longestLeft?.atLeast ?? 0))
      this.longestLeft = { atLeast, atMost: time - send.sentAt }
  }

  private fill(time: number, wasEmpty: boolean): void {
    this.readAt = time
    if (this.filledAt !== null) return
    this.filledAt = time
    this.isWhole = wasEmpty
  }

  private empty(at: number): void {
    const { filledAt, isWhole, readAt: heldAt } = this
    if (filledAt === null) return
    this.drained = { filledAt, isWhole, heldAt, at }
    this.filledAt = null
  }
}

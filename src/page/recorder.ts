// Path of a message, 2 of 9 · from page/observe-calls, page/observe-events · to page/relay-channel
// Numbers and times every fact, and keeps the newest until a panel asks: the flight recorder.
import { FactLog } from '../log/fact-log'
import { roomFor } from '../log/room-for'
import type { Fact, MessageKind, ReadyState } from '../wire/facts'
import {
  FLIGHT_COPIED,
  FLIGHT_LIMITS,
  FLUSH_AFTER,
  LIVE_LIMITS,
  STACKS,
  TEXT,
} from '../wire/limits'
import type { Mode } from '../wire/packets'
import type { Payload } from '../wire/payload'
import type { Guard } from './guard'
import { after, currentTime, cut } from './intrinsics'
import { callerStack, messageOf } from './page-error'
import type { RelayChannel } from './relay-channel'

/** A fact without what the recorder adds. */
export type Unnumbered<F extends Fact = Fact> = F extends Fact ? Omit<F, 'seq' | 'time'> : never

/** A socket, and what it has sent and received so far. */
export interface Counted {
  readonly socket: number
  readonly counts: Record<MessageKind, { nth: number; total: number }>
}

export class Recorder {
  private seq = 0
  private mode: Mode = 'flight'
  private readonly log = new FactLog(FLIGHT_LIMITS, 'page-budget')
  private flushing = false
  /** Bytes up to which a payload is kept whole while a panel records. */
  private most = LIVE_LIMITS.payload
  private stacks = 0
  private whenLive: () => void = () => {}
  /** From `pagehide` on each fact goes out at once: there may be no later task. */
  private leaving = false
  private hasFailed = false
  /** What says so: the last fact that there is. */
  private failure: Fact | null = null
  /** What ended the recording; until that could be said, it is tried again. */
  private fault: { readonly error: unknown } | null = null

  constructor(private readonly relay: RelayChannel) {
    relay.onMode((mode, most) =>
      this.attempt(() => {
        this.most = most
        this.setMode(mode)
      }),
    )
  }

  /** No fault of ours reaches the page: recording ends, the page goes on. */
  readonly guard: Guard = (observation) => {
    if (!this.hasFailed) this.attempt(observation)
  }

  private attempt(task: () => void): void {
    try {
      if (this.fault && !this.hasFailed) this.fail()
      task()
    } catch (error) {
      this.fault ??= { error }
      try {
        this.fail()
      } catch {
        // at the end of the stack not even that can be said: it is said at the next call
      }
    }
  }

  /** Bytes up to which a payload is kept whole. */
  get payloadMost(): number {
    return this.isLive ? this.most : FLIGHT_LIMITS.payload
  }

  /** The same of what has to be copied. */
  get copiedMost(): number {
    return this.isLive ? this.most : FLIGHT_COPIED
  }

  get isLive(): boolean {
    return this.mode === 'live'
  }

  record(fact: Unnumbered): void {
    if (this.isOver) return
    const numbered = { __proto__: null, ...fact, seq: this.seq + 1, time: currentTime() }
    this.append(numbered as unknown as Fact)
    if (this.seq === 1) this.relay.stir()
    // the first socket of a page comes too late for a listener of ours
    if (fact.kind === 'socket-created' && fact.during === 'pagehide') this.setLeaving(true)
  }

  /**
   * Messages are what a page has many of. Made in one piece, with every field that anyone asks for,
   * so that it needs no null prototype: engines keep such objects as slow hash tables.
   */
  recordMessage(
    entry: Counted,
    kind: MessageKind,
    readyState: ReadyState,
    payload: Payload,
    bufferedAmount: number,
    stack: string,
    acts = 0,
  ): void {
    const counter = entry.counts[kind]
    counter.nth += 1
    counter.total += payload.size
    if (this.isOver) return
    const { nth, total } = counter
    const { socket } = entry
    const seq = this.seq + 1
    const time = currentTime()
    const counted = { nth, total, bufferedAmount, stack, acts }
    this.append({ kind, socket, readyState, payload, ...counted, seq, time })
  }

  private get isOver(): boolean {
    return this.mode === 'off' || this.failure !== null
  }

  private append(fact: Fact): void {
    this.seq = fact.seq
    this.log.append(fact)
    if (this.isLive) this.schedule()
  }

  /** Called each time that a panel begins to record. */
  onLive(listener: () => void): void {
    this.whenLive = listener
  }

  /** A stack for a call that pages make often: with no panel none, in a flood not each. */
  frequentStack(): string {
    if (!this.isLive || this.stacks >= STACKS) return ''
    this.stacks += 1
    return callerStack()
  }

  /** https://html.spec.whatwg.org/#unloading-documents: what follows may be the last. */
  setLeaving(leaving: boolean): void {
    this.leaving = leaving
    if (leaving && this.isLive) this.flush()
  }

  /** Says once that there was a fault of ours, and leaves the page alone; what was recorded stays. */
  private fail(): void {
    if (this.hasFailed) return
    this.failure ??= this.failureFact()
    // at the end of the stack it may have been taken, and thrown on the way out
    if (this.log.last?.fact !== this.failure) this.append(this.failure)
    this.hasFailed = true
    if (this.isLive) this.flush()
  }

  private failureFact(): Fact {
    const message = cut(messageOf(this.fault?.error), 0, TEXT)
    const numbered = { seq: this.seq + 1, time: currentTime() }
    return { __proto__: null, kind: 'recorder-failed', message, ...numbered } as unknown as Fact
  }

  private setMode(mode: Mode): void {
    if (this.mode === 'off') return
    this.mode = mode
    if (mode === 'off') this.log.clear()
    else this.log.setLimits(mode === 'live' ? roomFor(LIVE_LIMITS, this.most) : FLIGHT_LIMITS)
    if (mode !== 'live') return
    this.whenLive()
    this.flush()
  }

  private schedule(): void {
    if (this.leaving) return this.flush()
    if (this.flushing) return
    this.flushing = true
    after(FLUSH_AFTER, () => {
      this.flushing = false
      if (this.isLive) this.guard(() => this.flush())
    })
  }

  private flush(): void {
    this.stacks = 0
    if (this.log.first === null) return
    this.relay.post(this.log.first)
    this.log.clear()
  }
}

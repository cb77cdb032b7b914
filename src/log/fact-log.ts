// Keeps the newest facts of a document within limits: payloads go first, then whole facts, as gaps.
// Runs in the page too: it calls nothing that a page could have replaced (no method of any built-in).

import type { Fact, MessageFact } from '../wire/facts'
import { FACT_COST, GAP_SOCKETS, type LogLimits, PREVIEW } from '../wire/limits'
import type { Counters, Gap, GapReason } from '../wire/page-facts'
import { endOf, isLifecycle, payloadOf } from '../wire/read-fact'

export interface Entry {
  fact: Fact
  prev: Entry | null
  next: Entry | null
}

/** What a payload weighs in a log: bytes, by its size alone. */
function weightOf(fact: Fact): number {
  const payload = payloadOf(fact)
  if (payload === null || payload.content === null) return 0
  return payload.rest === 'none' || payload.size < PREVIEW ? payload.size : PREVIEW
}

const isEvictable = (fact: Fact) => fact.kind !== 'gap' && !isLifecycle(fact)

function withoutPayload(fact: Fact): Fact {
  if (!('payload' in fact) || fact.payload === null) return fact
  const payload = { __proto__: null, ...fact.payload, content: null, rest: 'omitted' } as const
  return { __proto__: null, ...fact, payload } as unknown as Fact
}

type Tally = Record<string, Record<string, { nth: number; total: number }>>
type OpenGap = { -readonly [key in keyof Gap]: Gap[key] } & { counters: Tally }

function gapOf(fact: Fact, reason: GapReason): OpenGap {
  const counters = { __proto__: null } as unknown as Tally
  const { seq, time } = fact
  const gap = { __proto__: null, kind: 'gap', seq, through: endOf(fact), time, reason, counters }
  if ('total' in fact) count(gap as unknown as OpenGap, fact)
  return gap as unknown as OpenGap
}

function count(gap: OpenGap, { socket, kind, nth, total }: MessageFact): void {
  tally(gap, `${socket}`, kind, nth, total)
}

function tally(gap: OpenGap, socket: string, kind: string, nth: number, total: number): void {
  let counters = gap.counters[socket]
  if (counters === undefined) {
    let sockets = 0
    for (const _ in gap.counters) sockets += 1
    if (sockets >= GAP_SOCKETS) return
    counters = { __proto__: null } as unknown as Tally[string]
    gap.counters[socket] = counters
  }
  const before = counters[kind]
  if (before === undefined || before.nth < nth)
    counters[kind] = { __proto__: null, nth, total } as unknown as { nth: number; total: number }
}

function addCounters(gap: OpenGap, counters: Readonly<Record<string, Counters>>): void {
  for (const socket in counters) {
    const kinds = counters[socket]
    for (const kind in kinds) {
      const counter = kinds[kind]
      if (counter !== undefined) tally(gap, socket, kind, counter.nth, counter.total)
    }
  }
}

/**
 * A doubly linked list, oldest first. Consecutive entries are consecutive in `seq`: what was given
 * up stands as a gap between its neighbours.
 */
export class FactLog {
  first: Entry | null = null
  last: Entry | null = null
  private payloads = 0
  private facts = 0
  private lifecycle = 0
  /** No entry before it has a payload; null: look from the start. */
  private oldestPayload: Entry | null = null
  /** No entry before it is evictable; null: look from the start. */
  private oldestFact: Entry | null = null

  constructor(
    private limits: LogLimits,
    private readonly reason: GapReason,
  ) {}

  append(fact: Fact): void {
    const entry: Entry = { fact, prev: this.last, next: null }
    if (this.last) this.last.next = entry
    else this.first = entry
    this.last = entry
    this.payloads += weightOf(fact)
    if (isLifecycle(fact)) this.lifecycle += 1
    else if (fact.kind !== 'gap') this.facts += FACT_COST
    this.enforce()
  }

  setLimits(limits: LogLimits): void {
    this.limits = limits
    this.enforce()
  }

  clear(): void {
    this.first = this.last = this.oldestPayload = this.oldestFact = null
    this.payloads = this.facts = this.lifecycle = 0
  }

  /** The first entry that stands for something after `seq`; found from the end, where readers are. */
  entryAfter(seq: number): Entry | null {
    let found: Entry | null = null
    for (let entry = this.last; entry && endOf(entry.fact) > seq; entry = entry.prev) found = entry
    return found
  }

  private enforce(): void {
    while (this.payloads > this.limits.payloads && this.dropPayload()) {}
    while (this.facts > this.limits.facts && this.dropFact()) {}
    if (this.lifecycle > this.limits.lifecycle) this.dropLifecycle()
  }

  private dropPayload(): boolean {
    let entry = this.oldestPayload ?? this.first
    while (entry && weightOf(entry.fact) === 0) entry = entry.next
    this.oldestPayload = entry
    if (!entry) return false
    this.payloads -= weightOf(entry.fact)
    entry.fact = withoutPayload(entry.fact)
    return true
  }

  private dropFact(): boolean {
    let entry = this.oldestFact ?? this.first
    while (entry && !isEvictable(entry.fact)) entry = entry.next
    this.oldestFact = entry
    if (!entry) return false
    this.facts -= FACT_COST
    this.giveUp(entry)
    return true
  }

  /** Sockets that are closed first. A tenth at a time: each pass walks the whole log. */
  private dropLifecycle(): void {
    const most = this.limits.lifecycle * 0.9
    const closed = { __proto__: null } as unknown as Record<number, true>
    for (let entry = this.first; entry; entry = entry.next)
      if (entry.fact.kind === 'socket-closed') closed[entry.fact.socket] = true
    for (let entry = this.first; entry && this.lifecycle > most; entry = entry.next)
      if (isLifecycle(entry.fact) && isOf(entry.fact, closed)) this.giveUpLifecycle(entry)
    for (let entry = this.first; entry && this.lifecycle > most; entry = entry.next)
      if (isLifecycle(entry.fact)) this.giveUpLifecycle(entry)
  }

  private giveUpLifecycle(entry: Entry): void {
    this.lifecycle -= 1
    this.giveUp(entry)
  }

  /** Turns an entry into a gap, or into a part of the gap beside it. */
  private giveUp(entry: Entry): void {
    this.payloads -= weightOf(entry.fact)
    const gap = gapOf(entry.fact, this.reason)
    entry.fact = gap as Gap
    if (entry.prev?.fact.kind === 'gap') this.swallow(entry, entry.prev)
    if (entry.next?.fact.kind === 'gap') this.swallow(entry, entry.next)
  }

  /** `entry` (a gap) takes in its neighbour (a gap), which leaves the list. */
  private swallow(entry: Entry, neighbour: Entry): void {
    const gap = entry.fact as OpenGap
    const other = neighbour.fact as Gap
    if (other.seq < gap.seq) {
      gap.seq = other.seq
      gap.time = other.time
    } else gap.through = other.through
    addCounters(gap, other.counters)
    this.unlink(neighbour, entry)
  }

  private unlink(entry: Entry, heir: Entry): void {
    if (entry.prev) entry.prev.next = entry.next
    else this.first = entry.next
    if (entry.next) entry.next.prev = entry.prev
    else this.last = entry.prev
    if (this.oldestPayload === entry) this.oldestPayload = heir
    if (this.oldestFact === entry) this.oldestFact = heir
  }
}

const isOf = (fact: Fact, sockets: Record<number, true>) =>
  'socket' in fact && sockets[fact.socket] === true

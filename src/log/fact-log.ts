// Keeps the newest facts of a document within limits: payloads go first, then whole facts, as gaps.
// Runs in the page too: it calls nothing that a page could have replaced (no method of any built-in).

import type { Fact } from '../wire/facts'
import { FACT_COST, type LogLimits, PREVIEW } from '../wire/limits'
import type { Gap, GapReason } from '../wire/page-facts'
import { endOf, isLifecycle, payloadOf } from '../wire/read-fact'
import { addCounters, count, gapOf, type OpenGap } from './open-gap'

export interface Entry {
  fact: Fact
  prev: Entry | null
  next: Entry | null
  /** Bytes of its payload, as counted. */
  weight: number
  rank: typeof EVICTABLE | typeof LIFECYCLE | typeof GAP | typeof OWN_GAP
}

const EVICTABLE = 0
const LIFECYCLE = 1
const GAP = 2
/** A gap that this log has made, and may change. */
const OWN_GAP = 3

/** What a payload weighs in a log: bytes, by its size alone. */
function weightOf(fact: Fact): number {
  const payload = payloadOf(fact)
  if (payload === null || payload.content === null) return 0
  return payload.rest === 'none' || payload.size < PREVIEW ? payload.size : PREVIEW
}

function rankOf(fact: Fact): Entry['rank'] {
  if ('total' in fact) return EVICTABLE // a message: nearly all are
  if (fact.kind === 'gap') return GAP
  return isLifecycle(fact) ? LIFECYCLE : EVICTABLE
}

/** A message has every field that is asked for; other facts must not inherit what they lack. */
function withoutPayload(fact: Fact): Fact {
  const before = payloadOf(fact)
  if (before === null) return fact
  const payload = { kind: before.kind, size: before.size, content: null, rest: 'omitted' } as const
  return ('total' in fact
    ? { ...fact, payload }
    : { __proto__: null, ...fact, payload }) as unknown as Fact
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
  /** Where a reader was last: it goes on from there. */
  private read: Entry | null = null

  constructor(
    private limits: LogLimits,
    private readonly reason: GapReason,
  ) {}

  append(fact: Fact): void {
    const rank = rankOf(fact)
    const weight = weightOf(fact)
    const entry: Entry = { fact, prev: this.last, next: null, weight, rank }
    if (this.last) this.last.next = entry
    else this.first = entry
    this.last = entry
    this.payloads += weight
    if (rank === LIFECYCLE) this.lifecycle += 1
    else if (rank === EVICTABLE) this.facts += FACT_COST
    this.enforce()
  }

  setLimits(limits: LogLimits): void {
    this.limits = limits
    this.enforce()
  }

  clear(): void {
    this.first = this.last = this.oldestPayload = this.oldestFact = this.read = null
    this.payloads = this.facts = this.lifecycle = 0
  }

  /**
   * The first entry that stands for something after `seq`. A reader mostly goes on where it was:
   * however much waits for it, that costs nothing. Else it is found from the end.
   */
  entryAfter(seq: number): Entry | null {
    let found = this.read
    if (found && found.fact.seq <= seq + 1) {
      while (found && endOf(found.fact) <= seq) found = found.next
    } else {
      found = null
      for (let at = this.last; at && endOf(at.fact) > seq; at = at.prev) found = at
    }
    this.read = found ?? this.last
    return found
  }

  private enforce(): void {
    while (this.payloads > this.limits.payloads && this.dropPayload()) {}
    while (this.facts > this.limits.facts && this.dropFact()) {}
    if (this.lifecycle > this.limits.lifecycle) this.dropLifecycle()
  }

  private dropPayload(): boolean {
    let entry = this.oldestPayload ?? this.first
    while (entry && entry.weight === 0) entry = entry.next
    this.oldestPayload = entry
    if (!entry) return false
    this.payloads -= entry.weight
    entry.weight = 0
    entry.fact = withoutPayload(entry.fact)
    return true
  }

  private dropFact(): boolean {
    let entry = this.oldestFact ?? this.first
    while (entry && entry.rank !== EVICTABLE) entry = entry.next
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
      if (entry.rank === LIFECYCLE && isOf(entry.fact, closed)) this.giveUpLifecycle(entry)
    for (let entry = this.first; entry && this.lifecycle > most; entry = entry.next)
      if (entry.rank === LIFECYCLE) this.giveUpLifecycle(entry)
  }

  private giveUpLifecycle(entry: Entry): void {
    this.lifecycle -= 1
    this.giveUp(entry)
  }

  /** Turns an entry into a gap, or into a part of the gap beside it. */
  private giveUp(entry: Entry): void {
    this.payloads -= entry.weight
    entry.weight = 0
    const { fact, prev, next } = entry
    if (prev?.rank === OWN_GAP && 'total' in fact) {
      // the usual case, message after message: the gap before it grows
      const gap = prev.fact as OpenGap
      gap.through = fact.seq
      count(gap, fact)
      this.unlink(entry, prev)
      entry = prev
    } else {
      entry.fact = gapOf(fact, this.reason) as Gap
      entry.rank = OWN_GAP
      if (prev && prev.rank >= GAP) this.swallow(entry, prev)
    }
    if (next && next.rank >= GAP) this.swallow(entry, next)
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
    if (this.read === entry) this.read = heir
  }
}

const isOf = (fact: Fact, sockets: Record<number, true>) =>
  'socket' in fact && sockets[fact.socket] === true

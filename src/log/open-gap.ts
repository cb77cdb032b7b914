// A gap that grows: what each socket had done in all when it ended. In the page its tables have no prototype.
import type { Fact, MessageFact } from '../wire/facts'
import { GAP_SOCKETS } from '../wire/limits'
import type { Counters, Gap, GapReason } from '../wire/page-facts'
import { endOf } from '../wire/read-fact'

type Tally = Record<string, Record<string, { nth: number; total: number }>>
export type OpenGap = { -readonly [key in keyof Gap]: Gap[key] } & { counters: Tally }

export function gapOf(fact: Fact, reason: GapReason): OpenGap {
  const counters = { __proto__: null } as unknown as Tally
  const { seq, time } = fact
  const gap = { __proto__: null, kind: 'gap', seq, through: endOf(fact), time, reason, counters }
  if ('total' in fact) count(gap as unknown as OpenGap, fact)
  return gap as unknown as OpenGap
}

/** What a message that is given up had made of its socket's counts. */
export function count(gap: OpenGap, { socket, kind, nth, total }: MessageFact): void {
  tally(gap, socket, kind, nth, total)
}

function tally(
  gap: OpenGap,
  socket: number | string,
  kind: string,
  nth: number,
  total: number,
): void {
  let counters = gap.counters[socket]
  if (counters === undefined) {
    let sockets = 0
    for (const _ in gap.counters) sockets += 1
    if (sockets >= GAP_SOCKETS) return
    counters = { __proto__: null } as unknown as Tally[string]
    gap.counters[socket] = counters
  }
  const before = counters[kind]
  if (before === undefined) counters[kind] = { nth, total }
  else if (before.nth < nth) {
    before.nth = nth
    before.total = total
  }
}

export function addCounters(gap: OpenGap, counters: Readonly<Record<string, Counters>>): void {
  for (const socket in counters) {
    const kinds = counters[socket]
    for (const kind in kinds) {
      const counter = kinds[kind]
      if (counter) tally(gap, socket, kind, counter.nth, counter.total)
    }
  }
}

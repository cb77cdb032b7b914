// Path of a message, 4 of 9 · from relay/page-channel · to relay/sender
// Holds a document's facts until the panel has them, and then for a panel that is opened again.
import { FactLog } from '../log/fact-log'
import { roomFor } from '../log/room-for'
import type { Fact } from '../wire/facts'
import { cutAfter, holeBefore } from '../wire/gaps'
import { FLIGHT_LIMITS, type LogLimits, OUTBOX_LIMITS } from '../wire/limits'
import { endOf } from '../wire/read-fact'

export interface Outbox {
  /** Facts that are not the next ones are refused; a hole before them becomes a gap. */
  add(fact: Fact): void
  /** While a panel records there is room for more: for payloads of `most` bytes each. */
  setRecording(recording: boolean, most?: number): void
  /** Up to `count` facts after `seq`, none that begins after `limit`; a gap is cut to what is new. */
  after(seq: number, count: number, limit: number): Fact[]
  find(seq: number): Fact | null
  clear(): void
}

export function createOutbox(
  recording: LogLimits = OUTBOX_LIMITS,
  silent: LogLimits = FLIGHT_LIMITS,
): Outbox {
  const log = new FactLog(silent, 'relay-budget')
  return {
    add(fact) {
      const last = log.last ? endOf(log.last.fact) : 0
      if (endOf(fact) <= last) return
      if (fact.seq > last + 1) log.append(holeBefore(fact, last))
      log.append(cutAfter(fact, last))
    },
    setRecording: (on, most = 0) => log.setLimits(on ? roomFor(recording, most) : silent),
    after(seq, count, limit) {
      const facts: Fact[] = []
      for (let entry = log.entryAfter(seq); entry && facts.length < count; entry = entry.next) {
        const fact = cutAfter(entry.fact, seq)
        if (fact.seq > limit) break
        facts.push(fact)
      }
      return facts
    },
    find(seq) {
      const fact = log.entryAfter(seq - 1)?.fact
      return fact?.seq === seq ? fact : null
    },
    clear: () => log.clear(),
  }
}

// Where a stream of facts has a hole, or begins inside of a gap.
import type { Fact } from './facts'
import type { Gap } from './page-facts'

/** What is missing between fact number `end` and `fact`, for a reason that nobody knows. */
export const holeBefore = (fact: Fact, end: number): Gap => ({
  kind: 'gap',
  seq: end + 1,
  through: fact.seq - 1,
  time: fact.time,
  reason: 'unknown',
  counters: {},
})

/** Of a gap that begins at or before fact number `end`, what comes after it; else the fact itself. */
export const cutAfter = (fact: Fact, end: number): Fact =>
  fact.kind === 'gap' && fact.seq <= end ? { ...fact, seq: end + 1 } : fact

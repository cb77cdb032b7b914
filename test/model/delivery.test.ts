// The permanent model of the wire: whatever dies and whatever is short of room, the panel gets every
// fact once, in order, or a gap that says which are lost.
import { expect, test } from 'vitest'
import type { Fact } from '../../src/wire/facts'
import { endOf } from '../../src/wire/read-fact'
import { type Outcome, runSchedule } from './schedule'

const SCHEDULES = 10_000
const STEPS = 60

/** What is wrong with what a panel took; '' if nothing is. */
function faultOf(facts: readonly Fact[], emitted: readonly Fact[]): string {
  let last = 0
  for (const fact of facts) {
    if (fact.seq !== last + 1) return `${fact.kind} ${fact.seq} after ${last}`
    last = endOf(fact)
    if (fact.kind === 'gap') {
      if (fact.reason === 'unknown') return `hole ${fact.seq} to ${fact.through}`
      continue
    }
    const original = emitted[fact.seq - 1]
    if (original?.kind !== fact.kind) return `${fact.kind} ${fact.seq} was ${original?.kind}`
    if (changed(fact, original)) return `payload of ${fact.seq} has changed`
  }
  return last > emitted.length ? `${last} of ${emitted.length}` : ''
}

function changed(fact: Fact, original: Fact): boolean {
  if (!('payload' in fact) || !('payload' in original)) return false
  const { payload } = fact
  if (payload?.rest === 'omitted') return payload.content !== null
  return payload?.content !== original.payload?.content
}

/** The counts that the last panel ends up with, as its store would have them. */
function countOf(facts: readonly Fact[]): number {
  let nth = 0
  for (const fact of facts) {
    if (fact.kind === 'message-sent') nth = fact.nth
    if (fact.kind === 'gap') nth = fact.counters[1]?.['message-sent']?.nth ?? nth
  }
  return nth
}

function faultsOf({ emitted, panels, breaches }: Outcome): string[] {
  const faults = panels.map(({ facts }) => faultOf(facts, emitted))
  const newest = panels.at(-1)?.facts ?? []
  const end = newest.at(-1)
  if (!end || endOf(end) !== emitted.length) faults.push(`ends at ${end && endOf(end)}`)
  const sent = emitted.filter((fact) => fact.kind === 'message-sent').length
  if (countOf(newest) !== sent) faults.push(`counts ${countOf(newest)} of ${sent} sent`)
  return [...faults, ...breaches].filter((fault) => fault !== '')
}

test(`${SCHEDULES} random schedules lose nothing in silence`, async () => {
  let gaps = 0
  let reopened = 0
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const outcome = await runSchedule(seed, STEPS)
    const faults = faultsOf(outcome)
    expect(faults, `seed ${seed}`).toEqual([])
    gaps += outcome.panels.flatMap(({ facts }) => facts).filter((f) => f.kind === 'gap').length
    reopened += outcome.panels.length - 1
  }
  // the schedules do reach what they are meant to reach
  expect(gaps).toBeGreaterThan(1_000)
  expect(reopened).toBeGreaterThan(10_000)
}, 120_000)

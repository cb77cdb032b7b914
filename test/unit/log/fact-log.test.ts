// What the log keeps and gives up.
import { describe, expect, test } from 'vitest'
import { FactLog } from '../../../src/log/fact-log'
import type { Fact } from '../../../src/wire/facts'
import { FACT_COST, type LogLimits } from '../../../src/wire/limits'
import { closed, created, gap, opened, sent } from '../../support/facts'

const limits = (facts: number, payloads: number, lifecycle = 100): LogLimits => ({
  facts: facts * FACT_COST,
  payloads,
  lifecycle,
  payload: 1_000,
})

function contentsOf(log: FactLog): string[] {
  const list: string[] = []
  for (let entry = log.first; entry; entry = entry.next) list.push(shortly(entry.fact))
  return list
}

function shortly(fact: Fact): string {
  if (fact.kind === 'gap') return `gap ${fact.seq}-${fact.through}`
  if (fact.kind === 'message-sent') return `${fact.seq} ${fact.payload.content ?? 'omitted'}`
  return `${fact.seq} ${fact.kind}`
}

function logOf(limit: LogLimits, ...facts: Fact[]): FactLog {
  const log = new FactLog(limit, 'page-budget')
  for (const fact of facts) log.append(fact)
  return log
}

describe('over its limits', () => {
  test('the oldest payloads go before any fact', () => {
    const log = logOf(limits(10, 8), sent(1, 'aaaa'), sent(2, 'bbbb'), sent(3, 'cccc'))
    expect(contentsOf(log)).toEqual(['1 omitted', '2 bbbb', '3 cccc'])
  })

  test('facts that go become one gap', () => {
    const log = logOf(limits(1, 99), sent(1, 'a'), sent(2, 'b'), sent(3, 'c'))
    expect(contentsOf(log)).toEqual(['gap 1-2', '3 c'])
  })

  test('the life of a socket stays when its messages go', () => {
    const log = logOf(
      limits(1, 99),
      created(1),
      sent(2, 'a'),
      opened(3),
      sent(4, 'b'),
      sent(5, 'c'),
    )
    expect(contentsOf(log)).toEqual([
      '1 socket-created',
      'gap 2-2',
      '3 socket-opened',
      'gap 4-4',
      '5 c',
    ])
  })

  test('of lives, those of closed sockets go first', () => {
    const alive = created(1, { socket: 1 })
    const dead = [created(2, { socket: 2 }), closed(3, 2), created(4, { socket: 3 }), closed(5, 3)]
    const log = logOf(limits(9, 99, 4), alive, ...dead)
    expect(contentsOf(log)).toEqual([
      '1 socket-created',
      'gap 2-3',
      '4 socket-created',
      '5 socket-closed',
    ])
  })

  test('a gap knows how much each socket had done when it ended', () => {
    const log = logOf(
      limits(1, 99),
      sent(1, 'a', { nth: 1, total: 10 }),
      sent(2, 'b', { nth: 1, total: 5, socket: 2 }),
      sent(3, 'c', { nth: 2, total: 30 }),
      sent(4, 'd', { nth: 3, total: 31 }),
    )
    expect(log.first?.fact).toEqual({
      kind: 'gap',
      seq: 1,
      through: 3,
      time: 1_001,
      reason: 'page-budget',
      counters: {
        1: { 'message-sent': { nth: 2, total: 30 } },
        2: { 'message-sent': { nth: 1, total: 5 } },
      },
    })
  })

  test('a gap that came from the page joins the one beside it, and its counts stay', () => {
    const fromPage = gap(2, 9, { counters: { 7: { 'message-received': { nth: 4, total: 40 } } } })
    const log = logOf(limits(1, 99), sent(1, 'a'), fromPage, sent(10, 'z'), sent(11, 'y'))
    expect(contentsOf(log)).toEqual(['gap 1-10', '11 y'])
    expect(log.first?.fact).toMatchObject({
      counters: { 7: { 'message-received': { nth: 4, total: 40 } } },
    })
  })
})

test('smaller limits apply at once', () => {
  const log = logOf(limits(9, 99), sent(1, 'a'), sent(2, 'b'))
  log.setLimits(limits(1, 99))
  expect(contentsOf(log)).toEqual(['gap 1-1', '2 b'])
})

test('entryAfter finds the fact that follows, or the gap that holds it', () => {
  const log = logOf(limits(2, 99), sent(1, 'a'), sent(2, 'b'), sent(3, 'c'), sent(4, 'd'))
  expect(log.entryAfter(0)?.fact.seq).toBe(1)
  expect(log.entryAfter(1)?.fact.seq).toBe(1)
  expect(log.entryAfter(2)?.fact.seq).toBe(3)
  expect(log.entryAfter(4)).toBe(null)
})

test('a reader goes on where it was, also when that has become a gap meanwhile', () => {
  const log = logOf(limits(3, 99), sent(1, 'a'), sent(2, 'b'), sent(3, 'c'))
  expect(log.entryAfter(1)?.fact.seq).toBe(2)
  for (const seq of [4, 5, 6]) log.append(sent(seq, 'x'))
  expect(contentsOf(log)).toEqual(['gap 1-3', '4 x', '5 x', '6 x'])
  expect(log.entryAfter(2)?.fact).toMatchObject({ kind: 'gap', through: 3 })
  expect(log.entryAfter(3)?.fact.seq).toBe(4)
  expect(log.entryAfter(6)).toBe(null)
  log.append(sent(7, 'x'))
  expect(log.entryAfter(6)?.fact.seq).toBe(7)
  expect(log.entryAfter(4)?.fact.seq).toBe(5)
})

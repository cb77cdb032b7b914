// From facts to findings: what the rules are told by the store, row by row.
import { expect, test } from 'vitest'
import { Findings } from '../../../../src/panel/findings/findings'
import { Store } from '../../../../src/panel/store/store'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, gap, opened, sent } from '../../../support/facts'
import { testHello } from '../../../support/panel-store'

/** `every`: ms of peace after each judging. */
function setUp(now = 2_000, clock = () => now, every = 0) {
  const noted: { current: Findings | null } = { current: null }
  const store = new Store({ forget: () => {}, added: (rows) => noted.current?.note(rows) })
  const findings = new Findings(store, clock, every)
  noted.current = findings
  const address = { frameId: 0, documentId: 'd', url: '', origin: 'http://localhost' }
  store.hello(testHello('d', {}), address)
  return { store, findings, facts: (...facts: Fact[]) => store.facts('d', facts) }
}

const closeCalled = (seq: number, code: number | null): Fact => ({
  ...{ seq, time: 1_000 + seq, socket: 1, kind: 'close-called', readyState: 2, before: 1 },
  ...{ code, reason: null, stack: '', during: null },
})

test('rows that show a finding are named by their ids', () => {
  const { facts, findings, store } = setUp()
  facts(created(1), opened(2), sent(3, 'late', { kind: 'message-discarded', readyState: 3 }))
  expect(findings.all()).toMatchObject([
    { rule: 'discarded-sends', rows: [3], sockets: [store.sockets[0]?.key] },
  ])
})

test('a close without a code, and an end that was not asked for', () => {
  const { facts, findings } = setUp()
  facts(created(1), opened(2), closeCalled(3, null), closed(4, 1, 1006))
  expect(findings.all().map(({ rule, rows }) => [rule, rows])).toEqual([
    ['abnormal-closes', [4]],
    ['close-without-code', [3]],
  ])
})

test('a send() that threw in CONNECTING', () => {
  const { facts, findings } = setUp()
  const threw: Fact = {
    ...{ seq: 2, time: 1_002, socket: 1, kind: 'call-threw', readyState: 0, api: 'WebSocket' },
    ...{
      call: 'send',
      name: 'InvalidStateError',
      message: '',
      argument: '',
      payload: null,
      stack: '',
    },
  }
  facts(created(1), threw)
  expect(findings.all()).toMatchObject([{ rule: 'send-while-connecting', rows: [2] }])
})

test('what a gap spans is no silence', () => {
  const { facts, findings } = setUp(90_000)
  facts(created(1), opened(2), sent(3, 'a'))
  facts(gap(4, 9))
  facts(sent(10, 'b', { time: 80_000 }))
  expect(findings.all()).toEqual([])
})

test('time alone makes a finding', () => {
  const { facts, findings } = setUp(70_000)
  facts(created(1), opened(2))
  expect(findings.all()).toMatchObject([{ rule: 'unused-socket', rows: [1] }])
})

test('sockets that were dropped take their findings with them', () => {
  const { facts, findings, store } = setUp()
  facts(created(1), opened(2), closed(3, 1, 1006))
  expect(findings.all()).toHaveLength(1)
  store.clear()
  expect(findings.all()).toEqual([])
})

test('after judging that took long there is peace for a while', () => {
  let time = 2_000
  const { facts, findings } = setUp(0, () => (time += 10)) // each look at the clock takes 10 ms
  expect(findings.all()).toEqual([])
  facts(created(1), opened(2), closed(3, 1, 1006))
  expect(findings.all()).toEqual([])
  time += 490
  expect(findings.all()).toHaveLength(1)
})

test('however often it is asked, it judges once in so many ms', () => {
  const clock = { now: 2_000 }
  const { facts, findings } = setUp(0, () => clock.now, 1_000)
  expect(findings.all()).toEqual([])
  facts(created(1), opened(2), closed(3, 1, 1006))
  clock.now += 999
  expect(findings.all()).toEqual([])
  clock.now += 1
  expect(findings.all()).toHaveLength(1)
})

test('what a person does from the panel is no fault of the page', () => {
  const { facts, findings } = setUp()
  const call = { seq: 4, time: 1_004, socket: 1, kind: 'close-called', before: 1 } as const
  facts(created(1), opened(2), sent(3, 'a', { readyState: 3, kind: 'message-discarded', acts: 1 }))
  facts({
    ...{ ...call, readyState: 2, code: null, reason: null, stack: '', during: null },
    byPanel: true,
  })
  expect(findings.all()).toEqual([])
})

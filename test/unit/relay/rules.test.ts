// What rules do with messages that pass: time, order, copies, what waits for a person.
import { expect, test } from 'vitest'
import type { Passing } from '../../../src/relay/rule-queue'
import { Rules } from '../../../src/relay/rules'
import type { Rule } from '../../../src/wire/acts'
import { createFakeClock } from '../../support/fake-clock'

const passing = (content: string, more: Partial<Passing> = {}): Passing => ({
  ...{ socket: 1, url: 'ws://host/chat', direction: 'sent', stack: '' },
  payload: { kind: 'text', size: content.length, content, rest: 'none' },
  ...more,
})
const rule = (more: Partial<Rule>): Rule => ({
  ...{ effect: 'delay', direction: 'both', socket: 0, pattern: '', amount: 0 },
  ...more,
})

function setUp(...rules: Rule[]) {
  const clock = createFakeClock()
  const seen: string[] = []
  const under = new Rules({
    deliver: ({ payload }, acts) => seen.push(`${clock.now} ${payload.content} ${acts}`),
    drop: ({ payload }) => seen.push(`${clock.now} lost ${payload.content}`),
    after: (ms, task) => clock.after(ms, task),
    now: () => clock.now,
    changed() {},
  })
  under.set(rules)
  const send = (...texts: string[]) => texts.map((text) => under.take(passing(text)))
  return { clock, seen, rules: under, send }
}

test('what no rule is about goes on its way', () => {
  const { rules, seen } = setUp(rule({ effect: 'drop', pattern: '/game', direction: 'sent' }))
  expect(rules.take(passing('a'))).toBe(false)
  expect(rules.take(passing('b', { url: 'ws://host/game', direction: 'received' }))).toBe(false)
  expect(rules.take(passing('c', { url: 'ws://host/game' }))).toBe(true)
  expect(seen).toEqual(['0 lost c'])
})

test('a rule of one socket is about no other', () => {
  const { rules } = setUp(rule({ effect: 'drop', socket: 2 }))
  expect(rules.take(passing('a'))).toBe(false)
  expect(rules.take(passing('b', { socket: 2 }))).toBe(true)
})

test('a delay keeps the order, and each its time', () => {
  const { clock, seen, send } = setUp(rule({ amount: 100 }))
  send('a')
  clock.advance(50)
  send('b')
  clock.advance(200)
  expect(seen).toEqual(['100 a 2', '150 b 2'])
})

test('what passes while others wait waits behind them', () => {
  const { clock, seen, rules } = setUp(rule({ amount: 100, pattern: '/chat' }))
  rules.take(passing('a'))
  rules.set([rule({ effect: 'drop', pattern: '/nowhere' })])
  expect(rules.take(passing('b'))).toBe(true)
  clock.advance(100)
  expect(seen).toEqual(['100 a 2', '100 b 0'])
})

test('a duplicate follows its original, and is marked', () => {
  const { seen, send } = setUp(rule({ effect: 'duplicate', amount: 2 }))
  send('a')
  expect(seen).toEqual(['0 a 0', '0 a 32', '0 a 32'])
})

test('a throttle lets so many bytes pass in a second', () => {
  const { clock, seen, send } = setUp(rule({ effect: 'throttle', amount: 10 }))
  send('12345', '12345')
  clock.advance(2_000)
  expect(seen).toEqual(['500 12345 16', '1000 12345 16'])
})

test('a held message holds back those behind it, and goes edited where it was edited', () => {
  const { seen, send, rules } = setUp(rule({ effect: 'hold' }))
  send('a', 'b', 'c')
  expect(rules.held.map(({ held, payload }) => [held, payload.content])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
  rules.release(2, 'B')
  expect(seen).toEqual([])
  rules.release(1, null)
  expect(seen).toEqual(['0 a 4', '0 B 12'])
  rules.discard(3)
  expect(seen.at(-1)).toBe('0 lost c')
  expect([rules.waiting, rules.release(3, null)]).toEqual([0, false])
})

test('when rules end, all that waits goes at once, in its order', () => {
  const { seen, send, rules } = setUp(rule({ effect: 'hold' }), rule({ amount: 5_000 }))
  send('a', 'b')
  rules.set([])
  expect(seen).toEqual(['0 a 6', '0 b 6'])
  expect(send('c')).toEqual([false])
})

test('before a socket ends, what waits in it goes', () => {
  const { seen, send, rules } = setUp(rule({ amount: 5_000 }))
  send('a')
  rules.take(passing('elsewhere', { socket: 12 }))
  rules.flush(1)
  expect(seen).toEqual(['0 a 2'])
  expect(rules.waiting).toBe(1)
})

test('a queue has its bound: above it nothing is kept back', () => {
  const { seen, rules } = setUp(rule({ effect: 'hold' }))
  for (let nth = 0; nth <= 5_000; nth++) rules.take(passing('x'))
  expect([seen.length, rules.waiting]).toEqual([5_001, 0])
})

test('of a large message that is held, its start is told', () => {
  const { rules, send } = setUp(rule({ effect: 'hold' }))
  send('x'.repeat(300_000))
  const [held] = rules.held
  expect([
    held?.payload.size,
    held?.payload.content?.toString().length,
    held?.payload.rest,
  ]).toEqual([300_000, 2_048, 'omitted'])
})

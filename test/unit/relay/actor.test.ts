// Commands of a person: each once, answered however often it comes; rules end with the panel.
import { expect, test } from 'vitest'
import { createActor } from '../../../src/relay/actor'
import type { Act, Rule } from '../../../src/wire/acts'
import { createFakeClock } from '../../support/fake-clock'

const delay: Rule = { effect: 'delay', direction: 'both', socket: 0, pattern: '', amount: 60_000 }

function setUp(failure = '') {
  const clock = createFakeClock()
  const orders: unknown[] = []
  const posted: unknown[] = []
  const actor = createActor({
    obey(order) {
      orders.push(order)
      return failure
    },
    post: (packet) => posted.push(packet),
    after: (ms, task) => clock.after(ms, task),
    now: () => clock.now,
  })
  const act = (command: string, what: Act) => actor.act({ kind: 'act', command, act: what })
  return { clock, orders, posted, actor, act }
}

test('a command that comes again is answered again, and not done again', () => {
  const { orders, posted, act } = setUp()
  act('one', { what: 'send', socket: 3, content: 'hi' })
  act('one', { what: 'send', socket: 3, content: 'hi' })
  expect(orders).toEqual([{ what: 'send', socket: 3, data: 'hi', acts: 1 }])
  expect(posted).toEqual([
    { kind: 'acted', command: 'one', error: '' },
    { kind: 'acted', command: 'one', error: '' },
  ])
})

test('why it could not be done is told', () => {
  const { posted, act } = setUp('InvalidStateError')
  act('one', { what: 'send', socket: 3, content: 'hi' })
  expect(posted).toEqual([{ kind: 'acted', command: 'one', error: 'InvalidStateError' }])
})

test('close() gets as many arguments as were given', () => {
  const { orders, act } = setUp()
  act('one', { what: 'close', socket: 1, code: null, reason: null })
  act('two', { what: 'close', socket: 1, code: 3000, reason: null })
  act('three', { what: 'close', socket: 1, code: 3000, reason: 'bye' })
  expect(orders).toEqual([
    { what: 'close', socket: 1, args: [] },
    { what: 'close', socket: 1, args: [3000] },
    { what: 'close', socket: 1, args: [3000, 'bye'] },
  ])
})

test('an abnormal end is the state first, then error, then close 1006', () => {
  const { orders, act } = setUp()
  act('one', { what: 'abort', socket: 1 })
  expect(orders).toEqual([
    { what: 'abort', socket: 1 },
    { what: 'event', socket: 1, type: 'error', init: {}, blob: null, acts: 0 },
    {
      ...{ what: 'event', socket: 1, type: 'close', blob: null, acts: 0 },
      init: { code: 1006, reason: '', wasClean: false },
    },
  ])
})

test('rules end when no panel comes back in time', () => {
  const { clock, orders, actor, act } = setUp()
  act('one', { what: 'rules', rules: [delay] })
  actor.onLost()
  clock.advance(4_000)
  actor.onPanel()
  clock.advance(60_000)
  expect(orders).toHaveLength(1)
  actor.onLost()
  clock.advance(5_000)
  expect(orders.at(-1)).toEqual({
    ...{ what: 'rules', isOn: false },
    fact: { kind: 'rules-changed', count: 0 },
  })
})

test('what waits goes before the page is told that no rule holds', () => {
  const { orders, actor, act } = setUp()
  act('one', { what: 'rules', rules: [delay] })
  const payload = { kind: 'text', size: 1, content: 'a', rest: 'none' } as const
  const message = { socket: 1, url: 'ws://a/', direction: 'sent', payload, stack: '' } as const
  expect(actor.onPassing(message)).toBe(true)
  actor.end()
  expect(orders.map((order) => (order as { what: string }).what)).toEqual([
    'rules',
    'send',
    'rules',
  ])
})

test('with no rule, the end of a panel asks nothing of the page', () => {
  const { orders, actor } = setUp()
  actor.end()
  expect(orders).toEqual([])
})

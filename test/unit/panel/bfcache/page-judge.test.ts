// The judge looks at every socket: where that takes long, it rests, but for the moment in which a page is left.
import { expect, test } from 'vitest'
import { Habits } from '../../../../src/panel/bfcache/habits'
import { PageJudge } from '../../../../src/panel/bfcache/page-judge'
import { created, opened } from '../../../support/facts'
import { createFakeClock } from '../../../support/fake-clock'
import { createTestStore } from '../../../support/panel-store'

/** @param cost ms that each judging takes. */
function setUp(cost: number) {
  const { store, come } = createTestStore()
  const clock = createFakeClock()
  let spent = 0
  const known = () => {
    spent += cost
    return { habits: new Habits(), listeners: null, observations: [], noStore: () => null }
  }
  const judge = new PageJudge(store, { engine: 'chromium', version: 156 }, known, {
    after: clock.after,
    now: () => clock.now + spent,
  })
  come('d')
  store.facts('d', [created(1), opened(2)])
  const sockets = () => judge.page()?.verdict.sockets.length
  return { store, judge, clock, sockets }
}

test('a cheap verdict is of this very moment', () => {
  const { store, sockets } = setUp(0)
  expect(sockets()).toBe(1)
  store.facts('d', [created(3, { socket: 2 })])
  expect(sockets()).toBe(2)
})

test('a dear one is a little old, and the panel is told when there may be another', () => {
  const { store, clock, sockets } = setUp(10)
  expect(sockets()).toBe(1)
  store.facts('d', [created(3, { socket: 2 })])
  expect(sockets()).toBe(1)
  const version = store.version.value
  clock.advance(1_000)
  expect(store.version.value).toBe(version + 1)
  expect(sockets()).toBe(2)
})

test('how a page stands when it is left is asked at once', () => {
  const { store, judge, sockets } = setUp(10)
  expect(sockets()).toBe(1)
  expect(judge.standing()?.sockets).toHaveLength(1)
  store.facts('d', [created(3, { socket: 2 })])
  expect(judge.standing()?.sockets).toHaveLength(1)
  expect(judge.lastStanding()?.sockets).toHaveLength(2)
})

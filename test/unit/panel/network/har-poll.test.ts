// How often the network panel's log is read.
import { expect, test } from 'vitest'
import { createHarPoll } from '../../../../src/panel/network/har-poll'
import { createFakeClock } from '../../../support/fake-clock'

function setUp({ cost = 10 } = {}) {
  const clock = createFakeClock()
  const times: number[] = []
  const told: boolean[] = []
  const state = { isWanted: false, isTooMuch: false, isDeaf: false, cost }
  const poll = createHarPoll({
    read() {
      times.push(clock.now)
      if (state.isDeaf) return new Promise(() => {})
      return new Promise((resolve) => void clock.after(state.cost, () => resolve({})))
    },
    onHar: () => {},
    isTooMuch: () => state.isTooMuch,
    onTooMuch: (isUnread) => void told.push(isUnread),
    isWanted: () => state.isWanted,
    after: clock.after,
    now: () => clock.now,
  })
  const pass = async (ms: number) => {
    for (let step = 0; step < ms; step += 5) {
      clock.advance(5)
      await Promise.resolve()
      await Promise.resolve()
      await Promise.resolve()
    }
  }
  return { poll, times, told, state, pass }
}

test('with nothing to wait for, once a second', async () => {
  const { times, pass } = setUp()
  await pass(3_200)
  expect(times.length).toBe(4)
})

test('soon after something has happened, and often while something is waited for', async () => {
  const { poll, times, state, pass } = setUp()
  await pass(100)
  state.isWanted = true
  poll.soon()
  await pass(1_500)
  expect(times.length).toBeGreaterThanOrEqual(5)
})

test('a log that is dear to read is read seldom: a twentieth of the time, if it is needed', async () => {
  const { state, times, pass } = setUp({ cost: 200 })
  state.isWanted = true
  await pass(9_000)
  expect(times).toEqual([0, 4_200, 8_400])
})

test('one reading that was held up does not make the log dear', async () => {
  const { state, times, pass } = setUp({ cost: 10 })
  state.isWanted = true
  await pass(200)
  state.cost = 800
  await pass(900)
  state.cost = 10
  const before = times.length
  await pass(1_000)
  expect(times.length).toBeGreaterThan(before)
})

test('one that is too dear is not read without need', async () => {
  const { times, poll, pass } = setUp({ cost: 600 })
  await pass(60_000)
  expect(times).toEqual([0])
  poll.soon()
  await pass(1_000)
  expect(times.length).toBe(2)
})

test('while nobody looks, nothing is read', async () => {
  const { poll, times, pass } = setUp()
  await pass(100)
  poll.pause()
  poll.soon()
  await pass(10_000)
  expect(times).toEqual([0])
  poll.resume()
  await pass(300)
  expect(times.length).toBe(2)
})

test('one that holds too much is not read, even where something is waited for, until it holds less', async () => {
  const { poll, times, told, state, pass } = setUp()
  await pass(100)
  Object.assign(state, { isTooMuch: true, isWanted: true })
  poll.soon()
  await pass(10_000)
  expect(times).toEqual([0])
  expect(told.slice(0, 2)).toEqual([false, true])
  state.isTooMuch = false
  await pass(1_100)
  expect(told.at(-1)).toBe(false)
  expect(times.length).toBeGreaterThan(1)
})

test('one that is never answered is not the last', async () => {
  const { times, state, pass } = setUp()
  state.isWanted = true
  state.isDeaf = true
  await pass(9_000)
  expect(times).toEqual([0])
  state.isDeaf = false
  await pass(1_500)
  expect(times.length).toBeGreaterThan(1)
})

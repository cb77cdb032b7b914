// Firefox's event page stays while a panel is open, and may end when none is.
import { expect, test } from 'vitest'
import { createAwake } from '../../../src/background/awake'
import { createFakeClock } from '../../support/fake-clock'

/** ms after which Firefox ends an event page that is idle. */
const IDLE = 30_000

test('it asks the browser often enough, until it is ended', () => {
  const clock = createFakeClock()
  const asked: number[] = []
  const awake = createAwake({ ask: async () => void asked.push(clock.now), after: clock.after })
  clock.advance(IDLE)
  expect(asked).toEqual([])
  awake.begin()
  clock.advance(10 * IDLE)
  const rests = asked.slice(1).map((at, index) => at - Number(asked[index]))
  expect(Math.max(...rests)).toBeLessThanOrEqual(IDLE / 2)
  const { length } = asked
  awake.end()
  clock.advance(10 * IDLE)
  expect(asked.length).toBe(length)
})

// Rendering in a flood: as long a rest as a rendering took, unless the reader does something.
import { expect, test } from 'vitest'
import { RenderPace } from '../../../src/panel/render-pace'
import { createFakeClock } from '../../support/fake-clock'

/** @param cost ms that each rendering takes. */
function setUp(cost: number) {
  const clock = createFakeClock()
  let spent = 0
  const times: number[] = []
  const now = () => clock.now + spent
  const pace = new RenderPace({
    frame: (task) => void clock.after(16, task),
    after: clock.after,
    now,
  })
  const render = () => {
    times.push(now())
    spent += cost
  }
  const ask = () => pace.schedule(render)
  return { clock, pace, ask, times }
}

test('with each frame, as long as that is cheap', () => {
  const { clock, ask, times } = setUp(5)
  ask()
  clock.advance(16)
  ask()
  clock.advance(16)
  expect(times).toEqual([16, 37])
})

test('a dear one is followed by a rest of its length, and by the next frame', () => {
  const { clock, ask, times } = setUp(100)
  ask()
  clock.advance(16)
  ask()
  clock.advance(99)
  expect(times).toEqual([16])
  clock.advance(17)
  expect(times).toEqual([16, 232])
})

test('no rest is longer than a quarter of a second', () => {
  const { clock, ask, times } = setUp(5_000)
  ask()
  clock.advance(16)
  ask()
  clock.advance(266)
  expect(times).toHaveLength(2)
})

test('what the reader does ends the rest, and the next', () => {
  const { clock, pace, ask, times } = setUp(100)
  ask()
  clock.advance(16)
  ask()
  clock.advance(10)
  pace.hurry()
  clock.advance(16)
  expect(times).toHaveLength(2)
  pace.hurry()
  ask()
  clock.advance(16)
  expect(times).toHaveLength(3)
})

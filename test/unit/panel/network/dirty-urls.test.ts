// Thousands of URLs are resolved in slices; each is, and none twice.
import { expect, test } from 'vitest'
import { DirtyUrls } from '../../../../src/panel/network/dirty-urls'
import { createFakeClock } from '../../../support/fake-clock'

test('slices end when their time is over, and the next one goes on where it was', () => {
  const clock = createFakeClock()
  const slices: string[][] = []
  let late = 0
  let dones = 0
  const dirty = new DirtyUrls({
    resolve(urls) {
      const slice: string[] = []
      for (const url of urls) {
        slice.push(url)
        late += 3 // ms that each takes
      }
      slices.push(slice)
    },
    done: () => {
      dones += 1
    },
    after: clock.after,
    now: () => clock.now + late,
  })
  dirty.touch(['a', 'b', 'c', 'd'])
  dirty.touch(['b', 'e'])
  clock.advance(30)
  expect(slices).toEqual([['a', 'b', 'c']])
  clock.advance(30)
  expect(slices).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
  expect(dones).toBe(1)
  clock.advance(1_000)
  expect(slices).toHaveLength(2)
})

// The headings of the list of sockets.
import { expect, test } from 'vitest'
import { headingAt, orderAfter } from '../../../../src/panel/ui/sockets/socket-sort'

test('a heading sorts by what it names, of what there is a most the most first', () => {
  const made = { key: 'made', isDescending: false } as const
  expect(orderAfter(made, 'url')).toEqual({ key: 'url', isDescending: false })
  expect(orderAfter(made, 'traffic')).toEqual({ key: 'traffic', isDescending: true })
})

test('once more, it sorts the other way round', () => {
  const url = { key: 'url', isDescending: false } as const
  expect(orderAfter(url, 'url')).toEqual({ key: 'url', isDescending: true })
  expect(orderAfter(orderAfter(url, 'url'), 'url')).toEqual(url)
})

test('arrows go from heading to heading, and stop at the ends', () => {
  expect(headingAt('ArrowRight', 4, 6)).toBe(5)
  expect(headingAt('ArrowRight', 5, 6)).toBe(5)
  expect(headingAt('ArrowLeft', 0, 6)).toBe(0)
  expect(headingAt('Home', 3, 6)).toBe(0)
  expect(headingAt('End', 3, 6)).toBe(5)
  expect(headingAt('a', 3, 6)).toBeNull()
})

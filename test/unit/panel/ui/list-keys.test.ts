// Which entry of a list a key leads to.
import { expect, test } from 'vitest'
import { indexFor } from '../../../../src/panel/ui/layout/list-keys'

const place = { index: 5, count: 30, page: 10, start: 12 }

test('arrows, pages and ends move from the chosen entry', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']
  expect(keys.map((key) => indexFor(key, place))).toEqual([6, 4, 15, 0, 0, 29])
})

test('no move leaves the list', () => {
  expect(indexFor('ArrowDown', { ...place, index: 29 })).toBe(29)
  expect(indexFor('ArrowUp', { ...place, index: 0 })).toBe(0)
})

test('while none is chosen an arrow begins where the reader looks', () => {
  expect(indexFor('ArrowDown', { ...place, index: -1 })).toBe(12)
  expect(indexFor('Home', { ...place, index: -1 })).toBe(0)
})

test('other keys do not move, and no key moves in an empty list', () => {
  expect(indexFor('a', place)).toBeNull()
  expect(indexFor('End', { ...place, count: 0 })).toBeNull()
})

// Only the rows in view are rendered, of however many.
import { expect, test } from 'vitest'
import { placeOf, topToShow, windowOf } from '../../../../src/panel/ui/layout/virtual-window'

test('the window has the rows in view and eight more at each edge', () => {
  expect(windowOf(2_000_000, 400, 20, 200_000)).toEqual({ first: 99_992, end: 100_028 })
})

test('the window ends where the list does', () => {
  expect(windowOf(0, 400, 20, 5)).toEqual({ first: 0, end: 5 })
  expect(windowOf(99_600, 400, 20, 5_000)).toEqual({ first: 4_972, end: 5_000 })
  expect(windowOf(0, 400, 20, 0)).toEqual({ first: 0, end: 0 })
})

test('a list that has become short is rendered, whatever was scrolled before', () => {
  expect(windowOf(9_000, 400, 20, 3)).toEqual({ first: 3, end: 3 })
})

test('a row is brought into view by the least scroll', () => {
  expect(topToShow(2, 100, 200, 20)).toBe(40)
  expect(topToShow(6, 100, 200, 20)).toBe(100)
  expect(topToShow(20, 100, 200, 20)).toBe(220)
})

test('a place is found by id, or that of the next id', () => {
  const list = [{ id: 3 }, { id: 5 }, { id: 9 }]
  expect([1, 3, 4, 5, 9, 10].map((id) => placeOf(list, id))).toEqual([0, 0, 1, 1, 2, 3])
})

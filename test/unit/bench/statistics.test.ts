// What the bench makes of its readings.
import { expect, test } from 'vitest'
import { addReadings } from '../../bench/add-readings.mjs'
import { median, quantile, ratio } from '../../bench/statistics.mjs'

test('the median of an even number of readings lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('the 99th part in a hundred of 101 readings is the last but one', () => {
  expect(quantile([...Array(101).keys()], 0.99)).toBe(99)
})

test('a ratio is of medians; its spread is of the single runs to the same median', () => {
  expect(ratio([11, 12, 30], [10, 10, 100])).toEqual({ ratio: 1.2, least: 1.1, most: 3 })
})

test('a further run is added to the readings of before, unless it was of another length', () => {
  const before = { text: { count: 10, a: [1] }, json: { count: 5, a: [7] } }
  expect(addReadings(before, { text: { count: 10, a: [2] } })).toEqual({
    text: { count: 10, a: [1, 2] },
    json: { count: 5, a: [7] },
  })
  expect(addReadings(before, { text: { count: 20, a: [2] } }).text).toEqual({ count: 20, a: [2] })
})

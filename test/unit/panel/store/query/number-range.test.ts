// Ranges of numbers as a filter writes them.
import { expect, test } from 'vitest'
import { rangeFrom } from '../../../../../src/panel/store/query/number-range'

const INFINITY = Number.POSITIVE_INFINITY

test.each<[string, [number, number] | null]>([
  ['1006', [1006, 1006]],
  ['=5', [5, 5]],
  ['>10k', [10_001, INFINITY]],
  ['>=1M', [1_000_000, INFINITY]],
  ['<1.5k', [-INFINITY, 1_499]],
  ['<=64KiB', [-INFINITY, 65_536]],
  ['1k..2kB', [1_000, 2_000]],
  ['..2k', [-INFINITY, 2_000]],
  ['2k..', [2_000, INFINITY]],
  ['10ko', [10_000, 10_000]],
  ['', null],
  ['..', null],
  ['1..2..3', null],
  ['3..2', null],
  ['>', null],
  ['-1', null],
  ['1ib', null],
  ['0x10', null],
])('%j', (text, expected) => {
  const range = rangeFrom(text, true)
  expect(range && [range.least, range.most]).toEqual(expected)
})

test('units belong to sizes alone', () => {
  expect(rangeFrom('1k', false)).toBeNull()
  expect(rangeFrom('1000b', false)).toBeNull()
  expect(rangeFrom('>=4000', false)).toEqual({ least: 4_000, most: INFINITY })
})

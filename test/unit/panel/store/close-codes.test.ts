// The meaning of close codes.
import { expect, test } from 'vitest'
import { isSynthetic, meaningOf } from '../../../../src/panel/store/close-codes'

test.each([
  [1000, 'normal'],
  [1001, 'goingAway'],
  [1005, 'noStatus'],
  [1006, 'abnormal'],
  [1009, 'tooBig'],
  [1011, 'internalError'],
  [1016, 'standard'],
  [2999, 'standard'],
  [3000, 'unauthorized'],
  [3001, 'registered'],
  [4000, 'private'],
  [4999, 'private'],
  [999, 'invalid'],
  [5000, 'invalid'],
  [0, 'invalid'],
])('%i is %s', (code, meaning) => {
  expect(meaningOf(code)).toBe(meaning)
})

test('1005, 1006 and 1015 never travel in a close frame', () => {
  expect([1000, 1005, 1006, 1015, 4000].filter(isSynthetic)).toEqual([1005, 1006, 1015])
})

// A long text is laid out in parts: of which one holds what was found.
import { expect, test } from 'vitest'
import { cutOf, partsWith, START } from '../../../../src/panel/ui/payload/text-parts'

test('a place in a part that is shown changes nothing', () => {
  expect(partsWith(START, 1_000)).toBe(START)
  expect(partsWith({ first: 2, end: 4 }, 3 * 512 * 1024)).toEqual({ first: 2, end: 4 })
})

test('a place elsewhere shows its part alone', () => {
  expect(partsWith(START, 20 * 1024 * 1024)).toEqual({ first: 40, end: 41 })
  expect(partsWith({ first: 2, end: 4 }, 5)).toEqual({ first: 0, end: 1 })
})

test('the last part ends with the text', () => {
  expect(cutOf({ first: 1, end: 2 }, 600_000)).toEqual({ from: 524_288, to: 600_000 })
})

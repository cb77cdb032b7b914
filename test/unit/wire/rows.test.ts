// How a message crosses as a row, and what becomes of a row that is none.
import { expect, test } from 'vitest'
import { isFact } from '../../../src/wire/guards'
import { packed, unpacked } from '../../../src/wire/rows'
import { created, gap, sent } from '../../support/facts'

test.each([sent(3, 'hi'), sent(4, 'ho', { kind: 'message-received' }), created(1), gap(5, 9)])(
  'a $kind is the same on the other side',
  (fact) => {
    expect(unpacked(structuredClone(packed(fact)))).toEqual(fact)
    expect(isFact(unpacked(structuredClone(packed(fact))))).toBe(true)
  },
)

test('a message crosses without a key', () => {
  const content = 'hi'
  const payload = { kind: 'text', size: 2, content, rest: 'none' } as const
  const fact = sent(3, content, {
    payload,
    time: 7,
    nth: 1,
    total: 2,
    bufferedAmount: 6,
    stack: '',
    acts: 33,
  })
  expect(packed(fact)).toEqual([0, 3, 7, 1, 1, 0, 2, 'hi', 0, 1, 2, 6, '', 33])
})

test.each([[[]], [[9, 9, 9]], [[0, 3, 7, 1, 1, 0, 2, {}, 0, 1, 2, 6, '']], ['x'], [null]])(
  '%j is no fact',
  (value) => {
    expect(isFact(unpacked(value))).toBe(false)
  },
)

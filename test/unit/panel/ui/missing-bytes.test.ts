// How many bytes of a payload the panel does not have.
import { expect, test } from 'vitest'
import { keptBytes, missingBytes } from '../../../../src/panel/ui/details/missing-bytes'

const payload = { kind: 'text', size: 100, rest: 'on-request' } as const

test('of text, its UTF-8 counts', () => {
  expect(missingBytes({ ...payload, content: 'é'.repeat(20) })).toBe(60)
})

test('of bytes, their number counts; of nothing, all is missing', () => {
  expect(missingBytes({ ...payload, content: new Uint8Array(30) })).toBe(70)
  expect(missingBytes({ ...payload, content: null })).toBe(100)
})

test('half of a character, where the cut went through it, is no byte of the message', () => {
  const cut = { ...payload, size: 6, content: 'é\ud83d' }
  expect([keptBytes(cut), missingBytes(cut)]).toEqual([2, 4])
})

test('a whole text has all of its bytes, lone surrogates too: each was sent as U+FFFD', () => {
  const whole = { ...payload, size: 3, content: '\ud83d', rest: 'none' } as const
  expect([keptBytes(whole), missingBytes(whole)]).toEqual([3, 0])
})

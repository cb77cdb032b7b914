// How many bytes of a payload the panel does not have.
import { expect, test } from 'vitest'
import { missingBytes } from '../../../../src/panel/ui/details/missing-bytes'

const payload = { kind: 'text', size: 100, rest: 'on-request' } as const

test('of text, its UTF-8 counts', () => {
  expect(missingBytes({ ...payload, content: 'é'.repeat(20) })).toBe(60)
})

test('of bytes, their number counts; of nothing, all is missing', () => {
  expect(missingBytes({ ...payload, content: new Uint8Array(30) })).toBe(70)
  expect(missingBytes({ ...payload, content: null })).toBe(100)
})

test('a preview that ends inside a character is never more than the whole', () => {
  expect(missingBytes({ ...payload, size: 2, content: '\ud83d' })).toBe(0)
})

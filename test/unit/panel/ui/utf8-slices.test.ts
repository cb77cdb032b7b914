// A long text becomes bytes in slices, the same as in one go.
import { expect, test } from 'vitest'
import { bytesHere, Utf8Slices } from '../../../../src/panel/ui/hex/utf8-slices'

const TEXT = `a😀é\ud800\n${'界'.repeat(10)}`
const WHOLE = new TextEncoder().encode(TEXT)

test('wherever it is cut, no pair of surrogates is cut in two', () => {
  for (let length = 1; length <= TEXT.length; length++) {
    for (const size of [0, 9, WHOLE.length]) {
      const slices = new Utf8Slices(TEXT, size)
      while (!slices.step(length));
      expect(slices.bytes).toEqual(WHOLE)
    }
  }
})

test('it tells how far it is, and has no bytes before it is done', () => {
  const slices = new Utf8Slices('abcd')
  expect([slices.progress, slices.bytes]).toEqual([0, null])
  slices.step(1)
  expect([slices.progress, slices.bytes]).toEqual([0.25, null])
  slices.step(3)
  expect([slices.progress, slices.bytes?.length]).toEqual([1, 4])
  expect(slices.step()).toBe(true)
})

test('who cannot wait gets all at once; an empty text has no bytes', () => {
  expect(new Utf8Slices(TEXT).whole()).toEqual(WHOLE)
  expect(new Utf8Slices('').whole()).toEqual(new Uint8Array())
})

test('a match in the text is so many bytes, wherever the text was cut', () => {
  const match = (start: number, end: number, length: number) => {
    const slices = new Utf8Slices(TEXT)
    while (!slices.step(length));
    return slices.bytesOf({ start, end })
  }
  for (const length of [1, 2, 3, TEXT.length]) {
    expect(match(0, 1, length)).toEqual({ anchor: 0, focus: 0 })
    expect(match(1, 3, length)).toEqual({ anchor: 1, focus: 4 }) // 😀
    expect(match(2, 3, length)).toEqual({ anchor: 1, focus: 4 }) // half of it
    expect(match(3, 5, length)).toEqual({ anchor: 5, focus: 9 }) // é and a lone surrogate
    expect(match(7, 9, length)).toEqual({ anchor: 14, focus: 19 })
  }
})

test('of bytes that came as such, a match is in their pairs', () => {
  const bytes = bytesHere(new Uint8Array(4)) // 00 00 00 00
  expect(bytes.bytesOf({ start: 3, end: 8 })).toEqual({ anchor: 1, focus: 2 })
  expect(bytes.bytesOf({ start: 4, end: 4 })).toEqual({ anchor: 1, focus: 1 })
})

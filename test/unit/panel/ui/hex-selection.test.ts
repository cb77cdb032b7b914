// Selecting bytes in a hex dump, and what they mean.

import { describe, expect, test } from 'vitest'
import { base64 } from '../../../../src/capture/base64'
import { hexLine } from '../../../../src/panel/ui/hex/hex'
import { asciiAt, byteAt, marksOf, pairAt } from '../../../../src/panel/ui/hex/hex-layout'
import { rangeOf, selectedBy, selectedOfLine } from '../../../../src/panel/ui/hex/hex-selection'
import { hexValues, utf8Of } from '../../../../src/panel/ui/hex/hex-values'

describe('the layout of a line', () => {
  const bytes = new TextEncoder().encode('ABCDEFGHIJKLMNOP')
  const { offset, pairs, ascii } = hexLine(bytes, 0, 16)
  const line = `${offset}  ${pairs}  ${ascii}`

  test('pairs and ASCII stand where it says', () => {
    for (const index of [0, 7, 8, 15]) {
      const code = 0x41 + index
      expect(line.slice(pairAt(index, 16), pairAt(index, 16) + 2)).toBe(code.toString(16))
      expect(line[asciiAt(index, 16)]).toBe(String.fromCharCode(code))
    }
  })

  test('a pointer means the byte that is under it, or the nearest', () => {
    for (const index of [0, 3, 7, 8, 12, 15]) {
      expect(byteAt(pairAt(index, 16) + 1, 16)).toBe(index)
      expect(byteAt(asciiAt(index, 16) + 0.5, 16)).toBe(index)
    }
    expect([byteAt(0, 16), byteAt(500, 16)]).toEqual([0, 15])
  })

  test('marks cover pairs and ASCII', () => {
    expect(marksOf(1, 2, 16)).toEqual([
      { left: 13, width: 5 },
      { left: 61, width: 2 },
    ])
  })
})

describe('selecting by keys', () => {
  const place = { length: 40, width: 16, page: 2 }
  const by = (key: string, focus: number, shiftKey = false, command = false) =>
    selectedBy({ key, shiftKey, command }, { anchor: 5, focus }, place)

  test('arrows move, with Shift they extend', () => {
    expect(by('ArrowRight', 5)).toEqual({ anchor: 6, focus: 6 })
    expect(by('ArrowDown', 5, true)).toEqual({ anchor: 5, focus: 21 })
    expect(by('ArrowDown', 30)).toEqual({ anchor: 30, focus: 30 })
    expect(by('PageDown', 30)).toEqual({ anchor: 39, focus: 39 })
  })

  test('Home and End are of the line, with Ctrl of all', () => {
    expect(by('Home', 20)).toEqual({ anchor: 16, focus: 16 })
    expect(by('End', 33)).toEqual({ anchor: 39, focus: 39 })
    expect(by('End', 3, true, true)).toEqual({ anchor: 5, focus: 39 })
    expect(by('a', 3, false, true)).toEqual({ anchor: 0, focus: 39 })
    expect(by('a', 3)).toBeNull()
  })

  test('of each line, what is selected', () => {
    const selection = { anchor: 33, focus: 14 }
    expect(rangeOf(selection)).toEqual({ first: 14, last: 33, length: 20 })
    expect([0, 1, 2, 3].map((line) => selectedOfLine(selection, line, 16))).toEqual([
      { first: 14, last: 15 },
      { first: 0, last: 15 },
      { first: 0, last: 1 },
      null,
    ])
  })
})

describe('values', () => {
  const bytes = Uint8Array.of(0xff, 0x01, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x7f)

  test('as integers and floats, both ways round', () => {
    expect(hexValues(bytes, 0)).toEqual(
      [
        { name: 'int8', little: '-1', big: null },
        { name: 'uint8', little: '255', big: null },
        { name: 'int16', little: '511', big: '-255' },
        { name: 'uint16', little: '511', big: '65281' },
        { name: 'int32', little: '-2147483137', big: '-16711552' },
        { name: 'uint32', little: '2147484159', big: '4278255744' },
        { name: 'int64', little: '2147484159', big: '-71775569257267200' },
        { name: 'uint64', little: '2147484159', big: '18374968504452284416' },
        { name: 'float32', little: '-7.160554e-43', big: '-1.714829e+38' },
        { name: 'float64', little: '1.0610001105e-314', big: '-5.487008931e+303' },
      ].map((value) => expect.objectContaining({ name: value.name })),
    )
    const named = Object.fromEntries(hexValues(bytes, 0).map((value) => [value.name, value]))
    expect(named.int16).toEqual({ name: 'int16', little: '511', big: '-255' })
    expect(named.uint32).toEqual({ name: 'uint32', little: '2147484159', big: '4278255744' })
    expect(named.int64?.little).toBe('2147484159')
  })

  test('where the bytes end, only what fits', () => {
    expect(hexValues(bytes, 8).map(({ name }) => name)).toEqual(['int8', 'uint8'])
    expect(hexValues(Uint8Array.of(0, 0, 0x80, 0x3f), 0).at(-1)).toEqual({
      ...{ name: 'float32', little: '1', big: '4.600603e-41' },
    })
  })

  test('as UTF-8 and Base64', () => {
    expect(utf8Of(new TextEncoder().encode('né€'))).toBe('né€')
    expect(utf8Of(Uint8Array.of(0xc3))).toBe('\ufffd')
    expect(base64(Uint8Array.of(0xfb, 0xff, 0x00))).toBe('+/8A')
  })
})

// Bytes as a hex dump.
import { expect, test } from 'vitest'
import { hexDump, hexLine, hexPairs } from '../../../../src/panel/ui/hex/hex'

const bytes = Uint8Array.from({ length: 40 }, (_, index) => index * 7)

test('pairs are lower case, two digits each', () => {
  expect(hexPairs(Uint8Array.of(0, 10, 255))).toBe('00 0a ff')
  expect(hexPairs(bytes, 3)).toBe('00 07 0e')
})

test('a line has its offset, a gap in the middle, and ASCII where it is printable', () => {
  expect(hexLine(new TextEncoder().encode('Hello, wörld!'), 0, 16)).toEqual({
    offset: '00000000',
    pairs: '48 65 6c 6c 6f 2c 20 77  c3 b6 72 6c 64 21      ',
    ascii: 'Hello, w..rld!',
  })
  expect(hexLine(bytes, 2, 16).offset).toBe('00000020')
})

test('every line is as wide as a full one, so that the ASCII stands in a column', () => {
  const widths = [0, 1, 2].map((line) => hexLine(bytes, line, 16).pairs.length)
  expect(widths).toEqual([48, 48, 48])
  expect(hexLine(bytes, 0, 8).pairs).toHaveLength(24)
})

test('a dump has all lines', () => {
  expect(hexDump(Uint8Array.of(0x68, 0x69))).toBe(`00000000  68 69${' '.repeat(43)} hi`)
  expect(hexDump(bytes).split('\n')).toHaveLength(3)
  expect(hexDump(new Uint8Array())).toBe('')
})

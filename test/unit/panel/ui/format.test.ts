// Numbers, sizes, times and durations in English and French.
import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../../src/panel/ui/words/format'

/** Spaces that do not break look like spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('English', () => {
  const format = createFormat('en-US')

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1 kB'],
    [12_345, '12.3 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [16_777_216, '16.8 MB'],
    [3_000_000_000, '3 GB'],
  ])('%i bytes are %s', (bytes, shown) => {
    expect(format.size(bytes)).toBe(shown)
  })

  test('an exact size has every byte, in singular and plural', () => {
    expect(format.exactSize(1)).toBe('1 byte')
    expect(format.exactSize(36_869)).toBe('36,869 bytes')
  })

  test.each([
    [0, '0 ms'],
    [0.42, '0.4 ms'],
    [9.949, '9.9 ms'],
    [9.96, '10 ms'],
    [12.4, '12 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1_234, '1.23 s'],
    [12_345, '12.3 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min 00 s'],
    [65_000, '1 min 05 s'],
    [3_600_000, '1 h 00 min'],
    [7_380_000, '2 h 03 min'],
  ])('%d ms last %s', (ms, shown) => {
    expect(format.duration(ms)).toBe(shown)
  })

  test('a delta has a sign, and stays short', () => {
    expect(format.delta(12)).toBe('+12 ms')
    expect(format.delta(-2_130)).toBe('−2.13 s')
    expect(format.delta(0)).toBe('+0 ms')
    expect(format.delta(65_000)).toBe('+1:05')
  })

  test('a range has its unit once, where it is the same', () => {
    expect(format.range(120, 136)).toBe('120–136 ms')
    expect(format.range(1_120, 1_360)).toBe('1.12–1.36 s')
    expect(format.range(3_900, 3_920)).toBe('3.90–3.92 s')
    expect(format.range(1_950, 2_000)).toBe('1.95–2.00 s')
    expect(format.range(930, 1_180)).toBe('930 ms – 1.18 s')
    expect(format.range(120, 120.2)).toBe('120 ms')
    expect(format.range(50_000, 65_000)).toBe('50 s – 1 min 05 s')
  })

  test.each([
    [512, '512 B'],
    [65_536, '64 KiB'],
    [1_572_864, '1.5 MiB'],
    [67_108_864, '64 MiB'],
  ])('%i bytes are, in powers of two, %s', (bytes, shown) => {
    expect(plain(format.binarySize(bytes))).toBe(shown)
  })

  test('an age counts whole seconds, and is never negative', () => {
    expect(format.age(-50)).toBe('0 s')
    expect(format.age(59_999)).toBe('59 s')
    expect(format.age(60_000)).toBe('1:00')
    expect(format.age(3_725_000)).toBe('1:02:05')
  })

  test('the time of day goes to the millisecond', () => {
    const time = new Date(2026, 10, 21, 9, 5, 7, 42).getTime()
    expect(format.clock(time)).toBe('09:05:07.042')
  })
})

describe('French', () => {
  const format = createFormat('fr')

  test('bytes are octets, decimals have a comma', () => {
    expect(plain(format.size(512))).toBe('512 o')
    expect(plain(format.size(12_345))).toBe('12,3 ko')
    expect(plain(format.exactSize(36_869))).toBe('36 869 octets')
    expect(plain(format.delta(1_234))).toBe('+1,23 s')
    expect(plain(format.count(200_000))).toBe('200 000')
    expect(plain(format.binarySize(65_536))).toBe('64 Kio')
  })
})

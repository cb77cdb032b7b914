// A queue is said to grow when it rose three readings in a row, and matters.
import { describe, expect, test } from 'vitest'
import { BufferTrend } from '../../../../src/panel/store/buffer-trend'

/** Read each 100 ms; asked 100 ms after the last. */
function growsAfter(...readings: readonly number[]): boolean {
  const trend = new BufferTrend()
  for (const [index, amount] of readings.entries()) trend.read(index * 100 + 100, amount)
  return trend.isGrowing(readings.length * 100 + 100)
}

describe('a queue', () => {
  test('grows when three readings in a row have risen above 64 KiB', () => {
    expect(growsAfter(30_000, 60_000, 90_000)).toBe(true)
  })

  test('does not grow yet after two', () => {
    expect(growsAfter(60_000, 90_000)).toBe(false)
  })

  test('does not grow as long as it is small', () => {
    expect(growsAfter(100, 200, 300, 400)).toBe(false)
  })

  test('does not grow any more once a reading is no higher', () => {
    expect(growsAfter(30_000, 60_000, 90_000, 90_000)).toBe(false)
    expect(growsAfter(30_000, 60_000, 90_000, 0)).toBe(false)
  })

  test('does not grow because of one burst', () => {
    const trend = new BufferTrend()
    for (let send = 1; send <= 50; send++) trend.read(1_000 + send, send * 100_000)
    expect(trend.isGrowing(1_100)).toBe(false)
  })

  test('does not grow any more when nothing was added for 5 s', () => {
    const trend = new BufferTrend()
    for (let reading = 1; reading <= 3; reading++) trend.read(reading * 100, reading * 100_000)
    expect([trend.isGrowing(5_299), trend.isGrowing(5_300)]).toEqual([true, false])
  })
})

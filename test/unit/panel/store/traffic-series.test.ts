// A series keeps sums and peaks over time in a bounded number of buckets.
import { describe, expect, test } from 'vitest'
import { TrafficSeries } from '../../../../src/panel/store/traffic-series'

const series = (most = 4) => new TrafficSeries(0, 100, most)

describe('buckets', () => {
  test('begin at a multiple of their width, and silence between them is zeros', () => {
    const made = series()
    made.add(1_050, 'sent', 10)
    made.add(1_240, 'received', 7)
    made.add(1_260, 'received', 5)
    expect(made.start).toBe(1_000)
    expect(made.end).toBe(1_300)
    expect(made.columns.sent).toEqual([1, 0, 0])
    expect(made.columns.sentBytes).toEqual([10, 0, 0])
    expect(made.columns.received).toEqual([0, 0, 2])
    expect(made.columns.receivedBytes).toEqual([0, 0, 12])
  })

  test('double their width when there would be too many, and lose nothing', () => {
    const made = series()
    for (const time of [1_100, 1_200, 1_300, 1_400, 1_500]) made.add(time, 'sent', 1)
    expect(made.width).toBe(200)
    expect(made.start).toBe(1_000)
    expect(made.columns.sent).toEqual([1, 2, 2])
  })

  test('stay few after a leap of years', () => {
    const made = series()
    made.add(0, 'sent', 1)
    made.add(1e12, 'sent', 1)
    expect(made.length).toBeLessThanOrEqual(4)
    expect(made.columns.sent.reduce((sum, value) => sum + value)).toBe(2)
  })

  test('take what comes late', () => {
    const made = series()
    made.add(1_200, 'sent', 1)
    made.add(1_050, 'sent', 3)
    expect(made.start).toBe(1_000)
    expect(made.columns.sentBytes).toEqual([3, 0, 1])
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300])('ignore the time %d', (time) => {
    const made = series()
    made.add(time, 'sent', 1)
    made.queue(time, 1)
    expect(made.length).toBe(0)
  })
})

describe('the queue', () => {
  test('is told by its highest in each bucket, and stands until it is told anew', () => {
    const made = series()
    made.queue(1_010, 500)
    made.queue(1_020, 900)
    made.queue(1_030, 400)
    made.queue(1_310, 0)
    expect(made.columns.queued).toEqual([900, 400, 400, 400])
    made.add(1_500, 'sent', 1)
    expect(made.columns.queued).toEqual([900, 400, 0])
  })
})

describe('a sum', () => {
  test('is of buckets at the same time, whatever their widths', () => {
    const coarse = new TrafficSeries(0, 200, 4)
    coarse.add(1_000, 'sent', 5)
    const fine = series()
    fine.add(1_100, 'sent', 1)
    fine.add(1_200, 'sent', 1)
    coarse.merge(fine)
    expect(coarse.columns.sent).toEqual([2, 1])
    const other = series()
    other.add(1_100, 'sent', 1)
    const wide = new TrafficSeries(0, 200, 4)
    wide.add(1_400, 'sent', 1)
    other.merge(wide)
    expect(other.width).toBe(200)
    expect(other.start).toBe(1_000)
    expect(other.columns.sent).toEqual([1, 0, 1])
  })

  test('carries each queue on after its last bucket', () => {
    const a = series()
    a.queue(1_000, 10)
    const b = series()
    b.queue(1_200, 5)
    a.merge(b)
    expect(a.columns.queued).toEqual([10, 10, 15])
    expect(a.queued).toBe(15)
  })
})

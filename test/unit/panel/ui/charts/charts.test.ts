// What the charts draw, which row is nearest, what keys and zoom make of time.
import { describe, expect, test } from 'vitest'
import type { Row } from '../../../../../src/panel/store/rows'
import { TrafficSeries } from '../../../../../src/panel/store/traffic-series'
import { chartData, valuesAt } from '../../../../../src/panel/ui/charts/chart-data'
import { chartRows } from '../../../../../src/panel/ui/charts/chart-rows'
import { outcomeOf } from '../../../../../src/panel/ui/charts/moment-keys'
import { nearestRow } from '../../../../../src/panel/ui/charts/near-row'
import { scaled, showing, within } from '../../../../../src/panel/ui/charts/zoom'

function twoSeconds(): TrafficSeries {
  const series = new TrafficSeries(0, 500)
  for (const time of [1_600, 1_700, 2_100]) series.add(time, 'sent', 100)
  series.queue(2_000, 300)
  series.add(2_900, 'received', 50)
  return series
}

describe('the data', () => {
  test('of rates is by the second, also where a series begins within one', () => {
    const { messages, bytes } = chartData(twoSeconds())
    expect(messages.times).toEqual([1_000, 2_000, 3_000])
    expect(messages.lines).toEqual([
      [2, 1, 1],
      [0, 1, 1],
    ])
    expect(bytes.lines[0]).toEqual([200, 100, 100])
  })

  test('of the queue is as fine as it is kept', () => {
    const { queued } = chartData(twoSeconds())
    expect(queued.times).toEqual([1_500, 2_000, 2_500, 3_000])
    expect(queued.lines).toEqual([[0, 300, 300, 300]])
  })

  test('of a step longer than a second is still by the second', () => {
    const series = new TrafficSeries(0, 4_000)
    for (const time of [0, 1, 2, 3, 4, 5]) series.add(time, 'sent', 2)
    expect(chartData(series).messages.lines[0]).toEqual([1.5, 1.5])
  })

  test('of nothing is empty', () => {
    const { queued, messages } = chartData(new TrafficSeries())
    expect([queued.times, queued.lines, messages.lines]).toEqual([[], [[]], [[], []]])
    expect(valuesAt(queued, 5)).toEqual([])
  })

  test('at a moment is that of the step it lies in', () => {
    const { messages } = chartData(twoSeconds())
    expect(valuesAt(messages, 1_999)).toEqual([2, 0])
    expect(valuesAt(messages, 2_000)).toEqual([1, 1])
    expect(valuesAt(messages, 999)).toEqual([])
  })

  test('as a table leaves out the seconds without anything', () => {
    const series = new TrafficSeries(0, 500)
    series.add(1_000, 'sent', 7)
    series.add(4_000, 'received', 9)
    expect(chartRows(series)).toEqual([
      { time: 1_000, queued: 0, sent: 1, received: 0, sentBytes: 7, receivedBytes: 0 },
      { time: 4_000, queued: 0, sent: 0, received: 1, sentBytes: 0, receivedBytes: 9 },
    ])
  })
})

describe('the nearest row', () => {
  const rows = [100, 200, 190, 300].map((time) => ({ time }) as Row)

  test.each([
    [0, 100],
    [144, 100],
    [146, 190],
    [196, 200],
    [9_999, 300],
  ])('to %i is that of %i', (time, expected) => {
    expect(nearestRow(rows, time)?.time).toBe(expected)
  })

  test('of no row is none', () => {
    expect(nearestRow([], 5)).toBeNull()
  })
})

describe('a zoom', () => {
  const whole = { from: 0, to: 10_000 }

  test('stays within the whole, and is no shorter than half a second', () => {
    expect(within({ from: -500, to: 1_500 }, whole)).toEqual({ from: 0, to: 2_000 })
    expect(within({ from: 9_900, to: 9_901 }, whole)).toEqual({ from: 9_500, to: 10_000 })
    expect(within({ from: -1, to: 10_001 }, whole)).toBeNull()
  })

  test('holds the moment in its place', () => {
    expect(scaled(whole, whole, 2_000, 1 / 2)).toEqual({ from: 1_000, to: 6_000 })
    expect(scaled({ from: 1_000, to: 6_000 }, whole, 2_000, 2)).toBeNull()
  })

  test('follows a moment that leaves it', () => {
    const shown = { from: 1_000, to: 3_000 }
    expect(showing(shown, whole, 2_000)).toEqual(shown)
    expect(showing(shown, whole, 3_500)).toEqual({ from: 1_500, to: 3_500 })
    expect(showing(shown, whole, 500)).toEqual({ from: 500, to: 2_500 })
  })
})

describe('a key', () => {
  const whole = { from: 0, to: 10_000 }
  const place = { moment: 5_000, shown: whole, whole, step: 125 }

  test.each([
    ['ArrowLeft', 4_875],
    ['ArrowRight', 5_125],
    ['PageUp', 6_250],
    ['PageDown', 3_750],
    ['Home', 0],
    ['End', 10_000],
  ])('%s moves to %i', (key, moment) => {
    expect(outcomeOf(key, place)).toEqual({ kind: 'move', moment, zoom: null })
  })

  test('begins at the end of what is shown', () => {
    const start = outcomeOf('ArrowLeft', { ...place, moment: null })
    expect(start).toMatchObject({ moment: 9_875 })
  })

  test('zooms in, and out again, and shows all', () => {
    expect(outcomeOf('+', place)).toEqual({ kind: 'zoom', zoom: { from: 2_500, to: 7_500 } })
    expect(outcomeOf('-', place)).toEqual({ kind: 'zoom', zoom: null })
    expect(outcomeOf('0', place)).toEqual({ kind: 'zoom', zoom: null })
  })

  test('Enter chooses the row of a moment; other keys are left alone', () => {
    expect(outcomeOf('Enter', place)).toEqual({ kind: 'choose' })
    expect(outcomeOf('Enter', { ...place, moment: null })).toBeNull()
    expect(outcomeOf('a', place)).toBeNull()
  })
})

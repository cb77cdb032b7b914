// The time axis of the list: what it shows, how it is zoomed, its scale.
import { describe, expect, test } from 'vitest'
import { axisLabel } from '../../../../src/panel/ui/sockets/axis-label'
import {
  liveRange,
  panned,
  scaleOf,
  selected,
  zoomed,
} from '../../../../src/panel/ui/sockets/time-axis'

const whole = { from: 1_000, to: 11_000 }

describe('the live axis', () => {
  test('ends a little after now, and moves seldom', () => {
    expect(liveRange(1_000, 1_010)).toEqual({ from: 1_000, to: 2_000 })
    expect(liveRange(1_000, 11_001)).toEqual({ from: 1_000, to: 13_500 })
    expect(liveRange(1_000, 13_400)).toEqual({ from: 1_000, to: 13_500 })
    expect(liveRange(0, 3_600_000)).toEqual({ from: 0, to: 4_000_000 })
  })
})

describe('zooming', () => {
  test('in keeps what is under the pointer where it is', () => {
    expect(zoomed(whole, whole, 0.5, 2)).toEqual({ from: 3_500, to: 8_500 })
    expect(zoomed(whole, whole, 0, 2)).toEqual({ from: 1_000, to: 6_000 })
  })

  test('out ends with all of it', () => {
    expect(zoomed({ from: 3_500, to: 8_500 }, whole, 0.5, 0.5)).toBe(null)
    expect(zoomed({ from: 1_000, to: 2_000 }, whole, 0.5, 0.5)).toEqual({ from: 1_000, to: 3_000 })
  })

  test('in ends with 5 ms', () => {
    expect(zoomed({ from: 2_000, to: 2_005 }, whole, 0.5, 2)).toEqual({ from: 2_000, to: 2_005 })
  })

  test('takes the stretch that was dragged over, in either direction', () => {
    expect(selected(whole, 0.1, 0.3)).toEqual({ from: 2_000, to: 4_000 })
    expect(selected(whole, 0.3, -1)).toEqual({ from: 1_000, to: 4_000 })
    expect(selected(whole, 0.3, 0.3)).toBe(null)
  })

  test('moves no further than to the ends', () => {
    expect(panned({ from: 2_000, to: 4_000 }, whole, 0.25)).toEqual({ from: 2_500, to: 4_500 })
    expect(panned({ from: 2_000, to: 4_000 }, whole, -9)).toEqual({ from: 1_000, to: 3_000 })
  })
})

describe('the scale', () => {
  test('has as many round times as there is room for', () => {
    expect(scaleOf(whole, 1_000, 400)).toEqual({
      step: 2_000,
      marks: [0, 2_000, 4_000, 6_000, 8_000, 10_000].map((time) => ({
        fraction: time / 10_000,
        time,
      })),
    })
  })

  test('counts from the first socket also when zoomed', () => {
    const { step, marks } = scaleOf({ from: 5_900, to: 6_300 }, 1_000, 400)
    expect([step, marks.map(({ time }) => time)]).toEqual([
      100,
      [4_900, 5_000, 5_100, 5_200, 5_300],
    ])
  })

  test('goes by minutes and hours when it is long', () => {
    const steps = [60, 600, 3_600, 86_400].map(
      (seconds) => scaleOf({ from: 0, to: seconds * 1_000 }, 0, 400).step / 1_000,
    )
    expect(steps).toEqual([10, 120, 600, 18_000])
  })
})

describe('a label', () => {
  const label = axisLabel('en')

  test('is as exact as the step', () => {
    expect(label(0, 1_000)).toBe('0\u00a0s')
    expect(label(1_500, 500)).toBe('1.5\u00a0s')
    expect(label(250, 50)).toBe('250\u00a0ms')
    expect(label(4_905, 5)).toBe('4.905\u00a0s')
  })

  test('has minutes and hours', () => {
    expect([label(65_000, 5_000), label(3_725_000, 60_000)]).toEqual(['1:05', '1:02:05'])
    expect(label(65_100, 100)).toBe('1:05.1')
  })

  test('is French in French', () => {
    expect(axisLabel('fr')(1_500, 500)).toBe('1,5\u00a0s')
  })
})

// Lists that may be higher than a browser makes an element.
import { expect, test } from 'vitest'
import { tallWindow, topOfLine } from '../../../../src/panel/ui/layout/tall-list'

const short = { lineHeight: 16, count: 1_000, inView: 160 }
const tall = { lineHeight: 16, count: 10_000_000, inView: 160 }

test('a list that fits is scrolled pixel by pixel', () => {
  expect(tallWindow(short, 1_600)).toEqual({ first: 92, end: 118, height: 16_000, offset: 1_472 })
  expect(topOfLine(short, 100, 1_600)).toBe(1_600)
  expect(topOfLine(short, 50, 1_600)).toBe(800)
  expect(topOfLine(short, 200, 1_600)).toBe(3_056)
})

test('of one that does not, top and bottom are where they should be', () => {
  expect(tallWindow(tall, 0)).toMatchObject({ first: 0, height: 12_000_000, offset: 0 })
  const { end, offset, first } = tallWindow(tall, 12_000_000 - 160)
  expect(end).toBe(10_000_000)
  expect(offset + (end - first) * 16).toBe(12_000_000)
})

test.each([0, 1, 7_654_321, 9_999_999])('line %i of it can be shown', (line) => {
  const top = topOfLine(tall, line, 3_000_000)
  const { first, end } = tallWindow(tall, top)
  expect(line).toBeGreaterThanOrEqual(first)
  expect(line).toBeLessThan(end)
  expect(topOfLine(tall, line, top)).toBeCloseTo(top, 0)
})

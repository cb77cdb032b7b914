// Where the entries of the socket list stand, with and without headings.
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../../../src/panel/ui/sockets/socket-layout'

const rows = (kinds: string) =>
  [...kinds].map((kind) => ({ kind: kind === 'p' ? ('page' as const) : ('socket' as const) }))

describe('the layout', () => {
  test('of rows alone is a multiplication', () => {
    const { height, topOf } = layoutOf(rows('sssss'), 40)
    expect([height, topOf(0), topOf(4)]).toEqual([200, 0, 160])
  })

  test('has headings that are lower', () => {
    const { height, topOf } = layoutOf(rows('psspsss'), 40)
    expect([0, 1, 3, 4].map(topOf)).toEqual([0, 22, 102, 124])
    expect(height).toBe(244)
  })

  test('brings an entry into view with the least scroll', () => {
    const { topToShow } = layoutOf(rows('psspsss'), 40)
    expect(topToShow(3, 110, 100)).toBe(102)
    expect(topToShow(5, 0, 100)).toBe(104)
    expect(topToShow(2, 20, 100)).toBe(20)
  })

  test('renders what is in view, and a few entries more', () => {
    const { window } = layoutOf(rows('s'.repeat(1_000)), 40)
    expect(window(4_000, 400)).toEqual({ first: 94, end: 117 })
    expect(window(0, 400)).toEqual({ first: 0, end: 17 })
  })

  test('of nothing renders nothing', () => {
    const { height, window } = layoutOf([], 40)
    expect([height, window(0, 400)]).toEqual([0, { first: 0, end: 0 }])
  })
})

// A list that is higher than an element may be: a wheel moves it px by px, a jump in proportion.
import { describe, expect, test } from 'vitest'
import { TallScroll } from '../../../../src/panel/ui/layout/tall-scroll'

const HEIGHT = 1_000
const WHOLE = 10_000
const IN_VIEW = 100

describe('a list that fits', () => {
  test('stands where its element is scrolled to', () => {
    const tall = new TallScroll(HEIGHT)
    expect(tall.heightOf(900)).toBe(900)
    expect(tall.scrolled(321.5, 900, IN_VIEW)).toBe(321.5)
    expect(tall.placeOf(77, 900, IN_VIEW)).toBe(77)
    expect(tall.shift).toBe(0)
  })
})

describe('a list that does not', () => {
  test('a jump goes where the share of it is', () => {
    const tall = new TallScroll(HEIGHT)
    expect(tall.heightOf(WHOLE)).toBe(1_000)
    expect(tall.scrolled(450, WHOLE, IN_VIEW)).toBe(4_950)
    expect(tall.shift).toBe(4_500)
  })

  test('a turn of the wheel moves it by as much', () => {
    const tall = new TallScroll(HEIGHT)
    tall.scrolled(450, WHOLE, IN_VIEW)
    expect(tall.scrolled(470, WHOLE, IN_VIEW)).toBe(4_970)
    expect(tall.scrolled(430, WHOLE, IN_VIEW)).toBe(4_930)
  })

  test('its ends are the ends of the element', () => {
    const tall = new TallScroll(HEIGHT)
    tall.scrolled(450, WHOLE, IN_VIEW)
    expect(tall.scrolled(900, WHOLE, IN_VIEW)).toBe(9_900)
    expect(tall.scrolled(0, WHOLE, IN_VIEW)).toBe(0)
  })

  test('a wheel does not go beyond them', () => {
    const tall = new TallScroll(HEIGHT)
    tall.scrolled(450, WHOLE, IN_VIEW)
    for (let at = 440; at > 0; at -= 10) tall.scrolled(at, WHOLE, IN_VIEW)
    expect(tall.scrolled(0, WHOLE, IN_VIEW)).toBe(0)
    expect(tall.scrolled(10, WHOLE, IN_VIEW)).toBe(10)
  })

  test('while it stands where it is, the element is left alone', () => {
    const tall = new TallScroll(HEIGHT)
    tall.scrolled(450, WHOLE, IN_VIEW)
    const top = tall.scrolled(470, WHOLE, IN_VIEW)
    expect(tall.placeOf(top, WHOLE + 400, IN_VIEW)).toBe(470)
  })

  test('sent elsewhere, the element goes where the share of it is', () => {
    const tall = new TallScroll(HEIGHT)
    expect(tall.placeOf(9_900, WHOLE, IN_VIEW)).toBe(900)
    expect(tall.placeOf(4_950, WHOLE, IN_VIEW)).toBe(450)
    expect(tall.scrolled(450, WHOLE, IN_VIEW)).toBe(4_950)
  })

  test('when the wheel rests, there is way to go again', () => {
    const tall = new TallScroll(HEIGHT)
    tall.scrolled(450, WHOLE, IN_VIEW)
    let top = 0
    for (let at = 450; at >= 50; at -= 50) top = tall.scrolled(at, WHOLE, IN_VIEW)
    expect(top).toBe(4_550)
    expect(tall.settle(top, WHOLE, IN_VIEW)).toBe(414)
    expect(tall.scrolled(404, WHOLE, IN_VIEW)).toBe(4_540)
  })

  test('ten million rows of 20 px can be gone to one by one', () => {
    const tall = new TallScroll()
    const [whole, inView] = [200_000_000, 600]
    const place = tall.placeOf(123_456_780, whole, inView)
    expect(tall.scrolled(place, whole, inView)).toBe(123_456_780)
    expect(tall.scrolled(place + 20, whole, inView)).toBe(123_456_800)
  })
})

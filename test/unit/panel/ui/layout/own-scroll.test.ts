// A table that follows its end scrolls itself; who scrolls there by hand is the reader all the same.
import { expect, test } from 'vitest'
import { isReadersScroll, scrollItself } from '../../../../../src/panel/ui/layout/own-scroll'

/** Scrolls between 0 and 1,000 px, as an element does. */
const createScroller = () => {
  let at = 0
  return {
    get scrollTop() {
      return at
    },
    set scrollTop(to: number) {
      at = Math.min(1_000, Math.max(0, to))
    },
  }
}

test('what the panel scrolls is its own', () => {
  const scroller = createScroller()
  scrollItself(scroller, 500)
  expect(isReadersScroll(scroller)).toBe(false)
})

test('a scroller that the panel never touched is scrolled by the reader', () => {
  const scroller = createScroller()
  scroller.scrollTop = 500
  expect(isReadersScroll(scroller)).toBe(true)
})

test('a reader who goes away from the end and comes back to it is the reader both times', () => {
  const scroller = createScroller()
  scrollItself(scroller, 1_000)
  expect(isReadersScroll(scroller)).toBe(false)
  scroller.scrollTop = 0
  expect(isReadersScroll(scroller)).toBe(true)
  scroller.scrollTop = 1_000
  expect(isReadersScroll(scroller)).toBe(true)
})

test('where the panel could scroll no further no event follows, and the next one is the reader’s', () => {
  const scroller = createScroller()
  scroller.scrollTop = 1_000
  scrollItself(scroller, 2_000)
  expect(isReadersScroll(scroller)).toBe(true)
})

test('a reader who scrolls before the event of the panel’s own scrolling is the reader', () => {
  const scroller = createScroller()
  scrollItself(scroller, 1_000)
  scroller.scrollTop = 300
  expect(isReadersScroll(scroller)).toBe(true)
})

// Finding rows without taking any away.
import { expect, test } from 'vitest'
import { View } from '../../../../src/panel/store/view'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'
import { viewHost } from '../../../support/view-host'

function setUp(...texts: string[]) {
  const made = createTestStore()
  const view = new View(made.store, viewHost().host)
  made.come('a')
  const say = (from: number, ...more: string[]) =>
    made.store.facts(
      'a',
      more.map((text, index) => sent(from + index, text)),
    )
  say(1, ...texts)
  const { find } = view
  find.isOpen.value = true
  const found = () => find.matches.map(({ fact }) => fact.seq)
  const nextAfter = (seq: number | null, step: 1 | -1 = 1) => {
    const from = view.visible.find(({ fact }) => fact.seq === seq) ?? null
    return find.next(from, step)?.fact.seq ?? null
  }
  return { view, find, say, found, nextAfter }
}

test('what is found is counted, and all rows stay', () => {
  const { view, find, found } = setUp('apple', 'pear', 'Pineapple')
  find.text.value = 'APPLE'
  expect(found()).toEqual([1, 3])
  expect(view.visible).toHaveLength(3)
})

test('a text is taken as it stands: words, quotes and colons mean nothing else', () => {
  const { find, found } = setUp('{"is:sent": 1}', 'is sent', '"sent"')
  find.text.value = '"is:sent"'
  expect(found()).toEqual([1])
  find.text.value = 'is sent'
  expect(found()).toEqual([2])
})

test('new rows are found as they come; among those that pass the filter alone', () => {
  const { view, find, found, say } = setUp('one a', 'two a')
  find.text.value = 'a'
  say(3, 'three a', 'b')
  expect(found()).toEqual([1, 2, 3])
  view.filter.value = 'two'
  expect(found()).toEqual([2])
})

test('a regular expression stands between slashes', async () => {
  const { find, found } = setUp('one', 'two', 'three')
  find.text.value = '/^t.*e$/'
  await new Promise((resolve) => setTimeout(resolve))
  expect(found()).toEqual([3])
  find.text.value = '/(/'
  expect(find.problem?.about).toBe('regex')
  expect(found()).toEqual([])
})

test('next and previous go from match to match, and round', () => {
  const { find, nextAfter } = setUp('a', 'x', 'a', 'x', 'a')
  find.text.value = 'a'
  expect(nextAfter(null)).toBe(1)
  expect(nextAfter(1)).toBe(3)
  expect(nextAfter(2)).toBe(3)
  expect(nextAfter(5)).toBe(1)
  expect(nextAfter(null, -1)).toBe(5)
  expect(nextAfter(4, -1)).toBe(3)
  expect(nextAfter(1, -1)).toBe(5)
  find.text.value = 'nothing'
  expect(nextAfter(1)).toBeNull()
})

test('a match has its number', () => {
  const { view, find } = setUp('a', 'x', 'a')
  find.text.value = 'a'
  expect(view.visible.map((row) => find.numberOf(row))).toEqual([1, 0, 2])
  expect(find.numberOf(null)).toBe(0)
})

test('closed, it looks for nothing', () => {
  const { find, found } = setUp('a')
  find.text.value = 'a'
  find.isOpen.value = false
  expect(found()).toEqual([])
})

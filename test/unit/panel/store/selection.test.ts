// Rows that are chosen together, and rows that are marked.
import { describe, expect, test } from 'vitest'
import { View } from '../../../../src/panel/store/view'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'
import { viewHost } from '../../../support/view-host'

function setUp() {
  const made = createTestStore()
  const view = new View(made.store, viewHost().host)
  made.come('a')
  made.store.facts(
    'a',
    ['a', 'b', 'a', 'b', 'a', 'b'].map((text, index) => sent(index + 1, text)),
  )
  const row = (seq: number) => {
    const found = made.store.rows.all[seq - 1]
    if (!found) throw new Error(`no row ${seq}`)
    return found
  }
  const seqs = () => [...view.selection.rows.value].map(({ fact }) => fact.seq).sort()
  return { ...made, view, row, seqs }
}

describe('a selection', () => {
  test('is the chosen row, as long as there are no more', () => {
    const { view, row, seqs } = setUp()
    expect(seqs()).toEqual([])
    view.row.value = row(2)
    expect(seqs()).toEqual([2])
  })

  test('reaches from the row where it began to the row that it was extended to', () => {
    const { view, row, seqs } = setUp()
    view.row.value = row(3)
    view.selection.extend(row(5), view.visible)
    expect(seqs()).toEqual([3, 4, 5])
    expect(view.row.value).toBe(row(5))
    view.selection.extend(row(1), view.visible)
    expect(seqs()).toEqual([1, 2, 3])
  })

  test('takes one row more, or one less', () => {
    const { view, row, seqs } = setUp()
    view.row.value = row(1)
    view.selection.toggle(row(4))
    view.selection.toggle(row(6))
    expect(seqs()).toEqual([1, 4, 6])
    view.selection.toggle(row(6))
    expect(seqs()).toEqual([1, 4])
    expect(view.row.value).toBe(row(4))
  })

  test('takes all that pass, but not what comes later', () => {
    const { view, store, seqs } = setUp()
    view.filter.value = 'a'
    view.selection.all(view.visible)
    expect(seqs()).toEqual([1, 3, 5])
    store.facts('a', [sent(7, 'a')])
    expect(seqs()).toEqual([1, 3, 5])
  })

  test('ends when another row is chosen, or when it is given up', () => {
    const { view, row, seqs } = setUp()
    view.selection.all(view.visible)
    view.row.value = row(2)
    expect(seqs()).toEqual([2])
    view.selection.all(view.visible)
    expect(view.selection.collapse()).toBe(true)
    expect(seqs()).toEqual([2])
    expect(view.selection.collapse()).toBe(false)
  })

  test('loses the rows that do not pass any more', () => {
    const { view, row, seqs } = setUp()
    view.row.value = row(1)
    view.selection.extend(row(3), view.visible)
    view.filter.value = 'a'
    expect(seqs()).toEqual([1, 3])
  })
})

describe('bookmarks', () => {
  test('survive a filter, and can be filtered by', () => {
    const { view, row } = setUp()
    view.bookmarks.toggle(row(2))
    view.filter.value = 'a'
    expect(view.bookmarks.has(row(2))).toBe(true)
    view.filter.value = 'is:bookmarked'
    expect(view.visible).toEqual([row(2)])
    view.bookmarks.toggle(row(5))
    expect(view.visible).toEqual([row(2), row(5)])
    view.bookmarks.toggle(row(2))
    expect(view.visible).toEqual([row(5)])
  })

  test('are gone through in their order, and round, among those that are shown', () => {
    const { view, row } = setUp()
    for (const seq of [5, 1, 4]) view.bookmarks.toggle(row(seq))
    const all = () => true
    expect(view.bookmarks.next(null, 1, all)).toBe(row(1))
    expect(view.bookmarks.next(row(1), 1, all)).toBe(row(4))
    expect(view.bookmarks.next(row(5), 1, all)).toBe(row(1))
    expect(view.bookmarks.next(row(1), -1, all)).toBe(row(5))
    expect(view.bookmarks.next(row(1), 1, (other) => other !== row(4))).toBe(row(5))
    expect(view.bookmarks.next(row(1), 1, () => false)).toBeNull()
  })

  test('come back with their rows when a clear is undone', () => {
    const { view, row } = setUp()
    for (const seq of [5, 1]) view.bookmarks.toggle(row(seq))
    const [five, one] = [row(5), row(1)]
    const undo = view.clear()
    expect(view.bookmarks.count).toBe(0)
    undo()
    expect(view.bookmarks.all).toEqual([one, five])
  })

  test('go with their rows', () => {
    const { view, store, row } = setUp()
    view.bookmarks.toggle(row(1))
    store.clear()
    expect(view.bookmarks.count).toBe(0)
  })
})

test('all of a list are chosen as they were then, and told without looking at each', () => {
  const { view, row, store, seqs } = setUp()
  view.selection.all(view.visible)
  store.facts('a', [sent(7, 'later')])
  expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
  expect([1, 6, 7].map((seq) => view.selection.rows.value.has(row(seq)))).toEqual([
    true,
    true,
    false,
  ])
})

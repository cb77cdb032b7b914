// Where the rows of the socket list stand, with and without headings.
import { describe, expect, test } from 'vitest'
import { headingsOf, layoutOf } from '../../../../src/panel/ui/sockets/socket-layout'
import { created } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function listOf(...documents: string[]) {
  const { store, come } = createTestStore()
  store.preserveLog.value = true
  for (const [index, document] of documents.entries()) {
    if (document !== documents[index - 1]) come(document, { timeOrigin: index })
    store.facts(document, [created(index + 1, { socket: index + 1 })])
  }
  return headingsOf(store.sockets, (document) => store.pageOf(document))
}

describe('headings', () => {
  test('none, while all is of the page that is shown', () => {
    expect(listOf('a', 'a', 'a')).toEqual([])
  })

  test('one above the first socket of each page', () => {
    const headings = listOf('a', 'a', 'b', 'c', 'c')
    expect(headings.map(({ index, page }) => [index, page?.id])).toEqual([
      [0, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
  })

  test('one, also where the page that is shown has no socket', () => {
    const { store, come } = createTestStore()
    store.preserveLog.value = true
    come('a', { timeOrigin: 1 })
    store.facts('a', [created(1)])
    come('b', { timeOrigin: 2 })
    expect(headingsOf(store.sockets, (document) => store.pageOf(document))).toHaveLength(1)
  })
})

describe('the layout', () => {
  const headings = [
    { index: 0, page: null },
    { index: 2, page: null },
  ]

  test('of rows alone is a multiplication', () => {
    const { height, topOf } = layoutOf(5, [])
    expect([height, topOf(0), topOf(4)]).toEqual([200, 0, 160])
  })

  test('has a heading above the row that it belongs to', () => {
    const { height, topOf } = layoutOf(5, headings)
    expect([0, 1, 2, 3].map(topOf)).toEqual([0, 62, 102, 164])
    expect(height).toBe(244)
  })

  test('brings a row into view with its heading', () => {
    const { topToShow } = layoutOf(5, headings)
    expect(topToShow(2, 110, 100)).toBe(102)
    expect(topToShow(2, 0, 100)).toBe(64)
    expect(topToShow(1, 0, 110)).toBe(0)
  })

  test('renders every row of which a pixel is in view', () => {
    const count = 200
    const many = Array.from({ length: 20 }, (_, page) => ({ index: page * 10, page: null }))
    const { topOf, window, height } = layoutOf(count, many)
    for (const top of [0, 1_000, 3_333, height - 300]) {
      const { first, end } = window(top, 300)
      for (let index = 0; index < count; index++) {
        const isInView = topOf(index) < top + 300 && topOf(index) + 62 > top
        if (isInView) expect(index >= first && index < end).toBe(true)
      }
    }
  })
})

// The list of sockets as a tree: pages, chains of attempts, sockets; where the keyboard is in it.
import { describe, expect, test, vi } from 'vitest'
import {
  activeIndex,
  type ListEntry,
  listEntries,
} from '../../../../src/panel/ui/sockets/list-entries'
import type { SocketOrder } from '../../../../src/panel/ui/sockets/socket-sort'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, opened } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const chain = [
  created(1, { socket: 1 }),
  closed(2, 1, 1006),
  created(3, { socket: 2 }),
  closed(4, 2, 1006),
  created(6, { socket: 3 }),
]

function storeOf(...facts: readonly Fact[]) {
  const { store, come } = createTestStore()
  store.preserveLog.value = true
  come('a', { timeOrigin: 1 })
  store.facts('a', facts)
  return { store, come }
}

const shape = (toggled: readonly string[] = [], order: Partial<SocketOrder> = {}) => ({
  order: { key: 'made', isDescending: false, ...order } as const,
  toggled: new Set(toggled),
  now: 2_000,
})

/** `1 socket-3 2/4`: level, id, place of places. */
const told = (entries: readonly ListEntry[]) =>
  entries.map(({ level, id, place, places }) => `${level} ${id} ${place}/${places}`)

describe('entries', () => {
  test('of one page are its sockets, below “All sockets”', () => {
    const { store } = storeOf(created(1, { socket: 1 }), created(2, { socket: 2 }))
    expect(told(listEntries(store.sockets, store, shape()))).toEqual([
      '1 socket-1 2/3',
      '1 socket-2 3/3',
    ])
  })

  test('of several pages stand below headings', () => {
    const { store, come } = storeOf(created(1, { socket: 1 }))
    come('b', { timeOrigin: 2 })
    store.facts('b', [created(1, { socket: 1 }), created(2, { socket: 2 })])
    expect(told(listEntries(store.sockets, store, shape()))).toEqual([
      '1 page-a 2/3',
      '2 socket-1 1/1',
      '1 page-b 3/3',
      '2 socket-2 1/2',
      '2 socket-3 2/2',
    ])
    expect(told(listEntries(store.sockets, store, shape(['page-b'])))).toEqual([
      '1 page-a 2/3',
      '2 socket-1 1/1',
      '1 page-b 3/3',
    ])
  })

  test('have a heading, also where the page that is shown has no socket', () => {
    const { store, come } = storeOf(created(1))
    come('b', { timeOrigin: 2 })
    expect(told(listEntries(store.sockets, store, shape()))).toEqual([
      '1 page-a 2/2',
      '2 socket-1 1/1',
    ])
  })
})

describe('three attempts at a connection', () => {
  test('are one row', () => {
    const { store } = storeOf(...chain)
    expect(told(listEntries(store.sockets, store, shape()))).toEqual(['1 chain-1 2/2'])
  })

  test('are three rows more when it is unfolded', () => {
    const { store } = storeOf(...chain)
    expect(told(listEntries(store.sockets, store, shape(['chain-1'])))).toEqual([
      '1 chain-1 2/2',
      '2 socket-1 1/3',
      '2 socket-2 2/3',
      '2 socket-3 3/3',
    ])
  })

  test('are rows of their own if only two pass the filter', () => {
    const { store } = storeOf(...chain)
    expect(told(listEntries(store.sockets.slice(1), store, shape()))).toEqual([
      '1 socket-2 2/3',
      '1 socket-3 3/3',
    ])
  })
})

describe('the order', () => {
  const three = [
    created(1, { socket: 1, url: 'ws://localhost/b' }),
    created(2, { socket: 2, url: 'ws://localhost/c' }),
    created(3, { socket: 3, url: 'ws://localhost/a' }),
    opened(10, 2),
    closed(500, 1),
  ]
  const sorted = (order: Partial<SocketOrder>) => {
    const { store } = storeOf(...three)
    return listEntries(store.sockets, store, shape([], order))
      .map(({ id }) => id.slice(-1))
      .join('')
  }

  test('is that of their construction, either way', () => {
    expect(sorted({})).toBe('123')
    expect(sorted({ isDescending: true })).toBe('321')
  })

  test('goes by URL, state, last activity or duration', () => {
    expect(sorted({ key: 'url' })).toBe('312')
    expect(sorted({ key: 'state' })).toBe('321')
    expect(sorted({ key: 'activity', isDescending: true })).toBe('123')
    expect(sorted({ key: 'duration' })).toBe('132')
  })
})

describe('the keyboard', () => {
  const { store } = storeOf(...chain)
  const [first = null, , last = null] = store.sockets
  const folded = listEntries(store.sockets, store, shape())
  const unfolded = listEntries(store.sockets, store, shape(['chain-1']))

  test('is at “All sockets” while no socket is chosen', () => {
    expect(activeIndex(folded, null, null)).toBe(-1)
  })

  test('is at the row of the chosen socket, or at the chain that folds it', () => {
    expect(activeIndex(unfolded, null, first)).toBe(1)
    expect(activeIndex(folded, null, first)).toBe(0)
  })

  test('is at the chain rather than its newest attempt, where it was put there', () => {
    expect(activeIndex(unfolded, 'chain-1', last)).toBe(0)
    expect(activeIndex(unfolded, 'socket-3', last)).toBe(3)
  })
})

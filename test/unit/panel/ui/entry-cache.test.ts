// The list's entries are made anew when a socket comes, goes or changes its place, and not otherwise.
import { expect, test, vi } from 'vitest'
import { EntryCache } from '../../../../src/panel/ui/sockets/entry-cache'
import type { SortKey } from '../../../../src/panel/ui/sockets/socket-sort'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

function setUp(key: SortKey = 'made') {
  const { store, come } = createTestStore()
  store.preserveLog.value = true
  come('a', { timeOrigin: 1 })
  const say = (...facts: Fact[]) => store.facts('a', facts)
  say(created(1, { socket: 1 }), opened(2), created(3, { socket: 2 }))
  const cache = new EntryCache()
  const order = { key, isDescending: false }
  const toggled = new Set<string>()
  const placed = (now = 1_000, rowHeight = 40, folds: ReadonlySet<string> = toggled) =>
    cache.placedFor(store.sockets, store, { order, toggled: folds, now }, rowHeight)
  const ids = (now?: number) => placed(now).entries.map(({ id }) => id)
  return { come, say, placed, ids }
}

test('messages change nothing', () => {
  const { say, placed } = setUp()
  const before = placed()
  say(sent(4, 'hi'), sent(5, 'again'))
  expect(placed(60_000)).toBe(before)
})

test('a socket that comes or goes, folds and another page do', () => {
  const { come, say, placed, ids } = setUp()
  const before = placed()
  say(created(4, { socket: 3 }))
  expect(ids()).toEqual(['socket-1', 'socket-2', 'socket-3'])
  expect(placed()).not.toBe(before)
  const three = placed()
  expect(placed(1_000, 40, new Set(['chain-9']))).not.toBe(three)
  come('b', { timeOrigin: 2 })
  expect(ids()[0]).toBe('page-a')
})

test('rows of another height are placed anew, and not made anew', () => {
  const { placed } = setUp()
  const before = placed()
  const after = placed(1_000, 20)
  expect(after.entries).toBe(before.entries)
  expect(after.layout.height).toBe(40)
})

test('a state that changes re-sorts a list that is sorted by it', () => {
  const { say, ids } = setUp('state')
  expect(ids()).toEqual(['socket-2', 'socket-1'])
  say(closed(4, 2, 1006))
  expect(ids()).toEqual(['socket-1', 'socket-2'])
})

test('by traffic, the list is brought in order once a second, and when a socket ends', () => {
  const { say, ids } = setUp('traffic')
  expect(ids(1_000)).toEqual(['socket-1', 'socket-2'])
  say(sent(4, 'hi'))
  expect(ids(1_900)).toEqual(['socket-1', 'socket-2'])
  expect(ids(2_000)).toEqual(['socket-2', 'socket-1'])
})

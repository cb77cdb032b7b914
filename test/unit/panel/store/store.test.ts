// What the panel knows after facts, navigations, clears.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, gap, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const inTop = { depth: 1, name: '', hasOpener: false }

function withFacts(...facts: Fact[]) {
  const made = createTestStore()
  made.come('a')
  made.store.facts('a', facts)
  const [socket] = made.store.sockets
  if (!socket) throw new Error('no socket')
  return { ...made, socket }
}

const called = (seq: number, before: 1 | 3, readyState: 2 | 3): Fact => ({
  seq,
  time: 1_000 + seq,
  socket: 1,
  kind: 'close-called',
  readyState,
  before,
  during: null,
  code: 4000,
  reason: 'bye',
  stack: 'at page',
})

describe('a socket', () => {
  test('has its life as transitions, each with its time and cause', () => {
    const { socket } = withFacts(created(1), opened(2), called(3, 1, 2), closed(9, 1, 4000))
    expect(socket.transitions).toEqual([
      { readyState: 0, time: 1_001, cause: 'socket-created' },
      { readyState: 1, time: 1_002, cause: 'socket-opened' },
      { readyState: 2, time: 1_003, cause: 'close-called' },
      { readyState: 3, time: 1_009, cause: 'socket-closed' },
    ])
    expect(socket.close).toEqual({ time: 1_009, code: 4000, reason: '', wasClean: false })
  })

  test('tells close() calls that did something from those that did not', () => {
    const { socket } = withFacts(created(1), called(2, 1, 2), closed(3), called(4, 3, 3))
    expect(socket.closeCalls.map(({ effective }) => effective)).toEqual([true, false])
  })

  test('has sent, discarded and failed sends apart', () => {
    const { socket } = withFacts(
      created(1),
      sent(2, 'a', { nth: 1, total: 1 }),
      sent(3, 'bb', { kind: 'message-discarded', readyState: 3, nth: 1, total: 2 }),
    )
    expect(socket.counts).toEqual({
      'message-sent': { nth: 1, total: 1 },
      'message-received': { nth: 0, total: 0 },
      'message-discarded': { nth: 1, total: 2 },
    })
  })

  test('has its bufferedAmount and the peak of it', () => {
    const { socket, store } = withFacts(created(1), sent(2, 'a', { bufferedAmount: 700 }))
    const drained = { seq: 3, time: 3, socket: 1, readyState: 1, bufferedAmount: 20 } as const
    store.facts('a', [{ ...drained, kind: 'buffered-amount', heldAt: 0 }])
    expect([socket.buffered.amount, socket.buffered.peak]).toEqual([20, 700])
  })

  test('whose beginning is lost is known by what a gap counted', () => {
    const counters = { 4: { 'message-received': { nth: 12, total: 3_000 } } }
    const { socket } = withFacts(gap(1, 90, { counters }))
    expect(socket.counts['message-received']).toEqual({ nth: 12, total: 3_000 })
    expect([socket.socket, socket.beginningUnknown]).toEqual([4, true])
  })
})

describe('rows', () => {
  test('are facts in the order of arrival; readings of bufferedAmount are none', () => {
    const reading = {
      kind: 'buffered-amount',
      readyState: 1,
      bufferedAmount: 1,
      heldAt: 0,
    } as const
    const { store } = withFacts(created(1), { ...reading, seq: 2, time: 2, socket: 1 }, opened(3))
    expect(store.rows.all.map(({ fact }) => fact.kind)).toEqual(['socket-created', 'socket-opened'])
  })

  test('have a bound: the oldest go, counted', () => {
    const { store, come } = createTestStore(10)
    come('a')
    const facts = Array.from({ length: 25 }, (_, index) => sent(index + 1, 'x'))
    store.facts('a', facts)
    expect(store.rows.all.map(({ fact }) => fact.seq)).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25])
    expect(store.rows.dropped).toBe(16)
  })
})

describe('a navigation', () => {
  test('drops what the page before had', () => {
    const { store, come, forgotten } = withFacts(created(1))
    store.gone('a')
    come('b', { timeOrigin: 10 })
    expect(store.sockets).toEqual([])
    expect(store.rows.all).toEqual([])
    expect(forgotten).toEqual(['a'])
  })

  test('drops it also when the new page is heard before the old one ends', () => {
    const { store, come } = withFacts(created(1))
    come('b', { timeOrigin: 10 })
    expect(store.sockets).toHaveLength(1)
    store.gone('a')
    expect(store.sockets).toEqual([])
  })

  test('keeps a frame of the new page that was heard before its top', () => {
    const { store, come } = withFacts(created(1))
    come('frame', { place: inTop, timeOrigin: 12 })
    store.facts('frame', [created(1)])
    store.gone('a')
    come('b', { timeOrigin: 10 })
    expect(store.sockets.map(({ document }) => document.id)).toEqual(['frame'])
  })

  test('back to a page of the bfcache drops the page that was left', () => {
    const { store, come } = createTestStore()
    come('first', { timeOrigin: 1 })
    store.gone('first')
    come('second', { timeOrigin: 2 })
    store.facts('second', [created(1)])
    come('first', { timeOrigin: 1 })
    store.gone('second')
    expect(store.sockets).toEqual([])
  })

  test('drops nothing while the log is preserved', () => {
    const { store, come } = withFacts(created(1))
    store.preserveLog.value = true
    store.gone('a')
    come('b', { timeOrigin: 10 })
    expect(store.sockets).toHaveLength(1)
    expect(store.rows.all).toHaveLength(1)
  })

  test('of a frame alone drops nothing', () => {
    const { store, come } = withFacts(created(1))
    come('frame', { place: inTop, timeOrigin: 10 })
    store.gone('frame')
    expect(store.sockets).toHaveLength(1)
  })
})

test('clear empties the table and keeps the sockets that can still speak', () => {
  const { store } = withFacts(created(1), created(2, { socket: 2 }), closed(3, 2))
  store.clear()
  expect(store.rows.all).toEqual([])
  expect(store.sockets.map(({ socket }) => socket)).toEqual([1])
})

describe('a page without end', () => {
  test('of sockets: the oldest that are over go first, a tenth at a time, then the oldest', () => {
    const { store, come } = createTestStore()
    come('a')
    const open = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => created(from + i, { socket: from + i }))
    store.facts('a', open(1, 5_000))
    store.facts(
      'a',
      [3, 4].map((socket) => closed(5_000 + socket, socket, 1000)),
    )
    expect(store.sockets).toHaveLength(5_000)
    store.facts('a', [created(6_000, { socket: 5_001 })])
    expect(store.sockets).toHaveLength(4_500)
    expect(store.socketsDropped).toBe(501)
    expect([3, 4, 1, 499].map((socket) => store.socketAt('a', socket))).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(store.socketAt('a', 5_001)?.socket).toBe(5_001)
  })

  test('of frames: the oldest that are gone are forgotten, and their rows are counted as dropped', () => {
    const { store, come, forgotten } = createTestStore()
    come('top')
    for (let frame = 1; frame <= 1_000; frame++) {
      come(`f${frame}`, { place: inTop })
      store.facts(`f${frame}`, [created(1), opened(2)])
      if (frame !== 2) store.gone(`f${frame}`)
    }
    expect(store.documents.size).toBe(900)
    expect(store.documents.has('top')).toBe(true)
    expect(store.documents.has('f2')).toBe(true)
    expect(forgotten.slice(0, 3)).toEqual(['f1', 'f3', 'f4'])
    expect(store.rows.dropped).toBe(forgotten.length * 2)
  })
})

// Which rows are looked at.
import { describe, expect, test } from 'vitest'
import { View } from '../../../../src/panel/store/view'
import { created, gap, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'
import { viewHost } from '../../../support/view-host'

function setUp() {
  const made = createTestStore()
  const view = new View(made.store, viewHost().host)
  made.come('a')
  const say = (...facts: ReturnType<typeof created>[]) => made.store.facts('a', facts)
  say(created(1), created(2, { socket: 2 }), sent(3, 'Alpha'), sent(4, 'beta', { socket: 2 }))
  const seqs = () => view.visible.map(({ fact }) => fact.seq)
  return { ...made, view, say, seqs }
}

test('all rows, while nothing is chosen', () => {
  const { seqs } = setUp()
  expect(seqs()).toEqual([1, 2, 3, 4])
})

test('those of the chosen socket', () => {
  const { view, store, say, seqs } = setUp()
  view.socket.value = store.sockets[1] ?? null
  expect(seqs()).toEqual([2, 4])
  say(sent(5, 'x'), sent(6, 'y', { socket: 2 }))
  expect(seqs()).toEqual([2, 4, 6])
})

test('those with the text, whatever its case', () => {
  const { view, say, seqs } = setUp()
  view.filter.value = ' aLPHa '
  expect(seqs()).toEqual([3])
  say(sent(5, 'the alphabet'), sent(6, 'no'))
  expect(seqs()).toEqual([3, 5])
})

test('what a policy blocked is shown with its socket; where none is known, with all of them', () => {
  const { view, store, say, seqs } = setUp()
  const report = { kind: 'connection-blocked', directive: 'connect-src', enforced: true } as const
  const about = (seq: number, url: string) => ({ ...report, seq, time: 2_000, url })
  say(about(5, 'ws://localhost/echo'), about(6, 'ws://elsewhere/'))
  view.socket.value = store.sockets[0] ?? null
  expect(seqs()).toEqual([1, 3])
  view.socket.value = store.sockets[1] ?? null
  expect(seqs()).toEqual([2, 4, 5])
  view.socket.value = null
  expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
})

describe('a gap', () => {
  test('passes every text filter: loss is never silent', () => {
    const { view, say, seqs } = setUp()
    view.filter.value = 'nowhere'
    say(gap(5, 9))
    expect(seqs()).toEqual([5])
  })

  test('is shown with the sockets that it took from, and with all where that is unknown', () => {
    const { view, store, say, seqs } = setUp()
    say(gap(5, 9, { counters: { 2: {} } }), gap(10, 12))
    view.socket.value = store.sockets[0] ?? null
    expect(seqs()).toEqual([1, 3, 10])
    view.socket.value = store.sockets[1] ?? null
    expect(seqs()).toEqual([2, 4, 5, 10])
  })
})

describe('a pause', () => {
  test('holds the table and counts what waits; recording goes on', () => {
    const { view, store, say, seqs } = setUp()
    view.paused.value = true
    say(sent(5, 'x'), sent(6, 'y'))
    expect(seqs()).toEqual([1, 2, 3, 4])
    expect(view.waiting.value).toBe(2)
    expect(store.rows.all).toHaveLength(6)
    view.paused.value = false
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
    expect(view.waiting.value).toBe(0)
  })

  test('counts waiting rows of several batches', () => {
    const { view, say, seqs } = setUp()
    view.paused.value = true
    say(sent(5, 'x'))
    say(sent(6, 'y'))
    expect(view.waiting.value).toBe(2)
    expect(seqs()).toEqual([1, 2, 3, 4])
  })

  test('can be filtered; what came before the pause is looked at', () => {
    const { view, say, seqs } = setUp()
    view.paused.value = true
    say(sent(5, 'alpha again'))
    view.filter.value = 'alpha'
    expect(seqs()).toEqual([3])
    expect(view.waiting.value).toBe(1)
  })

  test('after a clear stays empty', () => {
    const { view, store, say, seqs } = setUp()
    view.paused.value = true
    store.clear()
    say(sent(5, 'x'))
    expect(seqs()).toEqual([])
    expect(view.waiting.value).toBe(1)
  })
})

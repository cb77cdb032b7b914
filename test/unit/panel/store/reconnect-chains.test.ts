// Which sockets are attempts at the same connection.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, errored } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

/** [attempt, back-off, whether the URL is the same] of each socket, in the order of their numbers. */
function attemptsOf(...facts: readonly Fact[]) {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', facts)
  return store.sockets.map((socket) => {
    const attempt = store.attemptOf(socket)
    return attempt && [attempt.nth, attempt.backOff, attempt.isSameUrl]
  })
}

const closeCalled = (seq: number, socket: number): Fact => ({
  ...{ kind: 'close-called', seq, time: 1_000 + seq, socket, readyState: 2 },
  ...{ code: null, reason: null, stack: '', before: 1, during: null },
})

const url = (path: string) => ({ url: `ws://localhost${path}` })

describe('an attempt', () => {
  test('continues the one to the same URL that had ended', () => {
    expect(
      attemptsOf(
        created(1, { socket: 1 }),
        closed(10, 1, 1006),
        created(1_010, { socket: 2 }),
        closed(1_020, 2, 1006),
        created(3_020, { socket: 3 }),
      ),
    ).toEqual([
      [1, null, true],
      [2, 1_000, true],
      [3, 2_000, true],
    ])
  })

  test('that failed counts from its error on, when it was CLOSED', () => {
    expect(
      attemptsOf(
        created(1, { socket: 1 }),
        errored(5, 1),
        created(6, { socket: 2 }),
        closed(7, 1, 1006),
      ),
    ).toEqual([
      [1, null, true],
      [2, 1, true],
    ])
  })

  test('with another query is one at the same endpoint', () => {
    expect(
      attemptsOf(
        created(1, { socket: 1, ...url('/live?token=1') }),
        closed(2, 1),
        created(3, { socket: 2, ...url('/live?token=2') }),
        closed(4, 2),
        created(5, { socket: 3, ...url('/other?token=2') }),
      ),
    ).toEqual([
      [1, null, true],
      [2, 1, false],
      [1, null, true],
    ])
  })

  test('with another query is none after one that the page closed itself', () => {
    expect(
      attemptsOf(
        created(1, { socket: 1, ...url('/live?room=1') }),
        closeCalled(2, 1),
        closed(3, 1),
        created(4, { socket: 2, ...url('/live?room=2') }),
      ),
    ).toEqual([
      [1, null, true],
      [1, null, true],
    ])
  })

  test('beside one that is still open begins a chain of its own', () => {
    expect(attemptsOf(created(1, { socket: 1 }), created(2, { socket: 2 }))).toEqual([
      [1, null, true],
      [1, null, true],
    ])
  })

  test('continues, of two that ended, the one with the very URL', () => {
    expect(
      attemptsOf(
        created(1, { socket: 1, ...url('/live?a') }),
        created(2, { socket: 2, ...url('/live?b') }),
        closed(3, 1),
        closed(4, 2),
        created(5, { socket: 3, ...url('/live?a') }),
        created(6, { socket: 4, ...url('/live?c') }),
      ).slice(2),
    ).toEqual([
      [2, 2, true],
      [2, 2, false],
    ])
  })

  test('whose constructor was not seen is none', () => {
    expect(attemptsOf(created(1, { socket: 1, adopted: true }))).toEqual([null])
  })

  test('of another document is none', () => {
    const { store, come } = createTestStore()
    come('a')
    store.facts('a', [created(1), closed(2)])
    come('b', { timeOrigin: 5, place: { depth: 1, name: '', hasOpener: false } })
    store.facts('b', [created(3)])
    expect(store.sockets.map((socket) => store.attemptOf(socket)?.nth)).toEqual([1, 1])
  })
})

describe('a chain', () => {
  test('keeps its numbers when sockets are dropped', () => {
    const { store, come } = createTestStore()
    come('a')
    store.facts('a', [created(1), closed(2), created(3, { socket: 2 })])
    store.clear()
    const [last] = store.sockets
    const attempt = last && store.attemptOf(last)
    expect([attempt?.nth, attempt?.chain.sockets.length]).toEqual([2, 1])
  })
})

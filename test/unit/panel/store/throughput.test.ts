// The series of each socket and of all follow the facts; clear and its undo keep them whole.
import { expect, test } from 'vitest'
import type { SocketRecord } from '../../../../src/panel/store/sockets'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const total = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0)

function storeWith(...facts: Fact[]) {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', facts)
  const socket = store.sockets[0] as SocketRecord
  const counts = () => ({
    all: total(store.throughput.all.columns.sent),
    one: total(store.throughput.of(socket)?.columns.sent),
  })
  return { store, come, socket, counts }
}

const message = (seq: number, nth: number, more = {}) => sent(seq, 'hi', { nth, ...more })

test('messages are counted for their socket and for all', () => {
  const { store, socket, counts } = storeWith(created(1), opened(2), message(3, 1), message(4, 2))
  expect(counts()).toEqual({ all: 2, one: 2 })
  expect(total(store.throughput.of(socket)?.columns.sentBytes)).toBe(4)
})

test('messages that are lost are said to be missed', () => {
  const { store } = storeWith(created(1), message(9, 5))
  expect(store.throughput.all.missed).toBe(4)
})

test('what is queued rises and falls, and ends with the socket', () => {
  const { store } = storeWith(created(1), message(2, 1, { bufferedAmount: 700, total: 700 }))
  expect(store.throughput.all.queued).toBe(700)
  store.facts('a', [closed(5, 1, 1006)])
  expect(store.throughput.all.queued).toBe(0)
  expect(store.throughput.all.columns.queued).toEqual([700])
})

test('what a page had queued is gone with it', () => {
  const { store } = storeWith(created(1), message(2, 1, { bufferedAmount: 700, total: 700 }))
  store.gone('a')
  expect(store.throughput.all.queued).toBe(0)
})

test('the sockets of a page that is dropped are no longer in the sum', () => {
  const { store, come } = storeWith(created(1), message(2, 1))
  store.gone('a')
  come('b', { timeOrigin: 5_000 })
  expect(store.sockets).toEqual([])
  expect(store.throughput.all.length).toBe(0)
})

test('after a clear the count begins anew, and its undo has both', () => {
  const { store, counts } = storeWith(created(1), opened(2), message(3, 1))
  const undo = store.clear()
  expect(counts()).toEqual({ all: 0, one: 0 })
  store.facts('a', [message(4, 2)])
  expect(counts()).toEqual({ all: 1, one: 1 })
  undo()
  expect(counts()).toEqual({ all: 2, one: 2 })
  expect(store.throughput.all.missed).toBe(0)
})

test('the undo of a clear puts rows and sockets back in their order', () => {
  const { store } = storeWith(created(1), closed(2), created(3, { socket: 2 }))
  const undo = store.clear()
  expect(store.sockets.map(({ key }) => key)).toEqual([2])
  store.facts('a', [created(4, { socket: 3 })])
  undo()
  expect(store.sockets.map(({ key }) => key)).toEqual([1, 2, 3])
  expect(store.rows.all.map(({ fact }) => fact.seq)).toEqual([1, 2, 3, 4])
  expect(store.rows.all.map(({ id }) => id)).toEqual([1, 2, 3, 4])
})

test('the undo of a clear does not bring back what a navigation dropped since', () => {
  const { store, come } = storeWith(created(1), message(2, 1))
  const undo = store.clear()
  store.gone('a')
  come('b', { timeOrigin: 5_000 })
  undo()
  expect(store.rows.all).toEqual([])
  expect(store.sockets).toEqual([])
})

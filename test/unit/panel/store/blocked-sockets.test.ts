// Which socket a report of a Content Security Policy is about.
import { describe, expect, test } from 'vitest'
import { isReported } from '../../../../src/panel/store/blocked-sockets'
import type { ConnectionBlocked } from '../../../../src/wire/page-facts'
import { created, opened } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const blocked = (seq: number, url: string, enforced = true): ConnectionBlocked => ({
  ...{ kind: 'connection-blocked', seq, time: 1_000 + seq, url },
  ...{ directive: 'connect-src', enforced },
})

describe('a report', () => {
  test.each([
    ['wss://a.example/chat?x=1', true],
    ['wss://a.example', true],
    ['wss://a.example/', true],
    ['wss', true],
    ['wss:', true],
    ['ws', false],
    ['wss://a.example/other', false],
    ['wss://a.example/chat', false],
    ['wss://b.example', false],
    ['', false],
  ])('of %s may be about wss://a.example/chat?x=1: %s', (reported, expected) => {
    expect(isReported(reported, 'wss://a.example/chat?x=1')).toBe(expected)
  })

  test('is about the newest socket with that URL that never opened, each in its turn', () => {
    const { store, come } = createTestStore()
    come('a')
    const url = 'ws://x.example/'
    store.facts('a', [
      created(1, { socket: 1, url }),
      created(2, { socket: 2, url }),
      created(3, { socket: 3, url: 'ws://y.example/' }),
      created(4, { socket: 4, url }),
      opened(5, 4),
      blocked(6, url),
      blocked(7, 'ws://x.example'),
      blocked(8, url),
    ])
    const numbers = store.rows.all.slice(5).map(({ socket }) => socket?.socket)
    expect(numbers).toEqual([2, 1, undefined])
    expect(store.sockets.map((socket) => socket.blocked?.seq)).toEqual([7, 6, undefined, undefined])
  })

  test('is not about a socket of another document, nor one that came later', () => {
    const { store, come } = createTestStore()
    come('a')
    come('frame', { place: { depth: 1, name: '', hasOpener: false } })
    store.facts('a', [created(1, { time: 2_000 })])
    store.facts('frame', [blocked(1, 'ws://localhost/echo')])
    store.facts('a', [blocked(2, 'ws://localhost/echo')])
    expect(store.sockets.map((socket) => socket.blocked)).toEqual([null])
  })
})

test('a blocked socket that gets no close event can be cleared away; one only reported stays', () => {
  const { store, come } = createTestStore()
  come('a')
  const url = 'ws://x.example/'
  store.facts('a', [created(1, { readyState: 3, url }), blocked(2, url)])
  store.facts('a', [created(3, { socket: 2, url }), blocked(4, url, false)])
  store.clear()
  expect(store.sockets.map(({ socket }) => socket)).toEqual([2])
})

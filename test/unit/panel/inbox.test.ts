// In order, once each, acknowledged; and who is there.
import { describe, expect, test } from 'vitest'
import { createInbox } from '../../../src/panel/inbox'
import type { Fact } from '../../../src/wire/facts'
import { WIRE_VERSION } from '../../../src/wire/limits'
import type { DownPacket } from '../../../src/wire/packets'
import { gap, opened } from '../../support/facts'

const place = { depth: 0, name: '', hasOpener: false }
const frame = { frameId: 0, documentId: 'd', url: 'http://a/', origin: 'http://a' }

function setUp() {
  const posted: [number, DownPacket][] = []
  const events: unknown[] = []
  const taken: Fact[] = []
  const inbox = createInbox(
    (link, packet) => {
      posted.push([link, packet])
      return true
    },
    {
      onHello: ({ document }) => events.push(`hello ${document}`),
      onFacts: (_, facts) => taken.push(...facts),
      onGone: (document) => events.push(`gone ${document}`),
      onAway: (document) => events.push(`away ${document}`),
      onPayload: (document, { seq }) => events.push(`payload ${document} ${seq}`),
      onStranger: ({ version }) => events.push(`version ${version}`),
      onActed: () => {},
      onActing: () => {},
      onWoken: (reachable) => events.push(`reachable ${reachable}`),
    },
    { window: 10, firstSubscription: 100, most: () => 7 },
  )
  const from = (link: number, packet: unknown) =>
    inbox.receive({ kind: 'from-relay', link, packet })
  const come = (link: number, document = 'd', version = WIRE_VERSION) => {
    inbox.receive({ kind: 'relay-came', link, frame })
    const arrival = { type: 'navigate', notRestoredReasons: null, restoredAt: null }
    from(link, {
      kind: 'hello',
      version,
      document,
      url: 'http://a/',
      place,
      timeOrigin: 1,
      arrival,
    })
  }
  const batch = (link: number, subscription: number, ...facts: Fact[]) =>
    from(link, { kind: 'batch', subscription, facts })
  const leave = (link: number) => inbox.receive({ kind: 'relay-gone', link })
  const seqs = () => taken.map(({ seq }) => seq)
  return { inbox, posted, events, taken, come, batch, leave, from, seqs }
}

test('a hello is answered with a subscription', () => {
  const { posted, come } = setUp()
  come(1)
  const subscription = { kind: 'subscribe', version: WIRE_VERSION, subscription: 101 }
  expect(posted).toEqual([[1, { ...subscription, after: 0, limit: 10, most: 7 }]])
})

test('a document is asked anew from its last fact on; what was sent before that is not taken', () => {
  const { inbox, posted, come, batch, seqs } = setUp()
  come(1)
  batch(1, 101, opened(1), opened(2))
  inbox.resubscribe()
  const subscription = { kind: 'subscribe', version: WIRE_VERSION, subscription: 102 }
  expect(posted.at(-1)).toEqual([1, { ...subscription, after: 2, limit: 12, most: 7 }])
  batch(1, 101, opened(3))
  batch(1, 102, opened(3), opened(4))
  expect(seqs()).toEqual([1, 2, 3, 4])
})

test('a document that was left is not asked anew', () => {
  const { inbox, posted, come, from } = setUp()
  come(1)
  from(1, { kind: 'away' })
  const before = posted.length
  inbox.resubscribe()
  expect(posted).toHaveLength(before)
})

test('facts are taken once, in order, and acknowledged', () => {
  const { posted, come, batch, seqs } = setUp()
  come(1)
  batch(1, 101, opened(1), opened(2))
  expect(posted.at(-1)).toEqual([1, { kind: 'window', subscription: 101, ack: 2, limit: 12 }])
  batch(1, 101, opened(2), opened(3), opened(4))
  expect(seqs()).toEqual([1, 2, 3, 4])
  expect(posted.at(-1)).toEqual([1, { kind: 'window', subscription: 101, ack: 4, limit: 14 }])
})

test('an eighth of the window at a time: an answer to each packet would cost the page as much as the packet', () => {
  const { posted, come, batch } = setUp()
  come(1)
  const before = posted.length
  batch(1, 101, opened(1)) // of ten
  expect(posted.length).toBe(before)
  batch(1, 101, opened(2))
  expect(posted.slice(before)).toEqual([
    [1, { kind: 'window', subscription: 101, ack: 2, limit: 12 }],
  ])
})

test('a batch of an earlier subscription is not taken', () => {
  const { come, batch, seqs } = setUp()
  come(1)
  come(2)
  batch(2, 101, opened(5))
  expect(seqs()).toEqual([])
  batch(2, 102, opened(1))
  expect(seqs()).toEqual([1])
})

test('after a reconnection the relay is asked for what follows', () => {
  const { inbox, posted, come, batch } = setUp()
  come(1)
  batch(1, 101, opened(1), opened(2))
  inbox.disconnected()
  come(1)
  expect(posted.at(-1)).toMatchObject([1, { kind: 'subscribe', subscription: 102, after: 2 }])
})

test('a hole becomes a gap', () => {
  const { come, batch, taken } = setUp()
  come(1)
  batch(1, 101, opened(4))
  expect(taken).toMatchObject([
    { kind: 'gap', seq: 1, through: 3, reason: 'unknown' },
    { kind: 'socket-opened', seq: 4 },
  ])
})

test('of a gap that is known in part, the rest is taken', () => {
  const { come, batch, taken } = setUp()
  come(1)
  batch(1, 101, opened(1), opened(2))
  batch(1, 101, gap(1, 5))
  expect(taken.at(-1)).toMatchObject({ kind: 'gap', seq: 3, through: 5 })
})

describe('who is there', () => {
  test('a document is gone with its last link', () => {
    const { events, come, leave } = setUp()
    come(1)
    come(2)
    leave(1)
    expect(events).toEqual(['hello d', 'hello d'])
    leave(2)
    expect(events.at(-1)).toBe('gone d')
  })

  test('a document that says that it is left is gone once, and may still finish its word', () => {
    const { events, come, batch, leave, from, seqs } = setUp()
    come(1)
    from(1, { kind: 'away' })
    batch(1, 101, opened(1))
    leave(1)
    expect(events).toEqual(['hello d', 'away d', 'gone d'])
    expect(seqs()).toEqual([1])
  })

  test('the death of the background alone makes nobody gone', () => {
    const { inbox, events, come } = setUp()
    come(1)
    inbox.disconnected()
    expect(events).toEqual(['hello d'])
    inbox.reconcile()
    expect(events).toEqual(['hello d', 'gone d'])
  })

  test('a forgotten document tells everything again', () => {
    const { inbox, posted, come, batch } = setUp()
    come(1)
    batch(1, 101, opened(1))
    inbox.forget('d')
    come(2)
    expect(posted.at(-1)).toMatchObject([2, { after: 0 }])
  })

  test('a content script of another version is a stranger', () => {
    const { events, posted, come } = setUp()
    come(1, 'd', 99)
    expect(events).toEqual(['version 99'])
    expect(posted).toEqual([])
  })
})

test('a fact that is off is a gap; those beside it stay', () => {
  const { come, from, taken } = setUp()
  come(1)
  const facts = [opened(1), { ...opened(2), readyState: 9 }, opened(3)]
  from(1, { kind: 'batch', subscription: 101, facts })
  expect(taken.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, 'socket-opened'],
    [2, 'gap'],
    [3, 'socket-opened'],
  ])
})

test('what is no packet changes nothing', () => {
  const { inbox, events, posted, from, come } = setUp()
  come(1)
  for (const packet of [null, {}, { kind: 'batch', subscription: 101, facts: [{}] }])
    from(1, packet)
  for (const message of [null, 'x', { kind: 'from-relay', link: 99, packet: {} }])
    inbox.receive(message)
  expect(events).toEqual(['hello d'])
  expect(posted).toHaveLength(1)
})

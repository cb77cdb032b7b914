// How the relay feeds a panel.
import { describe, expect, test } from 'vitest'
import { createOutbox } from '../../../src/relay/outbox'
import { createSender } from '../../../src/relay/sender'
import type { Batch } from '../../../src/wire/packets'
import { opened, sent } from '../../support/facts'

function setUp(facts = 10) {
  const outbox = createOutbox()
  outbox.setRecording(true)
  for (let seq = 1; seq <= facts; seq++) outbox.add(sent(seq, `message ${seq}`))
  const posted: Batch[] = []
  let connected = true
  const sender = createSender(outbox, (batch) => {
    if (connected) posted.push(batch)
    return connected
  })
  const seqs = () => posted.map((batch) => batch.facts.map(({ seq }) => seq))
  const subscribe = (subscription: number, after: number, limit: number) =>
    sender.subscribe({ kind: 'subscribe', version: 1, subscription, after, limit, most: 9 })
  const lose = () => {
    connected = false
  }
  return { outbox, sender, posted, seqs, subscribe, lose }
}

test('sends nothing before a subscription', () => {
  const { sender, posted } = setUp()
  sender.pump()
  expect(posted).toEqual([])
})

test('sends what follows `after`, up to the limit', () => {
  const { seqs, subscribe } = setUp()
  subscribe(1, 3, 6)
  expect(seqs()).toEqual([[4, 5, 6]])
})

test('a window lets it go on; one that says less, or of an older subscription, changes nothing', () => {
  const { sender, seqs, subscribe } = setUp()
  subscribe(2, 0, 2)
  sender.window({ kind: 'window', subscription: 1, ack: 2, limit: 9 })
  sender.window({ kind: 'window', subscription: 2, ack: 1, limit: 1 })
  expect(seqs()).toEqual([[1, 2]])
  sender.window({ kind: 'window', subscription: 2, ack: 2, limit: 4 })
  expect(seqs()).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('a new subscription begins again where it says', () => {
  const { seqs, subscribe } = setUp()
  subscribe(1, 0, 10)
  subscribe(2, 8, 10)
  expect(seqs().at(-1)).toEqual([9, 10])
})

test('what could not be posted is not taken for sent', () => {
  const { sender, posted, lose, subscribe, outbox } = setUp()
  subscribe(1, 0, 20)
  lose()
  outbox.add(sent(11, 'x'))
  sender.pump()
  sender.stop()
  expect(posted).toHaveLength(1)
})

test('large facts are spread over packets', () => {
  const { outbox, posted, subscribe } = setUp(0)
  for (let seq = 1; seq <= 700; seq++) outbox.add(sent(seq, 'x'.repeat(2_000)))
  subscribe(1, 0, 1_000)
  // of 60 KiB: above 64 Chromium carries a packet at three times the price
  expect(posted.map(({ facts }) => facts.length)).toEqual([...Array(25).fill(28)])
})

describe('previews', () => {
  test('a long text travels as its first 2048 characters, the rest on request', () => {
    const { outbox, posted, subscribe } = setUp(0)
    outbox.add(sent(1, 'é'.repeat(5_000)))
    subscribe(1, 0, 9)
    expect(posted[0]?.facts[0]).toMatchObject({
      payload: { content: 'é'.repeat(2_048), size: 5_000, rest: 'on-request' },
    })
  })

  test('what fits travels whole', () => {
    const { posted, subscribe } = setUp(1)
    subscribe(1, 0, 9)
    expect(posted[0]?.facts[0]).toMatchObject({ payload: { content: 'message 1', rest: 'none' } })
  })
})

describe('the outbox', () => {
  test('shows a hole in what the page says as a gap', () => {
    const outbox = createOutbox()
    outbox.add(opened(1))
    outbox.add(opened(5))
    expect(outbox.after(0, 9, 9)).toMatchObject([
      { kind: 'socket-opened', seq: 1 },
      { kind: 'gap', seq: 2, through: 4, reason: 'unknown' },
      { kind: 'socket-opened', seq: 5 },
    ])
  })

  test('refuses what it has already', () => {
    const outbox = createOutbox()
    outbox.add(sent(1, 'a'))
    outbox.add(sent(1, 'forged'))
    expect(outbox.after(0, 9, 9)).toMatchObject([{ payload: { content: 'a' } }])
  })
})

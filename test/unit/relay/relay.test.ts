// When the relay speaks.
import { describe, expect, test } from 'vitest'
import { createOutbox } from '../../../src/relay/outbox'
import { createRelay } from '../../../src/relay/relay'
import { createSender } from '../../../src/relay/sender'
import { WIRE_VERSION } from '../../../src/wire/limits'
import type { Hello } from '../../../src/wire/packets'
import { created, sent } from '../../support/facts'

const hello: Hello = {
  kind: 'hello',
  version: WIRE_VERSION,
  document: 'd',
  url: 'http://a/',
  place: { depth: 0, name: '', hasOpener: false },
  timeOrigin: 1,
  arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
}

function setUp({ watched = false } = {}) {
  const seen: unknown[] = []
  let isOpen = false
  const outbox = createOutbox()
  const port = {
    open() {
      isOpen = true
      seen.push('port opens')
      relay.onPortOpen()
    },
    close() {
      isOpen = false
      seen.push('port closes')
    },
    post(packet: unknown) {
      if (isOpen) seen.push(packet)
      return isOpen
    },
    get isOpen() {
      return isOpen
    },
  }
  const relay = createRelay({
    actor: { act() {}, onPanel() {}, onLost() {}, end() {} },
    outbox,
    port,
    sender: createSender(outbox, (batch) => port.post(batch)),
    setMode: (mode) => seen.push(mode),
    hello: () => hello,
    isWatched: async () => watched,
  })
  const subscribe = (version = WIRE_VERSION) =>
    relay.onPacket({ kind: 'subscribe', version, subscription: 5, after: 0, limit: 99, most: 7 })
  return { relay, seen, subscribe }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('opens no port for sockets while no panel is open', async () => {
  const { relay, seen } = setUp()
  relay.onStir()
  await settled()
  expect(seen).toEqual([])
})

test('opens a port for the first socket while a panel is open', async () => {
  const { relay, seen } = setUp({ watched: true })
  relay.onStir()
  await settled()
  expect(seen).toEqual(['port opens', hello])
})

test('asked again who is there, it says so through the port that it has', () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe()
  relay.onWake()
  expect(seen.slice(2)).toEqual(['live', hello])
})

test('a subscription makes the page stream', () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe()
  relay.onFacts([created(1)])
  expect(seen.slice(2)).toMatchObject(['live', { kind: 'batch', subscription: 5 }])
})

test('a panel of another version gets nothing', () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe(WIRE_VERSION + 1)
  relay.onFacts([created(1)])
  expect(seen.slice(2)).toEqual(['flight', 'port closes'])
})

test('a release makes it silent again', () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe()
  relay.onPacket({ kind: 'release' })
  relay.onFacts([created(1)])
  expect(seen.slice(2)).toEqual(['live', 'flight', 'port closes'])
})

test('back from the bfcache it opens a new port, because the old one is dead without a word', () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe()
  relay.onRestored()
  expect(seen.slice(3)).toEqual(['port opens', hello])
})

describe('packets that are no packets', () => {
  test.each([[null], ['release'], [{ kind: 'subscribe' }], [{ kind: 'window', limit: 'x' }]])(
    '%j changes nothing',
    (packet) => {
      const { relay, seen } = setUp()
      relay.onWake()
      relay.onPacket(packet)
      expect(seen).toHaveLength(2)
    },
  )
})

test('left before its panel had subscribed, it says on its return that it is back', () => {
  const { relay, seen } = setUp()
  relay.onWake()
  relay.onLeaving()
  relay.onRestored()
  expect(seen.slice(-2)).toEqual(['port opens', hello])
})

test('a page that was left does not answer a wake: it connects when it comes back', () => {
  const { relay, seen } = setUp()
  relay.onLeaving()
  relay.onWake()
  expect(seen).toEqual([])
  relay.onRestored()
  expect(seen).toEqual(['port opens', hello])
})

test('answers with a part of a payload', async () => {
  const { relay, seen, subscribe } = setUp()
  relay.onWake()
  subscribe()
  relay.onFacts([sent(1, 'x'.repeat(3_000))])
  relay.onPacket({ kind: 'get-payload', seq: 1, offset: 2_990 })
  await settled()
  expect(seen.at(-1)).toEqual({
    kind: 'payload',
    seq: 1,
    offset: 2_990,
    length: 3_000,
    content: 'xxxxxxxxxx',
  })
})

test('turns the recorder off once the extension is gone', () => {
  const { relay, seen } = setUp()
  relay.onInvalidated()
  expect(seen).toEqual(['off'])
})

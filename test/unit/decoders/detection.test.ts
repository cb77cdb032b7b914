// Detection over all recordings and over what is no protocol: the right one, or none.
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/decoders/decoder'
import { CARDS } from '../../../src/decoders/registry'
import { sampleOf, weigh } from '../../../src/decoders/weigh'
import { received, recognisedAs, sent } from '../../support/conversation'
import { createRandom, type Random } from '../../support/random'
import { connectionsOf, decode, TRANSCRIPTS } from '../../support/transcripts'

/** Of each connection of a recording, in their order; one for all. null: it has no framing of its own. */
const EXPECTED: Readonly<Record<string, string | null | readonly (string | null)[]>> = {
  actioncable: 'actioncable',
  'centrifuge-v2-json': 'centrifuge',
  'django-channels': null,
  'engineio-v4-raw': 'engine.io',
  'generic-servers': null,
  'graphql-transport-ws': 'graphql-transport-ws',
  'mqtt-v311': 'mqtt',
  'nats-ws': 'nats',
  ocpp16: 'ocpp',
  'payload-encodings': null,
  'phoenix-channels-v2': ['phoenix', 'phoenix', null],
  'phoenix-liveview': 'phoenix-liveview',
  pusher: 'pusher',
  sharedb: 'sharedb',
  'signalr-json': 'signalr',
  sockjs: ['sockjs', null],
  'socketcluster-v2': 'socketcluster',
  'socketio-v4-websocket': 'socket.io',
  'stomp-broker-js': 'stomp',
  'totaljs-v4': null,
  'wamp-v2-json': 'wamp',
  'xmpp-websocket': 'xmpp',
  'yjs-websocket': 'yjs',
  zws2: 'zws',
}

const NOWHERE = { url: 'ws://a/', offered: [], selected: '' }
const isKnown = (id: string | null) => id === null || CARDS.some((card) => card.id === id)

const recordings = TRANSCRIPTS.flatMap((name) =>
  connectionsOf(name).map((transcript, at) => {
    const of = EXPECTED[name]
    const expected = typeof of === 'object' && of !== null ? of[at] : of
    return { ...transcript, title: `${name} ${at}`, expected: expected ?? null }
  }),
)

test('every recording has its expectation', () => {
  expect(TRANSCRIPTS.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
})

describe('a recording', () => {
  for (const { title, expected, opening, messages } of recordings) {
    if (!isKnown(expected)) test.todo(`${title}: ${expected} is not in the registry`)
    else
      test(`${title} is ${expected ?? 'no protocol'}`, async () => {
        expect((await decode(opening, messages)).protocol).toBe(expected)
      })
  }
})

describe('by its messages alone', () => {
  test.each(recordings)('$title is nothing else than $expected', async ({ expected, messages }) => {
    const { protocol } = await decode(NOWHERE, messages)
    expect([null, expected]).toContain(protocol)
  })

  test.each(recordings)(
    '$title from its middle is nothing else than $expected',
    async ({ expected, messages }) => {
      const { protocol } = await decode(NOWHERE, messages.slice(Math.floor(messages.length / 2)))
      expect([null, expected]).toContain(protocol)
    },
  )
})

describe.each(CARDS.map((card) => [card.id]))('%s', (id) => {
  test('reads the messages of all others without a fault', async () => {
    for (const { opening, messages, title } of recordings) {
      const { readings } = await decode(opening, messages, { id })
      expect(
        readings.flatMap((reading) => reading?.failure ?? []),
        title,
      ).toEqual([])
    }
  })
})

test('what is told as evidence is more than a bracket', () => {
  const told = recordings.flatMap(({ opening, messages }) =>
    CARDS.flatMap((card) => weigh(card, opening, messages.map(sampleOf)).findings),
  )
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(({ what }) => /^[\s[{]*$/.test(what))).toEqual([])
})

/** Where messages of all kinds are served. */
const URLS = [
  '/',
  '/ws',
  '/ws/',
  '/websocket',
  '/socket',
  '/cable',
  '/graphql',
  '/live',
  '/stream',
  '/api/v1/ws?token=x',
  '/chat?id=1',
]

const CONVERSATIONS: Readonly<Record<string, readonly Message[]>> = {
  'a chat': [
    received({ type: 'welcome', user: 'ada' }),
    sent({ type: 'message', user: 'ada', text: 'hi' }),
    received({ type: 'message', user: 'bob', text: 'hello' }),
    sent({ type: 'ping' }),
    received({ type: 'pong' }),
  ],
  'a chat with events and data': [
    sent({ event: 'join', data: { room: 'a' } }),
    received({ event: 'joined', data: { room: 'a' }, id: 1 }),
    sent({ event: 'message', data: '{"text":"hi"}' }),
    received({ event: 'message', channel: 'a', data: { text: 'hi' } }),
  ],
  'calls by id': [
    sent({ id: 1, method: 'login', params: { user: 'ada' } }),
    received({ id: 1, result: { ok: true } }),
    sent({ id: 2, method: 'Chat.send', params: {} }),
    received({ id: 2, error: { code: 1, message: 'no' } }),
  ],
  'actions and ids': [
    sent({ action: 'subscribe', id: 'a' }),
    received({ type: 'data', id: 'a', payload: [1] }),
    received({ type: 'complete', id: 'a' }),
    received({ type: 'error', message: 'x' }),
  ],
  'tickers of an exchange': [
    sent({ method: 'SUBSCRIBE', params: ['btcusdt@aggTrade'], id: 1 }),
    received({ result: null, id: 1 }),
    received({ e: 'aggTrade', E: 1, s: 'BTCUSDT', p: '0.001', q: '100' }),
  ],
  'tickers as lists': [
    sent({ event: 'subscribe', pair: ['XBT/USD'], subscription: { name: 'ticker' } }),
    received({ channelID: 340, event: 'subscriptionStatus', status: 'subscribed' }),
    received([340, { a: ['5525.4', 1, '1.0'] }, 'ticker', 'XBT/USD']),
    received([1, [7254.7, 31.9], 2]),
  ],
  'prices by topic': [
    sent({ type: 'subscribe', channels: ['ticker'] }),
    received({ type: 'subscriptions', channels: [{ name: 'ticker' }] }),
    received({ type: 'ticker', price: '4388.01' }),
    received({ topic: 'prices', event: 'update', payload: { a: 1 } }),
  ],
  'questions as GraphQL has them': [
    sent({ query: 'query { users { id } }', variables: {} }),
    received({ data: { users: [] } }),
    received({ data: null, errors: [{ message: 'x' }] }),
  ],
  'a game': [
    sent([0, 1, 2]),
    received([3, 'player', 1.5, 2.5, {}]),
    sent([1, 'move', { x: 1 }]),
    received([2, 'ok', {}]),
  ],
  'words and numbers': [
    sent('hello'),
    received('42'),
    sent('40'),
    received('[1]'),
    sent('o'),
    received('h'),
    sent('2'),
  ],
  'nothing much': [
    sent(''),
    received(''),
    sent('{}'),
    received('{}'),
    sent('[]'),
    received('null'),
  ],
  'log lines': [
    received('INFO started'),
    received('{"level":"info","msg":"x"}\n{"level":"warn","msg":"y"}\n'),
  ],
  'builds of some tool': [
    received({ type: 'hot' }),
    received({ type: 'ok' }),
    received({ type: 'update', path: '/a' }),
  ],
  'signals of a call': [
    sent({ type: 'offer', sdp: 'v=0' }),
    received({ type: 'answer', sdp: 'v=0' }),
    sent({ type: 'candidate', candidate: {} }),
    sent({ a: 'mute', c: 'room', d: 'ada' }),
  ],
}

describe('no protocol is seen in', () => {
  test.each(Object.keys(CONVERSATIONS))('%s', async (name) => {
    for (const path of URLS)
      expect(
        await recognisedAs({ url: `wss://example.com${path}` }, ...(CONVERSATIONS[name] ?? [])),
        path,
      ).toBeNull()
  })

  test('random bytes', async () => {
    const random = createRandom(1)
    const bytes = () => Uint8Array.from({ length: random.below(80) }, () => random.below(256))
    for (let round = 0; round < 100; round += 1)
      expect(
        await recognisedAs({ url: url(random) }, ...several(random, bytes)),
        `${round}`,
      ).toBeNull()
  })

  test('random JSON', async () => {
    const random = createRandom(2)
    for (let round = 0; round < 150; round += 1) {
      const messages = several(random, () => JSON.stringify(value(random, 3)))
      expect(await recognisedAs({ url: url(random) }, ...messages), `${round}`).toBeNull()
    }
  })

  test('random lists of JSON, as WAMP, OCPP and Phoenix have them', async () => {
    const random = createRandom(3)
    const list = () =>
      JSON.stringify(Array.from({ length: 2 + random.below(5) }, () => value(random, 1)))
    for (let round = 0; round < 150; round += 1)
      expect(
        await recognisedAs({ url: url(random) }, ...several(random, list)),
        `${round}`,
      ).toBeNull()
  })
})

const url = (random: Random) => `wss://example.com${URLS[random.below(URLS.length)]}`

const several = (random: Random, content: () => string | Uint8Array): Message[] =>
  Array.from({ length: 8 }, () => (random.oneIn(2) ? sent : received)(content()))

/** Words that protocols use, too. */
const WORDS = [
  'type',
  'event',
  'data',
  'id',
  'method',
  'params',
  'topic',
  'channel',
  'payload',
  'ok',
  'subscribe',
  'ping',
  'a',
  'x',
] as const

function value(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 7 : 5)
  if (kind === 0) return random.below(100)
  if (kind === 1) return random.pick(WORDS)
  if (kind === 2) return null
  if (kind === 3) return random.oneIn(2)
  if (kind === 4) return `${random.below(1_000)}`
  if (kind === 5) return Array.from({ length: random.below(5) }, () => value(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [random.pick(WORDS), value(random, depth - 1)]),
  )
}

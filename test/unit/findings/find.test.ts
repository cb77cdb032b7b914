// Each rule: what it finds, and what looks like it but is in order.
import { describe, expect, test } from 'vitest'
import { findAcross, findIn, inOrder } from '../../../src/findings/find'
import { RULES, type RuleName } from '../../../src/findings/finding'
import type { ObservedClose, ObservedSocket } from '../../../src/findings/observed'
import { TINY } from '../../../src/findings/seconds-of-tinies'
import type { NotedMessage } from '../../../src/findings/traffic'
import { captureOf, NOW, observed } from '../../support/observed'

type Messages = Partial<NotedMessage>[]

function found(...sockets: ObservedSocket[]) {
  const capture = captureOf(...sockets)
  const own = sockets.flatMap((socket) => findIn(socket, capture.now))
  return inOrder([...own, ...findAcross(capture)])
}
const rulesOf = (...sockets: ObservedSocket[]) => found(...sockets).map(({ rule }) => rule)
const finding = (rule: RuleName, ...sockets: ObservedSocket[]) =>
  found(...sockets).find((one) => one.rule === rule)

const times = (count: number, of: (at: number) => Partial<NotedMessage>): Messages =>
  Array.from({ length: count }, (_, at) => of(at))

const received = (more: Partial<NotedMessage> = {}): Partial<NotedMessage> => ({
  kind: 'message-received',
  ...more,
})

const close = (code: number, time: number): ObservedClose => ({
  ...{ code, time, reason: '', wasClean: code !== 1006, row: 7 },
})

const ended = (code: number, at: number, more: Parameters<typeof observed>[0] = {}) =>
  observed({ readyState: 3, endedAt: at, close: close(code, at), ...more })

test('an ordinary socket has none', () => {
  const closed = ended(1000, 95_000, {
    closeCalls: [{ code: 1000, reason: 'bye', effective: true, row: 6 }],
  })
  expect(found(observed({ messages: [{}, received()] }), closed)).toEqual([])
})

test('losses come first, then risks, then hints', () => {
  const socket = observed({
    url: 'wss://example.com/?token=0123456789abcdef',
    messages: [{ kind: 'message-discarded', row: 3 }],
    closeCalls: [{ code: null, reason: null, effective: true, row: 2 }],
  })
  expect(found(socket).map(({ weight }) => weight)).toEqual(['loss', 'risk', 'hint'])
})

describe('sends', () => {
  test('that were discarded are counted, with their bytes and rows', () => {
    const messages = times(2, (at) => ({ kind: 'message-discarded', size: 10, row: 5 + at }))
    expect(finding('discarded-sends', observed({ messages }))).toMatchObject({
      ...{ weight: 'loss', rows: [5, 6], figures: { count: 2, bytes: 20 } },
    })
  })

  test('in CONNECTING threw', () => {
    const socket = observed()
    socket.traffic.threwTooEarly(9)
    expect(finding('send-while-connecting', socket)).toMatchObject({
      ...{ rows: [9], figures: { count: 1 } },
    })
  })

  test('that wait are told with how much and how long', () => {
    const held = { peak: 3_200_000, atLeast: 1_400 }
    expect(finding('buffer-growth', observed({ held }))?.figures).toEqual(held)
  })
})

describe('a close', () => {
  test('by the page without a code tells the server nothing', () => {
    const closeCalls = [{ code: null, reason: null, effective: true, row: 4 }]
    expect(finding('close-without-code', observed({ closeCalls }))?.rows).toEqual([4])
  })

  test.each([
    ['with a code', { code: 1000, reason: '', effective: true, row: 4 }],
    ['that did nothing', { code: null, reason: null, effective: false, row: 4 }],
  ])('%s is in order', (_, call) => {
    expect(rulesOf(observed({ closeCalls: [call] }))).toEqual([])
  })

  test('1006 of a socket that was open is a loss', () => {
    expect(finding('abnormal-closes', ended(1006, 91_000))).toMatchObject({
      ...{ rows: [7], figures: { count: 1 } },
    })
  })

  test('1006 of one that never opened is told elsewhere', () => {
    expect(rulesOf(ended(1006, 91_000, { openedAt: null, messages: [] }))).toEqual([])
  })

  test('twice after the same silence is a time limit on the way', () => {
    const broken = (lastAt: number, at: number) => ended(1006, at, { messages: [{ time: lastAt }] })
    expect(finding('idle-timeout', broken(10_000, 70_050), broken(20_000, 80_900))).toMatchObject({
      figures: { count: 2, idle: 60_050 },
    })
  })

  test('after different silences is no time limit', () => {
    const broken = (lastAt: number, at: number) => ended(1006, at, { messages: [{ time: lastAt }] })
    expect(rulesOf(broken(10_000, 70_000), broken(20_000, 45_000))).not.toContain('idle-timeout')
  })
})

describe('attempts', () => {
  const attempts = (pauses: readonly (number | null)[], life = 0) =>
    pauses.map((backOff, at) =>
      observed({
        ...{ readyState: 3, openedAt: life > 0 ? 1_000 : null, endedAt: 1_000 + life },
        ...{ messages: [], createdRow: 50 + at },
        attempt: { chain: 1, nth: at + 1, backOff },
      }),
    )

  test('with pauses that do not grow are a storm', () => {
    expect(finding('reconnect-storm', ...attempts([null, 1_000, 1_000, 1_000]))).toMatchObject({
      ...{ rows: [50, 51, 52, 53], figures: { count: 4, pause: 1_000 } },
    })
  })

  test.each([
    ['with pauses that grow', [null, 250, 500, 1_000, 2_000], 0],
    ['with long pauses', [null, 6_000, 6_000, 6_000], 0],
    ['of which there are few', [null, 100, 100], 0],
    ['after lives of a minute', [null, 100, 100, 100, 100], 60_000],
  ])('%s are none', (_, pauses, life) => {
    expect(rulesOf(...attempts(pauses, life))).not.toContain('reconnect-storm')
  })
})

describe('silence', () => {
  test('longer than proxies bear is a risk, with the rows around it', () => {
    const messages = [{ time: 10_200 }, { time: 70_200 }, { time: 90_000 }]
    expect(finding('long-silence', observed({ messages }))).toMatchObject({
      ...{ rows: [1, 2], figures: { silence: 60_000 } },
    })
  })

  test('that lasts is counted until now', () => {
    const socket = observed({ messages: [{ time: NOW - 56_000 }] })
    expect(finding('long-silence', socket)?.figures).toEqual({ silence: 56_000 })
  })

  test.each([
    ['of half a minute', observed({ messages: [{ time: 60_000 }, { time: 90_000 }] })],
    ['of one that has closed', ended(1000, 30_500, { messages: [{ time: 30_000 }] })],
  ])('%s is none', (_, socket) => {
    expect(rulesOf(socket)).not.toContain('long-silence')
  })
})

describe('pings', () => {
  test.each([
    ['"ping"', '"pong"'],
    ['{"type":"ping","t":1}', '{"type":"pong"}'],
    ['2', '3'],
    ['{"event":"pusher:ping","data":{}}', '{"event":"pusher:pong","data":{}}'],
  ])('%s without answers are a risk, with them they are not', (ping, pong) => {
    const pings = times(4, () => ({ text: ping }))
    expect(finding('unanswered-pings', observed({ messages: pings }))?.figures).toEqual({
      ...{ pings: 4, pongs: 0 },
    })
    const answered = pings.flatMap((one) => [one, received({ text: pong })])
    expect(rulesOf(observed({ messages: answered }))).toEqual([])
  })

  test('of a flood are not counted one by one, so that nothing is said of them', () => {
    const messages = times(201, () => ({ text: '"ping"', time: 90_000 }))
    expect(rulesOf(observed({ messages }))).not.toContain('unanswered-pings')
  })

  test('are not seen in a text that has the word', () => {
    const messages = times(9, () => ({ text: 'ping me when the shopping is done' }))
    expect(rulesOf(observed({ messages }))).toEqual([])
  })
})

describe('messages', () => {
  test('over a mebibyte are a risk', () => {
    const messages = [{ size: 1_048_577, text: null, row: 8 }]
    expect(finding('oversized-messages', observed({ messages }))?.rows).toEqual([8])
    expect(rulesOf(observed({ messages: [{ size: 1_048_576, text: null }] }))).toEqual([])
  })

  test('of little, 500 in a second, are a flood', () => {
    const tinies = (count: number, size = TINY) =>
      observed({ messages: times(count, (at) => ({ time: 90_000 + at, size, text: null })) })
    expect(finding('tiny-message-flood', tinies(500))?.figures).toEqual({ count: 500 })
    expect(rulesOf(tinies(499))).toEqual([])
    expect(rulesOf(tinies(600, TINY + 1))).toEqual([])
  })

  test('of JSON that is lists of numbers would be smaller as bytes', () => {
    const text = JSON.stringify({ samples: Array.from({ length: 200 }, (_, at) => at / 7) })
    const messages = times(5, () => ({ text, size: text.length }))
    expect(finding('numbers-as-json', observed({ messages }))?.figures).toEqual({
      ...{ count: 5, bytes: 5 * text.length },
    })
    expect(rulesOf(observed({ messages: messages.slice(1) }))).toEqual([])
  })

  test('of JSON with words are in order', () => {
    const text = JSON.stringify(Array.from({ length: 50 }, (_, id) => ({ id, name: 'a name' })))
    expect(rulesOf(observed({ messages: times(9, () => ({ text })) }))).toEqual([])
  })
})

describe('a subscription', () => {
  const subscribe = (id: number) => ({ text: `{"id":${id},"type":"subscribe","channel":"news"}` })
  const unsubscribe = { text: '{"id":9,"type":"unsubscribe","channel":"news"}' }

  test('that is made twice is a risk, whatever its number', () => {
    const messages = [subscribe(1), subscribe(2)]
    expect(finding('duplicate-subscriptions', observed({ messages }))).toMatchObject({
      ...{ rows: [1, 2], figures: { count: 1 }, quote: '{"channel":"news"}' },
    })
  })

  test('that was taken back is made anew', () => {
    expect(rulesOf(observed({ messages: [subscribe(1), unsubscribe, subscribe(2)] }))).toEqual([])
  })

  test('of another channel is another', () => {
    const other = { text: '{"id":2,"type":"subscribe","channel":"sport"}' }
    expect(rulesOf(observed({ messages: [subscribe(1), other] }))).toEqual([])
  })

  test('that the server tells of is none of the page’s', () => {
    const told = received(subscribe(1))
    expect(rulesOf(observed({ messages: [told, told] }))).toEqual([])
  })
})

describe('sockets', () => {
  test('that are open for a minute and never used are told', () => {
    expect(finding('unused-socket', observed({ messages: [] }))?.figures).toEqual({ open: 89_900 })
  })

  test.each([
    ['opened just now', { openedAt: NOW - 59_999 }],
    ['whose beginning was not seen', { isWhole: false }],
    ['of a worker, whose messages may not be told', { isOfPage: false }],
    ['that have ended', { readyState: 3 as const }],
  ])('%s are not', (_, more) => {
    expect(rulesOf(observed({ messages: [], ...more }))).toEqual([])
  })

  test('of one document to one URL at once are one too many', () => {
    const [a, b] = [observed({ createdRow: 1 }), observed({ createdRow: 2 })]
    expect(finding('several-sockets', a, b)).toMatchObject({
      ...{ sockets: [a.key, b.key], rows: [1, 2], quote: 'wss://example.com/live' },
    })
  })

  test.each([
    ['of two documents', { document: { id: 'frame', url: 'https://example.com/f' } }],
    ['to two URLs', { url: 'wss://example.com/other' }],
    ['one after the other', { readyState: 3 as const }],
  ])('%s are in order', (_, more) => {
    expect(rulesOf(observed(), observed(more))).toEqual([])
  })
})

describe('a URL', () => {
  test('in the clear, of a page that is not, is a risk', () => {
    const url = 'ws://example.com/live'
    expect(finding('insecure-url', observed({ url }))?.quote).toBe(url)
  })

  test.each([
    ['wss://example.com/', 'https://example.com/'],
    ['ws://example.com/', 'http://example.com/'],
    ['ws://localhost:8080/', 'https://example.com/'],
    ['ws://127.0.0.1/', 'https://example.com/'],
    ['ws://[::1]/', 'https://example.com/'],
    ['not a url', 'https://example.com/'],
  ])('%s of a page at %s is in order', (url, page) => {
    expect(rulesOf(observed({ url, document: { id: 'page', url: page } }))).toEqual([])
  })

  test.each([
    ['?token=0123456789', 'token'],
    ['?v=1&access_token=abcdefghijkl', 'access_token'],
    ['?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', 'x'],
    ['?apiKey=k-12345678', 'apiKey'],
  ])('with %s carries a secret', (query, name) => {
    expect(finding('token-in-url', observed({ url: `wss://a.example/${query}` }))?.quote).toBe(name)
  })

  test.each(['?token=1', '?room=0123456789abcdef', '?v=2&transport=websocket', '?tokens=12345678'])(
    'with %s carries none',
    (query) => {
      expect(rulesOf(observed({ url: `wss://a.example/${query}` }))).toEqual([])
    },
  )
})

test('every rule that there is has been seen to find something in this file', async () => {
  const { readFileSync } = await import('node:fs')
  const text = readFileSync(new URL(import.meta.url), 'utf8')
  expect(RULES.filter((rule) => !text.includes(`'${rule}'`))).toEqual([])
})

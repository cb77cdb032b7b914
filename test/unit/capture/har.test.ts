// HAR 1.2 with WebSocket messages: as Chromium writes it, and as three programs are read.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaptureError } from '../../../src/capture/capture-error'
import type { Captured } from '../../../src/capture/captured'
import { harWriter } from '../../../src/capture/har/har-writer'
import { readHar } from '../../../src/capture/har/read-har'
import type { Fact } from '../../../src/wire/facts'
import type { Payload } from '../../../src/wire/payload'
import chromiumHar from '../../fixtures/recordings/chromium-har.json' with { type: 'json' }
import firefoxHar from '../../fixtures/recordings/firefox-har.json' with { type: 'json' }
import httpToolkitHar from '../../fixtures/recordings/http-toolkit-har.json' with { type: 'json' }
import { document, factOf, HEADER, handshake, written } from '../../support/captures'
import { closed, created, gap, opened, sent } from '../../support/facts'

const bytes: Payload = {
  ...{ kind: 'arraybuffer', size: 4, content: new Uint8Array([1, 2, 3, 255]), rest: 'none' },
}
const session: readonly Captured[] = [
  document(),
  handshake({
    request: [{ name: 'Cookie', value: 'a=b' }],
    response: [{ name: 'Upgrade', value: 'websocket' }],
  }),
  ...[
    created(1, {
      url: 'wss://shop.example/live?room=1',
      protocols: ['v2', 'v1'],
      stack: 'at go (https://shop.example/a.js:3:5)',
    }),
    { ...opened(2), protocol: 'v2' } as Fact,
    sent(3, 'hi', { nth: 1 }),
    sent(4, '', { nth: 1, kind: 'message-received', payload: bytes }),
    sent(5, 'gone', { nth: 1, kind: 'message-discarded' }),
    closed(6, 1, 4001),
  ].map((fact) => factOf(fact)),
]

const harOf = async (source: readonly Captured[]) =>
  JSON.parse(await (await written(source, harWriter(HEADER))).text())

async function readAll(har: unknown) {
  const read: Captured[] = []
  try {
    for await (const record of readHar(new Blob([JSON.stringify(har)]))) read.push(record)
    return { read, problem: '' }
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error
    return { read, problem: error.message }
  }
}

const factsOf = (records: readonly Captured[]) =>
  records.flatMap((record) => (record.kind === 'fact' ? [record.fact] : []))

describe('written', () => {
  test('an entry has the fields of Chromium’s, messages with its four', async () => {
    const { log } = await harOf(session)
    expect(log).toEqual({
      version: '1.2',
      creator: { name: 'Socketscope', version: '0.1.0' },
      pages: [
        {
          startedDateTime: '1970-01-01T00:00:01.000Z',
          id: 'page_1',
          title: 'https://shop.example/',
          pageTimings: { onContentLoad: -1, onLoad: -1 },
        },
      ],
      entries: [
        {
          _initiator: {
            type: 'script',
            stack: {
              callFrames: [
                {
                  functionName: 'go',
                  scriptId: '',
                  url: 'https://shop.example/a.js',
                  lineNumber: 2,
                  columnNumber: 4,
                },
              ],
            },
          },
          _priority: null,
          _resourceType: 'websocket',
          cache: {},
          pageref: 'page_1',
          request: {
            method: 'GET',
            url: 'wss://shop.example/live?room=1',
            httpVersion: 'HTTP/1.1',
            headers: [
              { name: 'Cookie', value: 'a=b' },
              { name: 'Sec-WebSocket-Protocol', value: 'v2, v1' },
            ],
            queryString: [{ name: 'room', value: '1' }],
            cookies: [],
            headersSize: -1,
            bodySize: 0,
          },
          response: {
            status: 101,
            statusText: 'Switching Protocols',
            httpVersion: 'HTTP/1.1',
            headers: [
              { name: 'Upgrade', value: 'websocket' },
              { name: 'Sec-WebSocket-Protocol', value: 'v2' },
            ],
            cookies: [],
            content: { size: 0, mimeType: 'x-unknown' },
            redirectURL: '',
            headersSize: -1,
            bodySize: -1,
            _transferSize: 0,
            _error: null,
            _fetchedViaServiceWorker: false,
          },
          serverIPAddress: '127.0.0.1',
          startedDateTime: '1970-01-01T00:00:01.001Z',
          time: 5,
          timings: {
            blocked: -1,
            dns: -1,
            ssl: -1,
            connect: -1,
            send: 0,
            wait: 1,
            receive: 4,
            _blocked_queueing: -1,
          },
          _webSocketClose: { code: 4001, reason: '', timestamp: 1.006 },
          _webSocketMessages: [
            { type: 'send', time: 1.003, opcode: 1, data: 'hi' },
            { type: 'receive', time: 1.004, opcode: 2, data: 'AQID/w==' },
          ],
        },
      ],
    })
  })

  test('has the fields that Chromium has, in a recording of it', async () => {
    const [own] = (await harOf(session)).log.entries
    for (const entry of chromiumHar.entries) {
      expect(Object.keys(entry).filter((key) => !(key in own))).toEqual([])
      for (const part of ['request', 'response', 'timings'] as const)
        expect(Object.keys(entry[part]).filter((key) => !(key in own[part]))).toEqual([])
      for (const message of entry._webSocketMessages)
        expect(Object.keys(message)).toEqual(Object.keys(own._webSocketMessages[0]))
    }
  })

  test('what HAR requires is in every entry', async () => {
    const { log } = await harOf([
      document(),
      factOf(created(1)),
      factOf(sent(2, 'x', { socket: 2 })),
    ])
    expect(log.entries).toHaveLength(2)
    for (const { request, response, timings, ...entry } of log.entries) {
      expect(request).toEqual(
        expect.objectContaining({ cookies: [], headersSize: -1, bodySize: 0 }),
      )
      expect(response).toMatchObject({ status: 0, redirectURL: '', content: { size: 0 } })
      expect(timings).toMatchObject({ send: 0, wait: 0, receive: 0 })
      expect(entry).toMatchObject({ cache: {}, time: 0 })
    }
    expect(log.entries[1].request.url).toBe('ws://unknown.invalid/')
  })

  test('what is lost is told: of a message its size, of a socket how many', async () => {
    const payload = { kind: 'text', size: 9_000, content: 'start', rest: 'omitted' } as const
    const lost = gap(4, 8, { counters: { 1: { 'message-received': { nth: 7, total: 7 } } } })
    const { log } = await harOf([
      ...[document(), factOf(created(1)), factOf(sent(2, '', { nth: 3, payload })), factOf(lost)],
    ])
    expect(log.entries[0].comment).toBe('Messages of this socket that are not here: 9')
    expect(log.entries[0]._webSocketMessages).toEqual([
      { type: 'send', time: 1.002, opcode: 1, data: 'start', _size: 9000 },
    ])
  })

  test('a handshake that failed says why among the messages, as Chromium does', async () => {
    const error = 'Error during WebSocket handshake: Unexpected response code: 403'
    const failed = handshake({ status: 0, statusText: '', outcome: 'failed', error })
    const { log } = await harOf([document(), factOf(created(1)), failed])
    expect(log.entries[0].response.status).toBe(0)
    expect(log.entries[0]._webSocketMessages).toEqual([
      { type: 'error', time: 1.002, opcode: -1, data: error },
    ])
  })
})

describe('read', () => {
  test('what we write comes back: URL, headers, messages, close', async () => {
    const { read, problem } = await readAll(await harOf(session))
    expect(problem).toBe('')
    expect(factsOf(read).map(({ kind, time }) => `${kind} ${time}`)).toEqual([
      ...['socket-created 1001', 'socket-opened 1002', 'message-sent 1003'],
      ...['message-received 1004', 'socket-closed 1006'],
    ])
    expect(factsOf(read)[0]).toMatchObject({
      ...{ seq: 1, socket: 1, url: 'wss://shop.example/live?room=1', protocols: ['v2', 'v1'] },
      stack: 'at go (https://shop.example/a.js:3:5)',
    })
    expect(factsOf(read)[3]).toMatchObject({ nth: 1, total: 4, payload: bytes })
    expect(factsOf(read)[4]).toMatchObject({ code: 4001, wasClean: true })
    expect(read[1]).toMatchObject({ kind: 'document', url: 'https://shop.example/' })
  })

  test('messages of many sockets, mixed, come back as they were', { timeout: 60_000 }, async () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '', '{"n":12345678901234567890}', 'x'.repeat(100_000)),
      fc.uint8Array().map((array) => new Uint8Array(array)),
    )
    const message = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), content)
    const messages = fc.sample(message, { numRuns: 2_000, seed: 2026 })
    const counts = new Map<string, number>()
    const source = messages.map(([socket, isSent, content], at) => {
      const kind = isSent ? 'message-sent' : 'message-received'
      const nth = (counts.get(`${socket} ${kind}`) ?? 0) + 1
      counts.set(`${socket} ${kind}`, nth)
      const of = typeof content === 'string' ? 'text' : 'arraybuffer'
      const payload: Payload = { kind: of, size: content.length, content, rest: 'none' }
      return factOf(sent(at + 10, '', { socket, kind, nth, payload }))
    })
    const sockets = [1, 2, 3, 4, 5].map((socket) => factOf(created(socket, { socket })))
    const { read, problem } = await readAll(await harOf([document(), ...sockets, ...source]))
    expect(problem).toBe('')
    const told = factsOf(read).flatMap((fact) =>
      fact.kind === 'message-sent' || fact.kind === 'message-received'
        ? [[fact.socket, fact.kind === 'message-sent', fact.payload.content]]
        : [],
    )
    expect(isDeepStrictEqual(told, messages)).toBe(true)
  })

  // recorded with Chromium 156; without the messages' own log it is `getHAR()`'s
  test('Chromium’s: messages both ways, failures with their reason, no close code', async () => {
    const { read, problem } = await readAll({ log: chromiumHar })
    expect(problem).toBe('')
    const handshakes = read.filter((record) => record.kind === 'handshake')
    expect(handshakes.map(({ outcome, error }) => error || outcome)).toEqual([
      ...['opened', 'opened', 'Error during WebSocket handshake: Unexpected response code: 403'],
      'Error in connection establishment: net::ERR_NAME_NOT_RESOLVED',
      ...['opened', 'opened', 'opened', 'opened'],
    ])
    const worker = handshakes.find(({ request }) =>
      request?.some(({ value }) => /42055/.test(value)),
    )
    expect(worker).toMatchObject({ source: 'har', status: 101 })
    const facts = factsOf(read)
    expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, at) => at + 1))
    expect(facts.some(({ kind }) => kind === 'socket-closed')).toBe(false)
    expect(facts.filter(({ kind }) => kind === 'ready-state-changed')).toHaveLength(3)
    const binary = facts.find((fact) => 'payload' in fact && fact.payload?.kind === 'arraybuffer')
    expect(binary).toMatchObject({ payload: { content: new Uint8Array([1, 2, 3, 255]) } })
  })

  // recorded with Firefox 153: handshakes alone
  test('Firefox’s: handshakes with their headers, and no messages', async () => {
    const { read, problem } = await readAll({ log: firefoxHar })
    expect(problem).toBe('')
    const [first, second] = read.filter((record) => record.kind === 'handshake')
    expect(first).toMatchObject({ source: 'handshake', status: 101, address: '127.0.0.1' })
    expect(second).toMatchObject({ outcome: 'failed', status: 403, statusText: 'Forbidden' })
    expect(factsOf(read).filter(({ kind }) => kind.startsWith('message-'))).toEqual([])
    expect(factsOf(read)[0]).toMatchObject({ protocols: ['probe.v1', 'other'] })
  })

  // made by hand, field by field as its exporter does: httptoolkit-ui, src/model/http/har.ts
  test('HTTP Toolkit’s: how connections ended, too', async () => {
    const { read, problem } = await readAll(httpToolkitHar)
    expect(problem).toBe('')
    expect(read[0]).toMatchObject({ kind: 'header', tool: 'HTTP Toolkit', toolVersion: '1.20.0' })
    expect(read[1]).toMatchObject({ kind: 'document', url: 'https://shop.example' })
    const closes = factsOf(read).filter((fact) => fact.kind === 'socket-closed')
    expect(
      closes.map(({ socket, code, reason, wasClean }) => [socket, code, reason, wasClean]),
    ).toEqual([...[[2, 1006, '', false]], [1, 4001, 'goodbye', true]])
    const [message] = factsOf(read).filter(({ kind }) => kind === 'message-sent')
    expect(message).toMatchObject({
      time: 1_795_248_000_200,
      payload: { content: '{"type":"hello"}' },
    })
  })
})

describe('a HAR that is wrong', () => {
  const [entry] = httpToolkitHar.log.entries.slice(1)
  const withEntry = (spoiled: object) => ({
    log: { entries: [entry, { ...entry, ...spoiled }, entry] },
  })

  test.each([
    ['no HAR', {}, 'not a HAR'],
    ['no entries', { log: { entries: 5 } }, 'log.entries: not a list'],
    [
      'no date',
      withEntry({ startedDateTime: 'then' }),
      'log.entries[1].startedDateTime: not a date',
    ],
    [
      'no URL',
      withEntry({ request: { url: 5, headers: [] } }),
      'log.entries[1].request.url: not a text',
    ],
    [
      'another URL',
      withEntry({ request: { url: 'ftp://a/', headers: [] } }),
      'log.entries[1].request.url: not the URL of a WebSocket',
    ],
    [
      'headers',
      withEntry({ response: { status: 101, headers: {} } }),
      'log.entries[1].response.headers: not a list',
    ],
    [
      'timings',
      withEntry({ timings: { wait: 'long' } }),
      'log.entries[1].timings.wait: not a number',
    ],
    [
      'a message',
      withEntry({ _webSocketMessages: [{ type: 'send', time: 1, opcode: 1 }] }),
      'log.entries[1]._webSocketMessages[0].data: missing',
    ],
    [
      'Base64',
      withEntry({ _webSocketMessages: [{ type: 'send', time: 1, opcode: 2, data: '#' }] }),
      'log.entries[1]._webSocketMessages[0].data: not Base64',
    ],
  ])('%s', async (_, har, problem) => {
    expect((await readAll(har)).problem).toBe(problem)
  })

  test('what was good before is kept', async () => {
    const { read } = await readAll(withEntry({ request: null }))
    expect(read.filter(({ kind }) => kind === 'handshake')).toHaveLength(1)
    expect(factsOf(read)).toHaveLength(5)
  })

  test('a text that is no JSON', async () => {
    const reading = readHar(new Blob(['{'])).next()
    await expect(reading).rejects.toThrow('not JSON')
  })
})

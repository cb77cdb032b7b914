// An AsyncAPI document drafted from a capture: what it says, and that the official parser takes it.
import { Parser } from '@asyncapi/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/capture/asyncapi/address'
import { asyncApiWriter } from '../../../src/capture/asyncapi/asyncapi-writer'
import { nameMessage } from '../../../src/capture/asyncapi/message-name'
import { Sketch } from '../../../src/capture/asyncapi/sketch'
import type { Captured } from '../../../src/capture/captured'
import type { Fact, MessageFact } from '../../../src/wire/facts'
import { document, factOf, HEADER, written } from '../../support/captures'
import { created, opened, sent } from '../../support/facts'
import { connectionsOf, TRANSCRIPTS } from '../../support/transcripts'

const received: Partial<MessageFact> = { kind: 'message-received' }
const documentOf = async (source: readonly Captured[]) =>
  (await written(source, asyncApiWriter(HEADER))).text()

/** What the official parser finds wrong: 0 are errors, 1 warnings. */
async function problemsOf(text: string) {
  const { diagnostics } = await new Parser().parse(text)
  return diagnostics
    .filter(({ severity }) => severity < 2)
    .map(({ message, path }) => `${path.join('.')}: ${message}`)
}

const schemaOf = (...values: unknown[]) => {
  const sketch = new Sketch()
  for (const value of values) sketch.add(value)
  return sketch.schema
}

const bytes: Partial<MessageFact> = {
  payload: { kind: 'blob', size: 1, content: new Uint8Array([1]), rest: 'none' },
}
const cut: Partial<MessageFact> = {
  payload: { kind: 'text', size: 9, content: '{"a":', rest: 'omitted' },
}

const session: readonly Captured[] = [
  document(),
  ...[
    created(1, { url: 'wss://shop.example/rooms/17?token=abc&lang=fr' }),
    { ...opened(2), protocol: 'v1' } as Fact,
    sent(3, '{"type":"join","room":17}'),
    sent(4, '{"type":"joined","room":17,"at":"2026-11-21T08:00:00Z"}', received),
    sent(5, '{"type":"joined","room":18.5,"at":"2026-11-21T08:00:01Z","by":null}', received),
    sent(6, 'ping'),
    sent(7, '', { ...received, ...bytes }),
    sent(8, '', { ...received, ...cut }),
    created(9, { url: 'wss://shop.example/rooms/18?lang=en', socket: 2 }),
    sent(10, '{"type":"join","room":18}', { socket: 2 }),
  ].map((fact) => factOf(fact)),
]

test('channels by path, operations as the page’s, messages by their type', async () => {
  expect(JSON.parse(await documentOf(session))).toEqual({
    asyncapi: '3.0.0',
    info: {
      title: 'WebSockets of shop.example',
      version: '0.1.0',
      description:
        'Drafted by Socketscope on 2026-11-21T07:56:06.000Z from a capture of 6 messages, as the page sends and receives them. Types, required fields and enumerations are those that were seen. Messages that could not be looked at: 1.',
    },
    servers: { 'shop-example': { host: 'shop.example', protocol: 'wss' } },
    channels: {
      'rooms-id': {
        address: '/rooms/{id}',
        servers: [{ $ref: '#/servers/shop-example' }],
        parameters: { id: {} },
        messages: {
          'sent-join': {
            name: 'join',
            contentType: 'application/json',
            payload: {
              type: 'object',
              properties: {
                type: { type: 'string', const: 'join' },
                room: { type: 'integer' },
              },
              required: ['type', 'room'],
            },
            examples: [
              { payload: { type: 'join', room: 17 } },
              { payload: { type: 'join', room: 18 } },
            ],
          },
          'sent-text': {
            name: 'text',
            contentType: 'text/plain',
            payload: { type: 'string' },
            examples: [{ payload: 'ping' }],
          },
          'received-joined': {
            name: 'joined',
            contentType: 'application/json',
            payload: {
              type: 'object',
              properties: {
                type: { type: 'string', const: 'joined' },
                room: { type: 'number' },
                at: { type: 'string', format: 'date-time' },
                by: { type: 'null' },
              },
              required: ['type', 'room', 'at'],
            },
            examples: [
              { payload: { type: 'joined', room: 17, at: '2026-11-21T08:00:00Z' } },
              { payload: { type: 'joined', room: 18.5, at: '2026-11-21T08:00:01Z', by: null } },
            ],
          },
          'received-binary': {
            name: 'binary',
            contentType: 'application/octet-stream',
            payload: { type: 'string', format: 'binary' },
          },
        },
        bindings: {
          ws: {
            method: 'GET',
            query: {
              type: 'object',
              properties: { token: { type: 'string' }, lang: { type: 'string' } },
              required: ['lang'],
            },
            headers: {
              type: 'object',
              properties: { 'Sec-WebSocket-Protocol': { type: 'string', enum: ['v1'] } },
            },
            bindingVersion: '0.1.0',
          },
        },
      },
    },
    operations: {
      'send-rooms-id': {
        action: 'send',
        channel: { $ref: '#/channels/rooms-id' },
        messages: [
          { $ref: '#/channels/rooms-id/messages/sent-join' },
          { $ref: '#/channels/rooms-id/messages/sent-text' },
        ],
      },
      'receive-rooms-id': {
        action: 'receive',
        channel: { $ref: '#/channels/rooms-id' },
        messages: [
          { $ref: '#/channels/rooms-id/messages/received-joined' },
          { $ref: '#/channels/rooms-id/messages/received-binary' },
        ],
      },
    },
  })
})

describe('the official parser takes', { timeout: 60_000 }, () => {
  test('the document of a session', async () => {
    expect(await problemsOf(await documentOf(session))).toEqual([])
  })

  test('the document of nothing', async () => {
    expect(await problemsOf(await documentOf([]))).toEqual([])
  })

  test('the document of recorded traffic of every protocol', async () => {
    const connections = TRANSCRIPTS.flatMap(connectionsOf)
    const source = connections.flatMap(({ opening, messages }, at): Captured[] => {
      const socket = at + 1
      const payloadOf = (content: string | Uint8Array) =>
        typeof content === 'string'
          ? ({ kind: 'text', size: content.length, content, rest: 'none' } as const)
          : ({
              kind: 'view',
              size: content.length,
              content: content.slice(),
              rest: 'none',
            } as const)
      return [
        factOf(created(1, { socket, url: opening.url })),
        factOf({ ...opened(2, socket), protocol: opening.selected } as Fact),
        ...messages.map(({ sent: isSent, content }, nth) =>
          factOf(
            sent(3 + nth, '', {
              ...{ socket, payload: payloadOf(content) },
              ...(!isSent && received),
            }),
          ),
        ),
      ]
    })
    const text = await documentOf([document(), ...source])
    expect(await problemsOf(text)).toEqual([])
    expect(Object.keys(JSON.parse(text).channels).length).toBeGreaterThan(15)
  })

  test('whatever pages name their messages, and whatever their URLs', async () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '#/~1', '{}'))
    const [names] = fc.sample(fc.array(name, { minLength: 25, maxLength: 40 }), {
      numRuns: 1,
      seed: 2026,
    })
    const source = (names ?? []).flatMap((type, at): Captured[] => [
      factOf(created(1, { socket: at + 1, url: `wss://a/${type}?${type}=1` })),
      factOf(sent(2, JSON.stringify({ type, [type]: at }), { socket: at + 1 })),
    ])
    expect(await problemsOf(await documentOf([document(), ...source]))).toEqual([])
  })

  test('and refuses one that is wrong', async () => {
    const wrong = (await documentOf(session)).replace('"action": "send"', '"action": "publish"')
    expect((await problemsOf(wrong)).join()).toContain('"action"')
  })
})

describe('a schema', () => {
  test.each([
    ['integers', [1, 2], { type: 'integer' }],
    ['integers and others', [1, 2.5], { type: 'number' }],
    ['of several types', [1, 'a', null], { type: ['integer', 'null', 'string'] }],
    ['a list', [[1], ['a'], []], { type: 'array', items: { type: ['integer', 'string'] } }],
    ['an empty list', [[]], { type: 'array' }],
    ['UUIDs', ['0f9e8d7c-6b5a-4c3d-8e1f-0a1b2c3d4e5f'], { type: 'string', format: 'uuid' }],
    ['dates', ['2026-11-21'], { type: 'string', format: 'date' }],
    ['texts of which one is no date', ['2026-11-21', 'x'], { type: 'string' }],
    ['few texts, often', [...'abab'.repeat(2)], { type: 'string', enum: ['a', 'b'] }],
    ['few texts, seldom', [...'ab'], { type: 'string' }],
    ['many texts', [...'abcdefghi'.repeat(9)], { type: 'string' }],
    [
      'fields that are not always there',
      [{ a: 1 }, { a: 2, b: 3 }],
      {
        type: 'object',
        properties: { a: { type: 'integer' }, b: { type: 'integer' } },
        required: ['a'],
      },
    ],
  ])('of %s', (_, values, expected) => {
    expect(schemaOf(...values)).toEqual(expected)
  })

  test('of an object with very many names says that it is a map', () => {
    const map = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`user${at}`, at]))
    expect(schemaOf(map)).toEqual({ type: 'object', additionalProperties: true })
  })

  test('takes no stack, however deep the value', () => {
    expect(schemaOf(JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))).toHaveProperty('items')
  })
})

describe('the name of a message', () => {
  test.each([
    ['{"type":"a","event":"b"}', 'a', 'type'],
    ['{"event":"b"}', 'b', 'event'],
    ['{"op":2,"t":null}', '2', 'op'],
    ['{"type":1795247766000,"op":"x"}', 'x', 'op'],
    ['{"type":"","id":1}', 'json', null],
    ['["join",{}]', 'join', null],
    ['[1]', 'list', null],
    ['5', 'json', null],
    ['2probe', 'text', null],
  ])('%s is %s', (content, name, field) => {
    expect(nameMessage(content)).toMatchObject({ name, field })
  })
})

describe('an address', () => {
  test('names things, not one thing', () => {
    expect(addressOf('ws://a:8080/u/0f9e8d7c-6b5a-4c3d-8e1f-0a1b2c3d4e5f/r/5?a=1&a=2')).toEqual({
      ...{ host: 'a:8080', protocol: 'ws', path: '/u/{id}/r/{id2}' },
      ...{ parameters: ['id', 'id2'], query: ['a'] },
    })
  })

  test.each(['', 'nowhere', 'file:///a'])('%j is none', (url) => {
    expect(addressOf(url)).toBe(null)
  })
})

// Socket.IO and Engine.IO as recorded, and what recordings lack: older revisions, other parsers, broken packets.
import { encode } from '@msgpack/msgpack'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/decoders/decoder'
import { decode, decodedLines, linesOf } from '../../support/transcripts'

const OPENING = { url: 'ws://a/socket.io/?EIO=4&transport=websocket', offered: [], selected: '' }
const OPENING_3 = { ...OPENING, url: 'ws://a/socket.io/?EIO=3&transport=websocket' }

const sent = (content: Message['content'], missing = 0): Message => ({
  ...{ sent: true, content, missing },
})
const received = (content: Message['content'], missing = 0): Message => ({
  ...{ sent: false, content, missing },
})
const OPEN = received('0{"sid":"abc","upgrades":[],"pingInterval":25000,"pingTimeout":20000}')

async function lines(messages: readonly Message[], opening = OPENING) {
  return linesOf(await decode(opening, messages), messages)
}

const unitsOf = async (messages: readonly Message[], opening = OPENING) =>
  (await decode(opening, messages)).readings.at(-1)?.units

describe('the recording of Socket.IO 4', () => {
  test('opens, asks and answers', async () => {
    const read = await decodedLines('socketio-v4-websocket')
    expect(read.slice(0, 12)).toEqual([
      '← open sid dVFFbIZEegHO8f96AAAA',
      '→ CONNECT',
      '← CONNECT (2→)',
      '← EVENT «welcome»',
      '→ EVENT «echo»',
      '→ EVENT «add» · ack 0',
      '← EVENT «echo»',
      '← ACK ack 0 (6→)',
      '→ BINARY_EVENT «upload» · ack 1',
      '→ attachment 1 / 1 · «upload» 5 B',
      '← BINARY_ACK ack 1 (9→)',
      '← attachment 1 / 1 5 B',
    ])
  })

  test('has namespaces, some of them refused', async () => {
    const read = await decodedLines('socketio-v4-websocket')
    expect(read.slice(37, 42)).toEqual([
      '→ CONNECT /admin',
      '← EVENT /chat «msg»',
      '← CONNECT_ERROR /admin · not authorized (38→)',
      '→ CONNECT /nope',
      '← CONNECT_ERROR /nope · Invalid namespace (41→)',
    ])
  })

  test('is read to its last message', async () => {
    for (const conn of [0, 1]) {
      const read = await decodedLines('socketio-v4-websocket', conn)
      expect(read.filter((line) => /\?$|!/.test(line))).toEqual([])
    }
  })
})

test('placeholders of a packet are filled with its attachments, in the last of them', async () => {
  const units = await unitsOf([
    OPEN,
    sent('452-["two",{"a":{"_placeholder":true,"num":1},"b":[{"_placeholder":true,"num":0}]}]'),
    sent(Uint8Array.of(1, 2)),
    sent(Uint8Array.of(3)),
  ])
  expect(units).toMatchObject([
    {
      ...{ type: 'attachment', name: 'two', line: '2 / 2 · «two»', size: 1, spans: 3 },
      body: {
        kind: 'value',
        value: ['two', { a: Uint8Array.of(3), b: [Uint8Array.of(1, 2)] }],
      },
    },
  ])
})

test('attachments belong to the packet of their own direction', async () => {
  const read = await lines([
    OPEN,
    sent('451-["up",{"_placeholder":true,"num":0}]'),
    received('451-["down",{"_placeholder":true,"num":0}]'),
    received(Uint8Array.of(1)),
    sent(Uint8Array.of(2)),
  ])
  expect(read.slice(3)).toEqual([
    '← attachment 1 / 1 · «down» 1 B',
    '→ attachment 1 / 1 · «up» 1 B',
  ])
})

test('in Engine.IO 3 the page pings, and bytes begin with their packet type', async () => {
  const read = await lines(
    [
      OPEN,
      received('40'),
      received('451-["file",{"_placeholder":true,"num":0}]'),
      received(Uint8Array.of(4, 9, 9, 9)),
      sent('2'),
      received('3'),
    ],
    OPENING_3,
  )
  expect(read.slice(1)).toEqual([
    '← CONNECT',
    '← BINARY_EVENT «file»',
    '← attachment 1 / 1 · «file» 3 B',
    '→ ping',
    '← pong (5→)',
  ])
})

test('an upgrade from polling begins with a probe', async () => {
  const read = await lines([sent('2probe'), received('3probe'), sent('5'), received('42["hi"]')])
  expect(read).toEqual([
    '→ ping probe',
    '← pong probe (1→)',
    '→ upgrade polling → websocket',
    '← EVENT «hi»',
  ])
})

test('the MessagePack parser puts a whole packet into one binary message', async () => {
  const packet = (fields: object) => encode(fields)
  const read = await lines([
    OPEN,
    sent(packet({ type: 0, nsp: '/' })),
    received(packet({ nsp: '/', data: { sid: 'x' }, type: 0 })),
    sent(packet({ type: 2, data: ['add', 1, 2], options: { compress: true }, id: 7, nsp: '/' })),
    received(packet({ type: 3, data: [3], id: 7, nsp: '/' })),
    received(packet({ type: 4, nsp: '/x', data: { message: 'no' } })),
  ])
  expect(read.slice(1)).toEqual([
    '→ CONNECT',
    '← CONNECT (2→)',
    '→ EVENT «add» · ack 7',
    '← ACK ack 7 (4→)',
    '← CONNECT_ERROR /x · no',
  ])
})

test('a packet whose end was not kept still says its type and its event', async () => {
  expect(await unitsOf([OPEN, sent('42/chat,5["big","aaaa', 90_000)])).toMatchObject([
    { type: 'EVENT', name: 'big', line: '/chat «big» · ack 5', problem: 'cut', asks: '/chat#5' },
  ])
})

test.each([
  ['42{"not":"a list"}', '← EVENT !malformed'],
  ['42["never closed"', '← EVENT «never closed» !malformed'],
  ['42', '← EVENT !malformed'],
  ['43', '← ACK !malformed'],
  ['47["no such type"]', '← ?'],
  ['9', '← ?'],
])('%s is told so', async (text, expected) => {
  expect((await lines([OPEN, received('40'), received(text)]))[2]).toBe(expected)
})

test('a packet that comes before the attachments of the one before is out of place', async () => {
  const read = await lines([
    OPEN,
    received('451-["file",{"_placeholder":true,"num":0}]'),
    received('42["next"]'),
  ])
  expect(read[2]).toBe('← EVENT «next» !unexpected')
})

describe('Engine.IO alone', () => {
  test('is recognised by its path, and its messages are the application’s', async () => {
    expect((await decodedLines('engineio-v4-raw')).slice(0, 5)).toEqual([
      '← open sid _al2PY8X-FqPx_ZEAAAA',
      '← message hello from raw engine.io',
      '← message 3 B',
      '→ message utf8 ✓ text',
      '→ message 2 looks like a ping but is a message',
    ])
  })
})

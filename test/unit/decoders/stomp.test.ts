// STOMP as recorded, and every frame of its three versions: split, joined, escaped, binary, broken.
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/decoders/decoder'
import {
  bytes,
  lines,
  opening,
  protocolOf,
  received,
  sent,
  split,
  unitsOf,
} from '../../support/spoken'
import { decodedLines } from '../../support/transcripts'

const STOMP = opening('v12.stomp')
const CONNECTED = received('CONNECTED\nversion:1.2\n\n\0')
const linesOf = (...messages: Message[]) => lines(STOMP, messages)

test('the recording is read, and its one broken header told', async () => {
  expect(await decodedLines('stomp-broker-js')).toEqual([
    '→ CONNECT accept-version 1.2,1.1,1.0 · heart-beat 200,0',
    '← CONNECTED version 1.1 · STOMP-JS/1.3.0 · heart-beat 0,0 (1→)',
    '→ SUBSCRIBE /topic/a · id sub-a',
    '→ SEND /topic/a 12 B !malformed',
    '→ SEND /topic/a · receipt r-1 11 B',
    '→ SEND /topic/a 18 B',
    '→ UNSUBSCRIBE /topic/a · id sub-a',
    '→ DISCONNECT receipt close-0',
    '← RECEIPT receipt-id close-0 (8→)',
  ])
})

test('every frame of a client, and what answers it', async () => {
  const read = await linesOf(
    sent('STOMP\naccept-version:1.2\nhost:/prod\nlogin:me\n\n\0'),
    received('CONNECTED\nversion:1.2\nserver:RabbitMQ/3.10.8\n\n\0\n'),
    sent('SUBSCRIBE\nid:0\ndestination:/queue/a\nack:client-individual\n\n\0'),
    received('MESSAGE\nsubscription:0\nmessage-id:m1\ndestination:/queue/a\nack:k1\n\nhi\0'),
    sent('ACK\nid:k1\n\n\0'),
    received('MESSAGE\nsubscription:0\nmessage-id:m2\ndestination:/queue/a\nack:k2\n\nhi\0'),
    sent('NACK\nid:k2\ntransaction:tx1\nreceipt:r1\n\n\0'),
    received('RECEIPT\nreceipt-id:r1\n\n\0'),
    sent('BEGIN\ntransaction:tx1\n\n\0'),
    sent('SEND\ndestination:/queue/b\ntransaction:tx1\n\nx\0'),
    sent('COMMIT\ntransaction:tx1\n\n\0'),
    sent('ABORT\ntransaction:tx2\n\n\0'),
    sent('SEND\ndestination:/forbidden\nreceipt:r2\n\n\0'),
    received('ERROR\nreceipt-id:r2\nmessage:access refused\ncontent-type:text/plain\n\nno\0'),
    sent('UNSUBSCRIBE\nid:0\n\n\0'),
    sent('DISCONNECT\nreceipt:77\n\n\0'),
  )
  expect(read).toEqual([
    '→ STOMP /prod · accept-version 1.2',
    '← CONNECTED version 1.2 · RabbitMQ/3.10.8 (1→)',
    '→ SUBSCRIBE /queue/a · id 0 · ack client-individual',
    '← MESSAGE /queue/a · subscription 0 2 B',
    '→ ACK /queue/a · id k1 (4→)',
    '← MESSAGE /queue/a · subscription 0 2 B',
    '→ NACK /queue/a · id k2 · transaction tx1 · receipt r1 (6→)',
    '← RECEIPT receipt-id r1 (7→)',
    '→ BEGIN transaction tx1',
    '→ SEND /queue/b · transaction tx1 1 B',
    '→ COMMIT transaction tx1',
    '→ ABORT transaction tx2',
    '→ SEND /forbidden · receipt r2',
    '← ERROR access refused 2 B (13→)',
    '→ UNSUBSCRIBE /queue/a · id 0',
    '→ DISCONNECT receipt 77',
  ])
})

test('a login that is refused answers CONNECT, and is an error', async () => {
  const refused = received('ERROR\nmessage:Bad CONNECT\n\nAccess refused\0')
  expect(await unitsOf(STOMP, [sent('CONNECT\n\n\0'), refused])).toMatchObject([
    { type: 'ERROR', role: 'error', line: 'Bad CONNECT', answersTo: 1 },
  ])
})

test('1.0 has no ids: a subscription is known by its destination, a message by its message-id', async () => {
  const read = await lines(opening('v10.stomp'), [
    sent('CONNECT\nlogin: me\npasscode: secret\n\n\0'),
    received('CONNECTED\nsession: 7\n\n\0'),
    sent('SUBSCRIBE\ndestination: /queue/a\nack: client\n\n\0'),
    received('MESSAGE\ndestination:/queue/a\nmessage-id: m1\n\n\\n stays\0'),
    sent('ACK\nmessage-id: m1\n\n\0'),
    sent('UNSUBSCRIBE\ndestination: /queue/a\n\n\0'),
  ])
  expect(read).toEqual([
    '→ CONNECT',
    '← CONNECTED version 1.0 (1→)',
    '→ SUBSCRIBE /queue/a · ack client',
    '← MESSAGE /queue/a 8 B',
    '→ ACK /queue/a · id m1 (4→)',
    '→ UNSUBSCRIBE /queue/a',
  ])
})

describe('the stream', () => {
  test('has several frames and heart-beats in one message', async () => {
    const read = await linesOf(
      CONNECTED,
      sent('\n'),
      sent('\r\n'),
      sent('SEND\ndestination:a\n\n1\0\n\nSEND\ndestination:b\n\n2\0\n'),
    )
    expect(read.slice(1)).toEqual(['→ heart-beat', '→ heart-beat', '→ SEND a 1 B | SEND b 1 B'])
  })

  test.each([1, 2, 3, 7, 40])('can be cut into texts and bytes of %i', async (length) => {
    const body = 'nul\0 inside, ☃'
    const frame = bytes(
      `SEND\r\ndestination:/a\r\ncontent-length:${bytes(body).length}\r\n\r\n${body}\0`,
    )
    const parts = split(frame, length).map((part) => sent(part))
    const read = await linesOf(CONNECTED, ...parts, sent('SEND\ndestination:/b\n\n\0'))
    expect(read.slice(-2)).toEqual(['→ SEND /a 16 B', '→ SEND /b'])
    const last = await unitsOf(STOMP, [CONNECTED, ...parts])
    expect(last).toMatchObject([{ type: 'SEND', spans: parts.length, size: 16 }])
  })

  test('is one of bytes: a length counts them, whatever the message is made of', async () => {
    const json = '{"snow":"☃","big":12345678901234567890}'
    const frame = `MESSAGE\ndestination:/a\ncontent-type:application/json\ncontent-length:${bytes(json).length}\n\n${json}\0`
    for (const message of [received(frame), received(bytes(frame))])
      expect(await unitsOf(STOMP, [CONNECTED, message])).toMatchObject([
        { type: 'MESSAGE', size: 41, body: { kind: 'json', text: json } },
      ])
  })

  test('is found again at the next message when a body’s end was not kept', async () => {
    const read = await linesOf(
      CONNECTED,
      received('MESSAGE\ndestination:/a\n\nlong', 10_000),
      received('MESSAGE\ndestination:/b\n\nshort\0'),
    )
    expect(read.slice(1)).toEqual(['← MESSAGE /a 10003 B !cut', '← MESSAGE /b 5 B'])
  })

  test('keeps its place over what was not kept, where the length is known', async () => {
    const head = 'MESSAGE\ndestination:/a\ncontent-length:100\n\n'
    const read = await linesOf(
      CONNECTED,
      received(`${head}${'x'.repeat(10)}`, 50),
      received(`${'y'.repeat(40)}\0MESSAGE\ndestination:/b\n\n\0`),
    )
    expect(read.slice(1)).toEqual(['← ', '← MESSAGE /a 100 B !cut | MESSAGE /b'])
  })
})

describe('headers', () => {
  const headersOf = async (version: string, text: string) => {
    const connected = received(`CONNECTED\nversion:${version}\n\n\0`)
    const units = await unitsOf(STOMP, [connected, received(`MESSAGE\n${text}\n\n\0`)])
    return units?.[0]
  }

  test('are unescaped once, from left to right', async () => {
    expect(await headersOf('1.2', 'a\\cb:x\\\\c\\ny\\r')).toMatchObject({
      fields: { 'a:b': 'x\\c\ny\r' },
    })
  })

  test('count by their first value', async () => {
    expect(await headersOf('1.2', 'foo:World\nfoo:Hello')).toMatchObject({
      fields: { foo: 'World' },
    })
  })

  test('of 1.1 know no \\r, and an escape that is none is malformed', async () => {
    expect(await headersOf('1.1', 'a:\\r')).toMatchObject({ problem: 'malformed' })
    expect(await headersOf('1.2', 'a:\\t')).toMatchObject({
      fields: { a: '\\t' },
      problem: 'malformed',
    })
  })

  test('may have the names of what every object has', async () => {
    expect((await headersOf('1.2', '__proto__:x\nconstructor:y'))?.fields).toEqual(
      Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    )
  })
})

test.each([
  ['MESSAGE\nno colon\n\n\0', '← MESSAGE !malformed'],
  ['MESSAGE\ncontent-length:99\n\nshort\0rest', '← '],
  ['MESSAGE\ncontent-length:1\n\nlonger\0', '← MESSAGE 6 B !malformed'],
  ['SEND\ndestination:/a\n\n\0', '← SEND /a !unexpected'],
  ['HELLO\n\n\0', '← HELLO !unknown'],
  ['{"json":1}', '← bytes 10 B !malformed'],
])('%j is told so', async (text, expected) => {
  expect((await linesOf(CONNECTED, received(text)))[1]).toBe(expected)
})

test('a long body that no NUL ends does not pile up', async () => {
  const part = 'x'.repeat(600_000)
  const read = await linesOf(
    CONNECTED,
    sent(`SEND\ndestination:/a\n\n${part}`),
    sent(part),
    sent('SEND\ndestination:/b\n\n\0'),
  )
  expect(read.slice(1)).toEqual(['→ ', '→ SEND /a 1200000 B !cut', '→ SEND /b'])
})

test('is recognised without a subprotocol, early and late, as text and as bytes', async () => {
  const nowhere = opening('', 'ws://a/ws')
  const connect = 'CONNECT\naccept-version:1.2\n\n\0'
  expect(await protocolOf(nowhere, [sent(connect), CONNECTED])).toBe('stomp')
  expect(
    await protocolOf(nowhere, [
      sent(bytes(connect)),
      received(bytes('CONNECTED\nversion:1.2\n\n\0')),
    ]),
  ).toBe('stomp')
  expect(
    await protocolOf(nowhere, [received('MESSAGE\nsubscription:1\ndestination:/a\n\nx\0')]),
  ).toBe('stomp')
  expect(await protocolOf(nowhere, [received('MESSAGE\nin a bottle')])).toBeNull()
})

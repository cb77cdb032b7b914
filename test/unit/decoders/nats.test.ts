// NATS as recorded, and what recordings lack: errors, text messages, split and broken operations.
import { describe, expect, test } from 'vitest'
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

const NOWHERE = opening('')
const INFO = received(bytes('INFO {"server_id":"S","server_name":"hub","version":"2.10.1"} \r\n'))
const CONNECT = sent(
  bytes('CONNECT {"verbose":false,"name":"web","lang":"nats.ws","version":"1.2"}\r\n'),
)
const linesOf = async (...messages: Parameters<typeof lines>[1]) =>
  (await lines(NOWHERE, [INFO, CONNECT, ...messages])).slice(2)

describe('the recording', () => {
  test('publishes, subscribes, asks and answers', async () => {
    const read = await decodedLines('nats-ws')
    expect(read.filter((line) => /\?$|!/.test(line))).toEqual([])
    const inbox = '_INBOX.w0hvz9wGpciUuJhPONeKsD'
    expect(read.slice(0, 12)).toEqual([
      '← INFO NCGZ5RCW2R3I2AXBETIDZT3T… · 2.9.10',
      '→ CONNECT probe · nats.ws · 3.4.0',
      '→ PING',
      '← PONG (3→)',
      '→ SUB greet.* · sid 1 | SUB q.work · queue group workers · sid 2 | PING',
      '← PONG (5→)',
      `→ PUB greet.bob 5 B | PUB q.work 4 B | HPUB greet.hdr 12 B | SUB ${inbox}.* · sid 3 | PUB greet.req · reply-to ${inbox}.1j2rNOhX 5 B`,
      `← MSG greet.bob · sid 1 5 B | MSG q.work · sid 2 4 B | HMSG greet.hdr · sid 1 12 B | MSG greet.req · reply-to ${inbox}.1j2rNOhX · sid 1 5 B`,
      `→ PUB ${inbox}.1j2rNOhX 21 B (8→)`,
      `← MSG ${inbox}.1j2rNOhX · sid 3 21 B (7→)`,
      `→ PUB no.responders · reply-to ${inbox}.rotoNT2P 1 B`,
      `← HMSG ${inbox}.rotoNT2P · sid 3 · 503 0 B (11→)`,
    ])
  })

  test('of a client that reconnects, too', async () => {
    const read = await decodedLines('nats-ws', 1)
    expect(read.filter((line) => /\?$|!/.test(line))).toEqual([])
    expect(read.slice(9, 11)).toEqual(['→ UNSUB greet.* · sid 1', '→ UNSUB q.work · sid 2 | PING'])
  })
})

test('a payload is bytes, its headers have names, some of them twice', async () => {
  const headers = 'NATS/1.0\r\nX-Trace: abc\r\nX-Trace: def\r\nOther:1\r\n\r\n'
  const message = `HMSG a.b 7 reply ${headers.length} ${headers.length + 2}\r\n${headers}`
  expect(await unitsOf(NOWHERE, [INFO, received(bytes(message, 255, 0, '\r\n'))])).toMatchObject([
    {
      ...{ type: 'HMSG', name: 'a.b', size: 2, asks: 'reply' },
      fields: {
        ...{ subject: 'a.b', sid: '7', 'reply-to': 'reply' },
        headers: { 'X-Trace': ['abc', 'def'], Other: '1' },
      },
      body: { kind: 'bytes', bytes: Uint8Array.of(255, 0) },
    },
  ])
})

test('every other operation, in small letters and in texts too', async () => {
  const read = await linesOf(
    sent('sub a 1\r\n'),
    sent('UNSUB 1 5\r\n'),
    received("+OK\r\n-ERR 'Authorization Violation'\r\n"),
    received('PING\r\n'),
    sent('PONG\r\n'),
    received('HMSG r 1 28 28\r\nNATS/1.0 100 FlowControl\r\n\r\n\r\n'),
    sent('PUB\ta\t0\r\n\r\n'),
  )
  expect(read).toEqual([
    '→ SUB a · sid 1',
    '→ UNSUB a · sid 1 · max_msgs 5',
    '← +OK | -ERR Authorization Violation',
    '← PING',
    '→ PONG (6→)',
    '← HMSG r · sid 1 · 100 FlowControl 0 B',
    '→ PUB a 0 B',
  ])
})

describe('the stream', () => {
  test.each([1, 3, 10, 17])('can be cut into pieces of %i', async (length) => {
    const whole = bytes('PUB a.b 6\r\nhi\r\nPI\r\nPING\r\nMSG')
    const parts = split(whole.slice(0, -3), length).map((part) => sent(part))
    const read = (await linesOf(...parts)).filter((line) => line !== '→ ')
    expect(read.join(' | ').replace(' | → ', ' | ')).toBe('→ PUB a.b 6 B | PING')
  })

  test('goes on when the end of a payload was not kept', async () => {
    const read = await linesOf(
      received(bytes('MSG a 1 1000\r\nxx'), 1_000),
      received(bytes('MSG b 1 2\r\nhi\r\n')),
    )
    expect(read).toEqual(['← MSG a · sid 1 1000 B !cut', '← MSG b · sid 1 2 B'])
  })

  test('finds its place after a line that was not kept', async () => {
    const read = await linesOf(
      received(bytes('INFO {"server_name":"x'), 900),
      received(bytes('PING\r\n')),
    )
    expect(read).toEqual(['← INFO !cut', '← PING'])
  })
})

test.each([
  ['HELLO\r\n', '← bytes 7 B !malformed'],
  ['MSG a 1\r\n\r\n', '← bytes 11 B !malformed'],
  ['MSG a 1 2\r\nlong\r\n', '← MSG a · sid 1 2 B !malformed | bytes 2 B !malformed'],
  ['INFO nonsense\r\n', '← INFO !malformed'],
  ['PUB a 2\r\nhi\r\n', '← PUB a 2 B !unexpected'],
  ['HMSG a 1 9 4\r\nNATS\r\n', '← HMSG a · sid 1 0 B !malformed'],
])('%j is told so', async (text, expected) => {
  expect(await linesOf(received(bytes(text)))).toEqual([expected])
})

test('is recognised early and late, never by a word', async () => {
  expect(await protocolOf(NOWHERE, [INFO, CONNECT])).toBe('nats')
  const late = [received(bytes('MSG a 1 2\r\nhi\r\n')), sent(bytes('PUB a 2\r\nhi\r\n'))]
  expect(await protocolOf(NOWHERE, late)).toBe('nats')
  expect(await protocolOf(NOWHERE, [received('INFO'), sent('PING\r\n')])).toBeNull()
})

// SIP over WebSocket: the examples of RFC 7118, and what a browser's phone says besides.
import { describe, expect, test } from 'vitest'
import { bytes, lines, opening, protocolOf, received, sent, unitsOf } from '../../support/spoken'

const SIP = opening('sip')
const message = (first: string, headers: readonly string[], body = '') =>
  `${[first, ...headers, `Content-Length: ${bytes(body).length}`].join('\r\n')}\r\n\r\n${body}`

const DIALOG = [
  'Via: SIP/2.0/WS df7jal23ls0d.invalid;branch=z9hG4bK56sdasks',
  'From: "Alice" <sip:alice@example.com>;tag=asdyka899',
  'To: <sip:bob@example.com>',
  'Call-ID: asidkj3ss',
]
const INVITE = message(
  'INVITE sip:bob@example.com SIP/2.0',
  [...DIALOG, 'CSeq: 1 INVITE', 'Content-Type: application/sdp'],
  'v=0\r\n',
)
const answer = (status: string, sequence = '1 INVITE') =>
  received(message(`SIP/2.0 ${status}`, [...DIALOG, `CSeq: ${sequence}`]))

test('a call: ringing, taken, ended', async () => {
  expect(
    await lines(SIP, [
      sent(INVITE),
      answer('100 Trying'),
      answer('180 Ringing'),
      answer('200 OK'),
      sent(message('ACK sip:bob@example.com SIP/2.0', [...DIALOG, 'CSeq: 1 ACK'])),
      sent(message('BYE sip:bob@example.com SIP/2.0', [...DIALOG, 'CSeq: 2 BYE'])),
      answer('481 Call/Transaction Does Not Exist', '2 BYE'),
    ]),
  ).toEqual([
    '→ INVITE sip:bob@example.com · From sip:alice@example.com 5 B',
    '← 100 Trying · INVITE (1→)',
    '← 180 Ringing · INVITE (1→)',
    '← 200 OK · INVITE (1→)',
    '→ ACK sip:bob@example.com · From sip:alice@example.com',
    '→ BYE sip:bob@example.com · From sip:alice@example.com',
    '← 481 Call/Transaction Does Not Exist · BYE (6→)',
  ])
})

test('short names are told long, folded and repeated headers together', async () => {
  const text =
    'MESSAGE sip:b@x SIP/2.0\r\nv: SIP/2.0/WSS a\r\nVia: SIP/2.0/TCP b\r\ni: 7\r\ncseq: 9 MESSAGE\r\nSubject: one\r\n  line\r\nc: text/plain\r\nl: 6\r\n\r\nhi ☃'
  expect(await unitsOf(SIP, [sent(text)])).toMatchObject([
    {
      ...{ type: 'MESSAGE', name: 'MESSAGE', asks: '7 9 MESSAGE', size: 6 },
      fields: { Via: ['SIP/2.0/WSS a', 'SIP/2.0/TCP b'], 'Call-ID': '7', Subject: 'one line' },
      body: { kind: 'text', text: 'hi ☃' },
    },
  ])
})

test('is the same in bytes, and keeps alive', async () => {
  expect(await lines(SIP, [sent(bytes(INVITE)), sent('\r\n\r\n'), received('\r\n')])).toEqual([
    '→ INVITE sip:bob@example.com · From sip:alice@example.com 5 B',
    '→ ping',
    '← pong (2→)',
  ])
})

describe('broken ones', () => {
  test.each([
    ['INVITE sip:b SIP/2.0\r\nno colon\r\n\r\n', 0, '← INVITE sip:b !malformed'],
    ['INVITE sip:b SIP/2.0\r\nContent-Length: 9\r\n\r\nx', 0, '← INVITE sip:b 1 B !malformed'],
    ['INVITE sip:b SIP/2.0\r\nContent-Length: 9\r\n\r\nx', 8, '← INVITE sip:b 9 B !cut'],
    ['SIP/2.0 999 Never', 0, '← ?'],
    ['hello', 0, '← ?'],
  ])('%j is told so', async (text, missing, expected) => {
    expect(await lines(SIP, [received(text, missing)])).toEqual([expected])
  })
})

test('is recognised without a subprotocol', async () => {
  expect(await protocolOf(opening(''), [sent(INVITE)])).toBe('sip')
  expect(await protocolOf(opening(''), [sent('INVITE me')])).toBeNull()
})

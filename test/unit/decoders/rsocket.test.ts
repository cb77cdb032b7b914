// RSocket: every frame of version 1.0, routes, errors, cut and unknown ones.
import { describe, expect, test } from 'vitest'
import {
  bytes,
  lines,
  opening,
  type Part,
  protocolOf,
  received,
  sent,
  unitsOf,
} from '../../support/spoken'

const RSOCKET = opening('', 'ws://a/rsocket')
const u16 = (value: number) => bytes(value >> 8, value & 255)
const u32 = (value: number) => bytes(u16(value >>> 16), u16(value & 65_535))
const u64 = (value: number) => bytes(u32(0), u32(value))
const u24 = (value: number) => bytes(value >> 16, u16(value & 65_535))
const named = (text: string) => bytes(text.length, text)
const frame = (stream: number, type: number, flags: number, ...rest: readonly Part[]) =>
  bytes(u32(stream), u16((type << 10) | flags), ...rest)

const ROUTING = 'message/x.rsocket.routing.v0'
const COMPOSITE = 'message/x.rsocket.composite-metadata.v0'
const setup = (mime: string) =>
  sent(
    frame(
      0,
      1,
      0,
      u16(1),
      u16(0),
      u32(60_000),
      u32(180_000),
      named(mime),
      named('application/json'),
    ),
  )
const route = (name: string) => bytes(u24(name.length + 1), named(name))

test('every frame, and which answers which', async () => {
  expect(
    await lines(RSOCKET, [
      setup(ROUTING),
      received(frame(0, 2, 0, u32(1_000), u32(5))),
      sent(frame(1, 4, 0x100, route('user.get'), '{"id":1}')),
      received(frame(1, 10, 0x60, '{"name":"Ada"}')),
      sent(frame(3, 6, 0x100, u32(2), route('ticks'))),
      received(frame(3, 10, 0x20, '1')),
      sent(frame(3, 8, 0, u32(10))),
      received(frame(3, 10, 0x40)),
      sent(frame(5, 7, 0x100, u32(1), route('chat'), 'hi')),
      sent(frame(5, 10, 0x20, 'more')),
      received(frame(5, 11, 0, u32(0x201), 'not today')),
      sent(frame(7, 5, 0x100, route('log'), 'x')),
      sent(frame(9, 6, 0, u32(1))),
      sent(frame(9, 9, 0)),
      sent(frame(0, 3, 0x80, u64(0))),
      received(frame(0, 3, 0, u64(0))),
      sent(frame(0, 12, 0x100, 'meta')),
      received(frame(0, 11, 0, u32(0x102), 'bye')),
      sent(frame(0, 13, 0, u16(1), u16(0), u16(3), 'tok', u64(7), u64(3))),
      received(frame(0, 14, 0, u64(7))),
    ]),
  ).toEqual([
    '→ SETUP',
    '← LEASE',
    '→ REQUEST_RESPONSE user.get · stream 1 8 B',
    '← PAYLOAD user.get · stream 1 · next · complete 14 B (3→)',
    '→ REQUEST_STREAM ticks · stream 3 · n 2',
    '← PAYLOAD ticks · stream 3 · next 1 B (5→)',
    '→ REQUEST_N ticks · stream 3 · n 10',
    '← PAYLOAD ticks · stream 3 · complete (5→)',
    '→ REQUEST_CHANNEL chat · stream 5 · n 1 2 B',
    '→ PAYLOAD chat · stream 5 · next 4 B',
    '← ERROR chat · stream 5 · APPLICATION_ERROR · not today (9→)',
    '→ REQUEST_FNF log · stream 7 1 B',
    '→ REQUEST_STREAM stream 9 · n 1',
    '→ CANCEL stream 9',
    '→ KEEPALIVE respond',
    '← KEEPALIVE (15→)',
    '→ METADATA_PUSH',
    '← ERROR CONNECTION_CLOSE · bye (1→)',
    '→ RESUME',
    '← RESUME_OK (19→)',
  ])
})

test('SETUP says what data is', async () => {
  expect(await unitsOf(RSOCKET, [setup(COMPOSITE)])).toMatchObject([
    {
      fields: {
        ...{ version: '1.0', 'keepalive time': 60_000, 'max lifetime': 180_000 },
        ...{ 'metadata MIME type': COMPOSITE, 'data MIME type': 'application/json' },
      },
    },
  ])
})

test('a route is found among other metadata', async () => {
  const other = bytes('message/x.other'.length - 1, 'message/x.other', u24(1), 'z')
  const metadata = bytes(other, 0x85, u24(1), 'k', 0xfe, route('a.b'))
  const request = sent(frame(1, 4, 0x100, u24(metadata.length), metadata))
  expect(await lines(RSOCKET, [setup(COMPOSITE), request])).toEqual([
    '→ SETUP',
    '→ REQUEST_RESPONSE a.b · stream 1',
  ])
})

describe('broken ones', () => {
  test.each([
    [frame(0, 1, 0, u16(1)), 0, '← SETUP !malformed'],
    [frame(2, 10, 0x20, 'start'), 900, '← PAYLOAD stream 2 · next 905 B !cut'],
    [frame(2, 0x20, 0), 0, '← type 32 stream 2 !unknown'],
    [bytes(0x80, 0, 0, 0, 0, 0), 0, '← ?'],
    [bytes(0, 0), 0, '← ?'],
  ])('%j is told so', async (content, missing, expected) => {
    expect((await lines(RSOCKET, [setup(ROUTING), received(content, missing)]))[1]).toBe(expected)
  })
})

test('is recognised by SETUP', async () => {
  expect(await protocolOf(opening(''), [setup(ROUTING)])).toBe('rsocket')
  expect(await protocolOf(opening(''), [sent(frame(0, 1, 0))])).toBeNull()
})

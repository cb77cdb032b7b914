// ZeroMQ over WebSocket as recorded, and the commands and mechanisms that the recording lacks.
import { describe, expect, test } from 'vitest'
import { bytes, lines, opening, protocolOf, received, sent, unitsOf } from '../../support/spoken'
import { decodedLines } from '../../support/transcripts'

const ZWS = opening('ZWS2.0')
const named = (name: string) => bytes(name.length, name)
const property = (name: string, value: string) => bytes(named(name), 0, 0, 0, value.length, value)
const ready = (type: string) => bytes(2, named('READY'), property('Socket-Type', type))

describe('the recording', () => {
  test('of REQ and REP pairs request and reply', async () => {
    expect(await decodedLines('zws2')).toEqual([
      '← READY REP',
      '→ READY REQ',
      '→ message more 0 B',
      '→ message Hello ☃ · frame 2 9 B',
      '← message more 0 B',
      '← message World · frame 2 · more 5 B',
      '← message Hello ☃ · frame 3 9 B (4→)',
      '→ message more 0 B',
      '→ message part1 · frame 2 · more 5 B',
      '→ message {"json":1} · frame 3 10 B',
      '← message more 0 B',
      '← message World · frame 2 · more 5 B',
      '← message {"json":1} · frame 3 10 B (10→)',
    ])
  })

  test('of PUB and SUB has subscriptions and topics', async () => {
    expect((await decodedLines('zws2', 1)).slice(0, 8)).toEqual([
      '← READY PUB',
      '→ READY SUB',
      '→ SUBSCRIBE news',
      '→ SUBSCRIBE weather',
      '← message news.sport 291 ☃ 18 B',
      '← message weather · more 7 B',
      '← message frame 2 · more 0 B',
      '← message frame 3 3 B',
    ])
    expect((await decodedLines('zws2', 1))[14]).toBe('→ CANCEL weather')
  })

  test('of DEALER and ROUTER has an identity', async () => {
    expect(await decodedLines('zws2', 2)).toEqual([
      '← READY ROUTER',
      '→ READY DEALER · dealer-1',
      '→ message dealer msg 10 B',
      '← message dealer msg 10 B',
    ])
  })
})

test('a message of several frames is shown whole in its last, by its topic', async () => {
  const units = await unitsOf(ZWS, [
    ...[received(ready('PUB')), sent(ready('SUB'))],
    ...[received(bytes(1, 'weather')), received(bytes(1)), received(bytes(0, 'sun', 255))],
  ])
  expect(units).toMatchObject([
    {
      ...{ type: 'message', name: 'weather', size: 4, spans: 3 },
      body: { kind: 'value', value: ['weather', '', bytes('sun', 255)], format: 'ZeroMQ' },
    },
  ])
})

test('every command of NULL, PLAIN and CURVE', async () => {
  const read = await lines(ZWS, [
    sent(bytes(2, named('HELLO'), named('admin'), named('secret'))),
    received(bytes(2, named('WELCOME'))),
    sent(bytes(2, named('INITIATE'), property('Socket-Type', 'SUB'))),
    received(bytes(2, named('ERROR'), named('Invalid client'))),
    sent(bytes(2, named('SUBSCRIBE'), 'news')),
    sent(bytes(2, named('CANCEL'), 'news')),
    received(bytes(2, named('PING'), 0, 100, 'ctx')),
    sent(bytes(2, named('PONG'), 'ctx')),
    sent(bytes(2, named('JOIN'), 'group')),
    sent(bytes(2, named('LEAVE'), 'group')),
    received(bytes(2, named('MESSAGE'), 'sealed')),
    received(bytes(2, named('READY'), 'sealed by CURVE')),
  ])
  expect(read).toEqual([
    '→ HELLO admin',
    '← WELCOME 0 B',
    '→ INITIATE SUB',
    '← ERROR Invalid client',
    '→ SUBSCRIBE news',
    '→ CANCEL news',
    '← PING',
    '→ PONG (7→)',
    '→ JOIN group',
    '→ LEAVE group',
    '← MESSAGE 6 B',
    '← READY 15 B',
  ])
})

test.each([
  [bytes(3, 'x'), '← ?'],
  [bytes(2, 9, 'short'), '← command !malformed'],
  [bytes(2, named('DANCE')), '← DANCE 0 B !unknown'],
  [bytes(2, named('PING'), 1), '← PING !malformed'],
  [bytes(), '← ?'],
])('bytes %j are told so', async (message, expected) => {
  expect((await lines(ZWS, [received(ready('REP')), received(message)]))[1]).toBe(expected)
})

test('a frame whose end was not kept says its size', async () => {
  expect(await lines(ZWS, [received(bytes(0, 'start'), 9_000)])).toEqual([
    '← message start 9005 B !cut',
  ])
})

test('is recognised by any of its names, and by READY from both ends', async () => {
  for (const name of ['ZWS2.0', 'ZWS2.0/NULL', 'ZWS2.0/CURVE', 'ZWS1.0', 'WSNetMQ'])
    expect(await protocolOf(opening(name), [received(bytes(0, 'x'))])).toBe('zws')
  expect(await protocolOf(opening(''), [received(ready('PUB')), sent(ready('SUB'))])).toBe('zws')
  expect(await protocolOf(opening(''), [received(bytes(0, 'x')), sent(bytes(1, 'x'))])).toBeNull()
})

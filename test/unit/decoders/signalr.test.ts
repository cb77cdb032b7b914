// SignalR as recorded in JSON; in MessagePack as its own library writes it; and ASP.NET's older one.
import { encode } from '@msgpack/msgpack'
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

const HUB = opening('', 'ws://a/chatHub?id=Y2hlY2sgdGhpcyBvdXQgbm93')
const RS = '\u001e'
const text = (...records: object[]) => records.map((one) => JSON.stringify(one) + RS).join('')
const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'))
const SHAKEN = [sent(text({ protocol: 'json', version: 1 })), received(text({}))]
const linesOf = async (...messages: Parameters<typeof lines>[1]) =>
  (await lines(HUB, [...SHAKEN, ...messages])).slice(2)

describe('the recording in JSON', () => {
  test('is read to its last message', async () => {
    for (const conn of [0, 1])
      expect(
        (await decodedLines('signalr-json', conn)).filter((line) => /\?$|!/.test(line)),
      ).toEqual([])
  })

  test('shakes hands, and a record may be glued to it', async () => {
    const read = await decodedLines('signalr-json')
    expect(read.slice(0, 7)).toEqual([
      '→ HandshakeRequest json 1',
      '← HandshakeResponse (1→) | Invocation «Greet»',
      '→ Ping',
      '→ Invocation «Add» · id 0',
      '← Completion «Add» · id 0 (4→)',
      '→ Invocation «Fail» · id 1',
      "← Completion «Fail» · id 1 · An unexpected error occurred invoking 'Fail' on the server. (6→)",
    ])
  })

  test('streams both ways, asks the page, and is cancelled', async () => {
    const read = await decodedLines('signalr-json')
    expect(read.slice(14, 28)).toEqual([
      '→ StreamInvocation «Counter» · id 3',
      '← Invocation «ClientResult» · id srv-1',
      '← StreamItem «Counter» · id 3 (15→)',
      '← StreamItem «Counter» · id 3 (15→)',
      '← StreamItem «Counter» · id 3 (15→)',
      '← StreamItem «Counter» · id 3 (15→)',
      '← Completion «Counter» · id 3 (15→)',
      '→ Completion «ClientResult» · id srv-1 (16→)',
      '→ StreamInvocation «Forever» · id 4',
      '→ Invocation «Up» · id 6 | CancelInvocation «Forever» · id 4',
      '→ StreamItem «Up» · id 5',
      '→ StreamItem «Up» · id 5',
      '→ Completion «Up» · id 5',
      '← Completion «Up» · id 6 (24→)',
    ])
  })

  test('ends with an error', async () => {
    expect((await decodedLines('signalr-json', 1)).slice(-2)).toEqual([
      '← Close Connection closed with an error.',
      '→ Close',
    ])
  })
})

test('what a record carries is its source, the rest are fields', async () => {
  const record =
    '{"type":1,"headers":{"a":"b"},"target":"T","arguments":[12345678901234567890, "x"],"streamIds":["9"]}'
  expect(await unitsOf(HUB, [...SHAKEN, received(record + RS)])).toMatchObject([
    {
      ...{ type: 'Invocation', name: 'T' },
      fields: { headers: { a: 'b' }, target: 'T', streamIds: ['9'] },
      body: { kind: 'json', text: '[12345678901234567890, "x"]' },
    },
  ])
})

test('a stateful reconnect says what it has', async () => {
  expect(
    await linesOf(
      sent(text({ type: 8, sequenceId: 5 })),
      received(text({ type: 9, sequenceId: 6 })),
    ),
  ).toEqual(['→ Ack sequenceId 5', '← Sequence sequenceId 6'])
})

test('a handshake that is refused is an error', async () => {
  const refused = received(text({ error: "The protocol 'json' is not supported." }))
  expect(await unitsOf(HUB, [...SHAKEN.slice(0, 1), refused])).toMatchObject([
    {
      type: 'HandshakeResponse',
      role: 'error',
      answersTo: 1,
      line: "The protocol 'json' is not supported.",
    },
  ])
})

test.each([1, 7, 30])(
  'records cut into pieces of %i are read when they are whole',
  async (length) => {
    const all = bytes(text({ type: 1, target: 'Añb', arguments: [] }, { type: 6 }))
    const parts = split(all, length).map((part) => received(part))
    const read = (await linesOf(...parts)).filter((line) => line !== '← ')
    expect(read.join(' | ').replace(' | ← ', ' | ')).toBe('← Invocation «Añb» | Ping')
  },
)

test('a record whose end was not kept tells what is there', async () => {
  const start = `{"type":1,"target":"Big","arguments":["${'x'.repeat(50)}`
  expect(await linesOf(received(start, 9_000), received(text({ type: 6 })))).toEqual([
    '← Invocation «Big» !cut',
    '← Ping',
  ])
})

test.each([
  ['{"type":1}', '← Invocation !malformed'],
  ['{"type":3}', '← Completion !malformed'],
  ['{"type":12}', '← type 12 !unknown'],
  ['{"no":"type"}', '← record !malformed'],
  ['{"type":1,"target":"T"', '← Invocation !malformed'],
  ['nonsense', '← bytes 9 B !malformed'],
])('%s is told so', async (record, expected) => {
  expect(await linesOf(received(record + RS))).toEqual([expected])
})

const PACKED = [
  sent(text({ protocol: 'messagepack', version: 1 })),
  received(bytes(text({}))),
  sent(hex('0c950180a130a3416464920228')),
  received(hex('07950380a130032a')),
  sent(bytes(hex('0c950180a131a3416464920228'), hex('029106'))),
  received(hex('15950380a13101ae6e6f2073756368206d6574686f64')),
  sent(hex('0b950480a133a3436e749103')),
  received(hex('09940280a13381a16901')),
  sent(hex('05930580a133')),
  sent(hex('0c960180a134a255709091a135')),
  sent(hex('0a940280a135c403010203')),
  received(hex('06940380a13402')),
  received(hex('029106')),
  sent(hex('03920807')),
  received(hex('03920903')),
  received(bytes(7, encode([7, 'gone'])).slice(0, 8)),
]

test('MessagePack is the same in another encoding', async () => {
  expect(await lines(HUB, PACKED)).toEqual([
    '→ HandshakeRequest messagepack 1',
    '← HandshakeResponse (1→)',
    '→ Invocation «Add» · id 0',
    '← Completion «Add» · id 0 (3→)',
    '→ Invocation «Add» · id 1 | Ping',
    '← Completion «Add» · id 1 · no such method (5→)',
    '→ StreamInvocation «Cnt» · id 3',
    '← StreamItem «Cnt» · id 3 (7→)',
    '→ CancelInvocation «Cnt» · id 3',
    '→ Invocation «Up» · id 4',
    '→ StreamItem «Up» · id 5',
    '← Completion «Up» · id 4 (10→)',
    '← Ping',
    '→ Ack sequenceId 7',
    '← Sequence sequenceId 3',
    '← Close gone',
  ])
  expect(await unitsOf(HUB, PACKED.slice(0, 3))).toMatchObject([
    {
      fields: { invocationId: '0', target: 'Add' },
      body: { kind: 'value', value: [2, 40], format: 'MessagePack' },
    },
  ])
})

describe('Blazor', () => {
  const blazor = opening('', 'wss://a/_blazor?id=abc')
  const record = (list: unknown[]) => {
    const packed = encode(list)
    return bytes(0x80 | (packed.length & 0x7f), packed.length >> 7, packed)
  }
  const batch = record([1, {}, null, 'JS.RenderBatch', [2, new Uint8Array(300)]])
  const shaken = [
    sent(bytes(text({ protocol: 'blazorpack', version: 1 }))),
    received(bytes(text({}))),
  ]

  test('is SignalR by another name', async () => {
    expect(await lines(blazor, [...shaken, received(batch)])).toEqual([
      '→ HandshakeRequest blazorpack 1',
      '← HandshakeResponse (1→)',
      '← Invocation «JS.RenderBatch»',
    ])
  })

  test('tells type and target of a record whose end was not kept, and goes on after it', async () => {
    const read = await lines(blazor, [
      ...shaken,
      received(batch.slice(0, 60), batch.length - 60),
      received(hex('029106')),
    ])
    expect(read.slice(2)).toEqual(['← Invocation «JS.RenderBatch» !cut', '← Ping'])
  })
})

test.each([
  ['0291ff', '← type -1 !unknown'],
  ['0480808080', '← bytes 5 B !malformed'],
  ['04950180c1', '← type 1'],
])('bytes %s are told so', async (digits, expected) => {
  const read = await lines(HUB, [...PACKED.slice(0, 2), received(hex(digits))])
  expect(read[2]).toContain(digits === '04950180c1' ? '!malformed' : expected)
})

test('is recognised early and late', async () => {
  const nowhere = opening('', 'ws://a/')
  expect(await protocolOf(nowhere, SHAKEN)).toBe('signalr')
  const pings = [sent(text({ type: 6 })), received(text({ type: 6 }))]
  expect(await protocolOf(nowhere, pings)).toBe('signalr')
  expect(
    await protocolOf(nowhere, [sent('{"type":1,"text":"hi"}'), received('{"type":1}\n')]),
  ).toBeNull()
})

describe('the SignalR of ASP.NET', () => {
  const classic = opening(
    '',
    'ws://a/signalr/connect?transport=webSockets&clientProtocol=2.1&connectionToken=x',
  )

  test('starts, calls, answers, keeps alive', async () => {
    const read = await lines(classic, [
      received('{"C":"d-A,0","S":1,"M":[]}'),
      sent('{"H":"chathub","M":"Send","A":["hi"],"I":0}'),
      received(
        '{"C":"d-A,1","M":[{"H":"ChatHub","M":"onMessage","A":["hi"]},{"H":"ChatHub","M":"count","A":[2]}]}',
      ),
      received('{"R":12345678901234567890,"I":"0"}'),
      received('{}'),
      sent('{"H":"chathub","M":"Fail","A":[],"I":1}'),
      received('{"I":"1","E":"There was an error","H":true,"T":"at Chat"}'),
      received('{"I":"P|2","P":{"I":"2","D":50}}'),
      received('{"C":"d-A,2","G":"token","M":["plain"]}'),
      received('{"C":"d-A,3","M":[]}'),
      sent('{"not":"a call"}'),
    ])
    expect(read).toEqual([
      '← Init',
      '→ Invocation «chathub.Send» · id 0',
      '← Invocation «ChatHub.onMessage» | Invocation «ChatHub.count»',
      '← Result «chathub.Send» · id 0 (2→)',
      '← KeepAlive',
      '→ Invocation «chathub.Fail» · id 1',
      '← Error «chathub.Fail» · id 1 · There was an error (6→)',
      '← Progress id 2',
      '← Message "plain"',
      '← Cursor',
      '→ ?',
    ])
  })

  test('keeps the numbers of a result', async () => {
    const units = await unitsOf(classic, [
      received('{"C":"d-A,0","S":1,"M":[]}'),
      received('{"R":12345678901234567890,"I":"0"}'),
    ])
    expect(units).toMatchObject([{ body: { kind: 'json', text: '12345678901234567890' } }])
  })
})

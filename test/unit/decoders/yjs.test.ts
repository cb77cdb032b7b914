// Yjs as recorded; every kind of change as yjs 13.6 writes it; Hocuspocus around it; broken ones.
import { describe, expect, test } from 'vitest'
import { readUpdate } from '../../../src/decoders/yjs/update'
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
import { decodedLines } from '../../support/transcripts'

const ROOM = opening('', 'ws://a/room-1')
const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'))
const STEP_1 = hex('00000100')
const OPENED = [received(STEP_1), sent(STEP_1)]
const named = (text: string) => bytes(text.length, text)

test('the recording is read, texts and states of clients too', async () => {
  expect(await decodedLines('yjs-websocket')).toEqual([
    '← SyncStep1',
    '→ SyncStep1',
    '← SyncStep2 2 B (2→)',
    '→ Awareness 832657357 {}',
    '→ SyncStep2 2 B (1→)',
    '← Awareness 2340814847 {}',
    '→ Update t «hello ☃» 23 B',
    '← Awareness 2340814847 {"user":{"name":"Ada","color":"#f00"}}',
    '→ Update m.k any 26 B',
    '→ Awareness 2340814847 {"user":{"name":"Ada","color":"#f00"}}',
    '→ Update l any 23 B',
    '← Update delete 2 10 B',
    '→ Awareness 832657357 null',
  ])
  expect((await decodedLines('yjs-websocket', 1)).filter((line) => /\?$|!/.test(line))).toEqual([])
})

test('states are values, a client that is gone has none', async () => {
  const awareness = hex(
    '012e01ffff97dc0801267b2275736572223a7b226e616d65223a22416461222c22636f6c6f72223a2223663030227d7d',
  )
  expect(await unitsOf(ROOM, [...OPENED, sent(awareness)])).toMatchObject([
    {
      type: 'Awareness',
      body: {
        kind: 'value',
        value: [{ client: 2340814847, clock: 1, state: { user: { name: 'Ada', color: '#f00' } } }],
      },
    },
  ])
})

test('a state vector says how far each client is known', async () => {
  expect(await unitsOf(ROOM, [...OPENED, sent(hex('000003010515'))])).toMatchObject([
    { type: 'SyncStep1', fields: { 'state vector': [{ client: 5, clock: 21 }] } },
  ])
})

test.each([
  [
    '01010500040101740968656c6c6f20e2988300',
    [{ parent: 't', content: 'string', value: 'hello ☃' }],
  ],
  ['01010507c40502050302585800', [{ clock: 7, content: 'string', value: 'XX' }]],
  [
    '010105092801016d016b01760201617d0101627502787e00',
    [{ parent: 'm', key: 'k', content: 'any', value: [{ a: 1, b: [true, null] }] }],
  ],
  ['0101050a2801016d016e017c4148000000', [{ key: 'n', value: [12.5] }]],
  [
    '0104050b0801016c027d01770374776f83050c02010287050d012800050e02696e017d0100',
    [
      { parent: 'l', content: 'any', value: [1, 'two'] },
      { clock: 13, content: 'binary', value: Uint8Array.of(1, 2) },
      { clock: 14, content: 'YMap' },
      { clock: 15, key: 'in', content: 'any', value: [1] },
    ],
  ],
  [
    '0102051046050004626f6c640474727565c60503050404626f6c64046e756c6c00',
    [
      { content: 'format', value: ['bold', 'true'] },
      { content: 'format', value: ['bold', 'null'] },
    ],
  ],
  ['010105120701017803017000', [{ parent: 'x', content: 'YXmlElement', value: 'p' }]],
  ['0101051389050e03737562760000', [{ content: 'doc', value: ['sub', {}] }]],
  ['010105144505100d7b22696d616765223a2278227d00', [{ content: 'embed', value: '{"image":"x"}' }]],
])('the update %s is read', (digits, structs) => {
  expect(readUpdate(hex(digits))).toMatchObject({ structs, deletions: [], deleted: 0 })
})

test('deletions are ranges', () => {
  expect(readUpdate(hex('0001050201020702'))).toEqual({
    ...{ structs: [], inserted: 0, deleted: 4 },
    deletions: [
      { client: 5, clock: 1, length: 2 },
      { client: 5, clock: 7, length: 2 },
    ],
  })
})

test('an update of the second format stays bytes', async () => {
  const update = hex('000300030002450c09000402')
  expect(await unitsOf(ROOM, [...OPENED, sent(bytes(0, 2, update.length, update))])).toEqual([
    { type: 'Update', size: 12, body: { kind: 'bytes', bytes: update }, depth: 0 },
  ])
})

test('what recordings lack: no permission, a question for states', async () => {
  const read = await lines(ROOM, [...OPENED, received(hex('0200066e6f20776179')), sent(hex('03'))])
  expect(read.slice(2)).toEqual(['← PermissionDenied no way', '→ QueryAwareness'])
})

test.each([
  ['0000', '← ?'],
  ['000305aa', '← ?'],
  ['0001020000ff', '← ?'],
  ['01ff', '← ?'],
  ['09', '← ?'],
  ['', '← ?'],
])('bytes %s are not taken for it', async (digits, expected) => {
  expect((await lines(ROOM, [...OPENED, received(hex(digits))])).at(-1)).toBe(expected)
})

test('a message whose end was not kept says its type', async () => {
  const read = await lines(ROOM, [
    ...OPENED,
    received(hex('0002ff0f0101cdaf858d03'), 2_000),
    received(hex('01ff0f01cdaf85'), 2_000),
  ])
  expect(read.slice(2)).toEqual(['← Update 2007 B !cut', '← Awareness !cut'])
})

test('counts that promise more than there is end at once', () => {
  expect(readUpdate(hex('ffffffffffff0f0105000101'))).toBeNull()
  expect(readUpdate(new Uint8Array(1_000_000).fill(0x80))).toBeNull()
})

test('is recognised by both ends, not by bytes that begin alike', async () => {
  expect(await protocolOf(ROOM, OPENED)).toBe('yjs')
  const numbers = [hex('00000100000002'), hex('00000100000003')]
  expect(
    await protocolOf(
      ROOM,
      numbers.map((each, at) => (at % 2 ? sent(each) : received(each))),
    ),
  ).toBeNull()
})

describe('Hocuspocus', () => {
  const DOCUMENT = named('notes')
  const of = (...parts: readonly Part[]) => bytes(DOCUMENT, ...parts)
  const SIGNED_IN = [
    sent(of(2, 0, named('secret'))),
    received(of(2, 2, named('read-write'))),
    sent(of(STEP_1)),
  ]

  test('signs in, and names the document of each message', async () => {
    expect(
      await lines(opening(''), [
        ...SIGNED_IN,
        received(of(hex('0001020000'))),
        received(of(4, hex('01020000'))),
        sent(of(1, 6, 1, 5, 1, named('{}'))),
        sent(of(3)),
        received(of(5, named('{"a":1}'))),
        sent(of(6, named('all'))),
        received(of(8, 1)),
        received(of(7, named('gone'))),
        sent(of(9)),
        received(of(10)),
      ]),
    ).toEqual([
      '→ Token «notes»',
      '← Authenticated «notes» · read-write (1→)',
      '→ SyncStep1 «notes»',
      '← SyncStep2 «notes» 2 B (3→)',
      '← SyncStep2 «notes» 2 B',
      '→ Awareness «notes» · 5 {}',
      '→ QueryAwareness «notes»',
      '← Stateless «notes» · {"a":1}',
      '→ BroadcastStateless «notes» · all',
      '← SyncStatus «notes» · saved true',
      '← CLOSE «notes» · gone',
      '→ Ping «notes»',
      '← Pong «notes» (12→)',
    ])
  })

  const RECORDED = [
    sent(hex('06646f6320c3a90200026f6b05342e382e30')),
    sent(hex('06646f6320c3a900000100')),
    sent(hex('06646f6320c3a9010a01f788c99f0100027b7d')),
    received(hex('06646f6320c3a902020a726561642d7772697465')),
    received(hex('06646f6320c3a900000100')),
    sent(hex('06646f6320c3a90001020000')),
    received(hex('06646f6320c3a90001020000')),
    received(hex('06646f6320c3a90801')),
    sent(hex('06646f6320c3a90002100101f788c99f01000401017402686900')),
    sent(hex('06646f6320c3a9011f01f788c99f0101177b2275736572223a7b226e616d65223a22416461227d7d')),
    sent(hex('06646f6320c3a9050470696e67')),
    received(hex('06646f6320c3a90002100101f788c99f01000401017402686900')),
    received(hex('06646f6320c3a90801')),
    received(
      hex('06646f6320c3a9011f01f788c99f0101177b2275736572223a7b226e616d65223a22416461227d7d'),
    ),
    received(hex('06646f6320c3a90505706f6e6721')),
    sent(hex('056f7468657202000362616405342e382e30')),
    sent(hex('056f7468657200000100')),
    sent(hex('056f74686572010a018ab5b2850200027b7d')),
    received(hex('056f746865720201117065726d697373696f6e2d64656e696564')),
    sent(hex('06646f6320c3a9010c01f788c99f0102046e756c6c')),
    sent(hex('06646f6320c3a907')),
    received(hex('06646f6320c3a9010c01f788c99f0102046e756c6c')),
    received(hex('06646f6320c3a9071270726f76696465725f696e69746961746564')),
  ]

  test('is read as its provider 4.8 and its server 3.4 speak', async () => {
    const read = await lines(opening(''), RECORDED)
    const client = 334644343
    expect(read).toEqual([
      '→ Token «doc é»',
      '→ SyncStep1 «doc é»',
      `→ Awareness «doc é» · ${client} {}`,
      '← Authenticated «doc é» · read-write (1→)',
      '← SyncStep1 «doc é»',
      '→ SyncStep2 «doc é» 2 B (5→)',
      '← SyncStep2 «doc é» 2 B (2→)',
      '← SyncStatus «doc é» · saved true',
      '→ Update «doc é» · t «hi» 16 B',
      `→ Awareness «doc é» · ${client} {"user":{"name":"Ada"}}`,
      '→ Stateless «doc é» · ping',
      '← Update «doc é» · t «hi» 16 B',
      '← SyncStatus «doc é» · saved true',
      `← Awareness «doc é» · ${client} {"user":{"name":"Ada"}}`,
      '← Stateless «doc é» · pong!',
      '→ Token «other»',
      '→ SyncStep1 «other»',
      '→ Awareness «other» · 548182666 {}',
      '← PermissionDenied «other» · permission-denied (16→)',
      `→ Awareness «doc é» · ${client} null`,
      '→ CLOSE «doc é»',
      `← Awareness «doc é» · ${client} null`,
      '← CLOSE «doc é» · provider_initiated',
    ])
  })

  test('is filtered by document, and refuses', async () => {
    expect(
      await unitsOf(opening(''), [...SIGNED_IN, received(of(2, 1, named('permission-denied')))]),
    ).toMatchObject([
      {
        type: 'PermissionDenied',
        name: 'notes',
        role: 'error',
        line: '«notes» · permission-denied',
      },
    ])
  })

  test('is not Yjs, nor the other way round', async () => {
    expect(await protocolOf(opening(''), SIGNED_IN)).toBe('hocuspocus')
    expect(await protocolOf(opening(''), OPENED)).toBe('yjs')
  })
})

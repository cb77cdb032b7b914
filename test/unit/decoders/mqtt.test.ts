// MQTT as recorded; every packet of version 5 as mqtt-packet 9.0.2 writes it; 3.1, cut and broken ones.
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
import { connectionsOf, decodedLines } from '../../support/transcripts'

const MQTT = opening('mqtt')
const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'))

/** A text of MQTT: its length before it. */
const text = (of: string) => bytes(0, of.length, of)
const CONNECT = hex('100d00044d5154540402003c000163')
const CONNACK = hex('20020000')
const CONNECTED = [sent(CONNECT), received(CONNACK)]

describe('the recording of 3.1.1', () => {
  test('is read, though one packet comes in seventeen messages', async () => {
    const read = await decodedLines('mqtt-v311')
    expect(read.filter((line) => line !== '→ ')).toEqual([
      '→ CONNECT probe-a · MQTT 3.1.1 · Keep Alive 1 · Will will/a',
      '← CONNACK 0x00 Connection Accepted (17→)',
      '→ SUBSCRIBE sensors/+/temp QoS 2, big/# QoS 2 · id 47517',
      '← SUBACK sensors/+/temp, big/# · id 47517 · 0x01 Granted QoS 1, 0x01 Granted QoS 1 (27→)',
      '← PUBLISH sensors/kitchen/temp 4 B',
      '← PUBLISH sensors/kitchen/temp QoS 1 · id 47517 20 B',
      '→ PUBACK sensors/kitchen/temp · id 47517 (30→)',
      '← PUBLISH big/blob 20000 B',
      '← PUBLISH sensors/a/temp 1 B',
      '← PUBLISH sensors/b/temp 1 B',
      '← PUBLISH sensors/c/temp 0 B',
      '→ PINGREQ',
      '← PINGRESP (38→)',
      '→ PINGREQ',
      '← PINGRESP (40→)',
      '→ UNSUBSCRIBE big/# · id 47518',
      '← UNSUBACK big/# · id 47518 (46→)',
    ])
  })

  test('says of how many messages a packet is made', async () => {
    const messages = connectionsOf('mqtt-v311')[0]?.messages ?? []
    expect(await unitsOf(MQTT, messages.slice(0, 17))).toMatchObject([
      {
        ...{ type: 'CONNECT', role: 'opening', spans: 17 },
        fields: {
          ...{ 'Protocol Name': 'MQTT', 'Protocol Version': 4, 'Clean Session': true },
          ...{ 'Will Flag': true, 'Will QoS': 1, 'Will Retain': false, 'Keep Alive': 1 },
          ...{ 'Client Identifier': 'probe-a', 'Will Topic': 'will/a', 'User Name': 'guest' },
          ...{ 'Will Message': bytes('gone'), Password: bytes('guest') },
        },
      },
    ])
  })

  test('of the other client too', async () => {
    expect((await decodedLines('mqtt-v311', 1)).filter((line) => line !== '→ ')).toEqual([
      '→ CONNECT probe-b · MQTT 3.1.1 · Keep Alive 60',
      '← CONNACK 0x00 Connection Accepted (13→)',
      '→ PUBLISH sensors/kitchen/temp 4 B',
      '→ PUBLISH sensors/kitchen/temp QoS 1 · id 60649 20 B',
      '← PUBACK sensors/kitchen/temp · id 60649 (25→)',
      '→ PUBLISH big/blob 20000 B',
      '→ PUBLISH sensors/a/temp 1 B',
      '→ PUBLISH sensors/b/temp 1 B',
      '→ PUBLISH sensors/c/temp 0 B',
      '→ DISCONNECT',
    ])
  })
})

const VERSION_5 = [
  sent(
    hex(
      '107400044d51545405f6001e3511000004d22101b027000000642201c8190117012600047465737400017826000474657374000179150005534352414d1600020102000263351f180000000501010200000009030001740800017209000101260001610001620003772f740003627965000175000170',
    ),
  ),
  received(hex('f00e180c150005534352414d16000103')),
  sent(hex('f00e180c150005534352414d16000104')),
  received(
    hex(
      '204800004511000000012100022401250127000000641200057372762d312201c81f000777656c636f6d65280129012a0013003c1a000272691c00027372150005534352414d16000105',
    ),
  ),
  sent(hex('821700010a0bac022600016b0001760003612f232d00016202')),
  received(hex('900e0001091f0006706172746c790187')),
  sent(
    hex(
      '3d330003612f6200072423000402000000090300106170706c69636174696f6e2f6a736f6e0101260001780001317b2274223a317d',
    ),
  ),
  received(hex('500400071000')),
  sent(hex('62020007')),
  received(hex('700b000792071f0004676f6e65')),
  sent(hex('300c0000032300047365636f6e64')),
  received(hex('3017000171120800077265706c792f3109000209080bac023f')),
  sent(hex('301000077265706c792f3105090002090821')),
  sent(hex('320700016e00080078')),
  received(hex('400400088700')),
  sent(hex('a20b0009000003612f23000162')),
  received(hex('b0050009000011')),
  sent(hex('c000')),
  received(hex('d000')),
  received(hex('e0178e151f0005747769636511000000051c00056f74686572')),
]

describe('version 5', () => {
  test('every packet, both ways, by topic, reason and what it answers', async () => {
    expect(await lines(MQTT, VERSION_5)).toEqual([
      '→ CONNECT c5 · MQTT 5 · Keep Alive 30 · Will w/t',
      '← AUTH 0x18 Continue authentication',
      '→ AUTH 0x18 Continue authentication (2→)',
      '← CONNACK 0x00 Success · welcome (1→)',
      '→ SUBSCRIBE a/# QoS 1, b QoS 2 · id 1',
      '← SUBACK a/#, b · id 1 · 0x01 Granted QoS 1, 0x87 Not authorized · partly (5→)',
      '→ PUBLISH a/b QoS 2 · id 7 · DUP · RETAIN 7 B',
      '← PUBREC a/b · id 7 · 0x10 No matching subscribers (7→)',
      '→ PUBREL a/b · id 7 (8→)',
      '← PUBCOMP a/b · id 7 · 0x92 Packet Identifier not found · gone (9→)',
      '→ PUBLISH a/b 6 B',
      '← PUBLISH q 1 B',
      '→ PUBLISH reply/1 1 B (12→)',
      '→ PUBLISH n QoS 1 · id 8 1 B',
      '← PUBACK n · id 8 · 0x87 Not authorized (14→)',
      '→ UNSUBSCRIBE a/#, b · id 9',
      '← UNSUBACK a/#, b · id 9 · 0x11 No subscription existed (16→)',
      '→ PINGREQ',
      '← PINGRESP (18→)',
      '← DISCONNECT 0x8E Session taken over · twice',
    ])
  })

  test('properties have their names, of the packet and of its will', async () => {
    expect(await unitsOf(MQTT, VERSION_5.slice(0, 1))).toMatchObject([
      {
        fields: {
          Properties: {
            'Session Expiry Interval': 1234,
            'Receive Maximum': 432,
            'Maximum Packet Size': 100,
            'Topic Alias Maximum': 456,
            'Request Response Information': 1,
            'Request Problem Information': 1,
            'User Property': [
              ['test', 'x'],
              ['test', 'y'],
            ],
            'Authentication Method': 'SCRAM',
            'Authentication Data': bytes(1, 2),
          },
          'Will Properties': {
            'Will Delay Interval': 5,
            'Payload Format Indicator': 1,
            'Message Expiry Interval': 9,
            'Content Type': 't',
            'Response Topic': 'r',
            'Correlation Data': bytes(1),
            'User Property': [['a', 'b']],
          },
          'Will Payload': bytes('bye'),
        },
      },
    ])
    expect((await unitsOf(MQTT, VERSION_5.slice(0, 4)))?.[0]?.fields?.Properties).toEqual({
      ...{ 'Session Expiry Interval': 1, 'Receive Maximum': 2, 'Maximum QoS': 1 },
      ...{ 'Retain Available': 1, 'Maximum Packet Size': 100, 'Topic Alias Maximum': 456 },
      ...{ 'Assigned Client Identifier': 'srv-1', 'Reason String': 'welcome' },
      ...{ 'Wildcard Subscription Available': 1, 'Subscription Identifier Available': 1 },
      ...{ 'Shared Subscription Available': 0, 'Server Keep Alive': 60 },
      ...{ 'Response Information': 'ri', 'Server Reference': 'sr' },
      ...{ 'Authentication Method': 'SCRAM', 'Authentication Data': bytes(5) },
    })
  })

  test('subscriptions have their options', async () => {
    expect((await unitsOf(MQTT, VERSION_5.slice(0, 5)))?.[0]?.fields).toEqual({
      'Packet Identifier': 1,
      Properties: { 'Subscription Identifier': [300], 'User Property': [['k', 'v']] },
      'Topic Filters': [
        {
          ...{ 'Topic Filter': 'a/#', QoS: 1, 'No Local': true },
          ...{ 'Retain As Published': true, 'Retain Handling': 2 },
        },
        {
          ...{ 'Topic Filter': 'b', QoS: 2, 'No Local': false },
          ...{ 'Retain As Published': false, 'Retain Handling': 0 },
        },
      ],
    })
  })

  test('failures and the server’s farewell are marked', async () => {
    const roles = []
    for (const at of [4, 6, 10, 15, 17, 20])
      roles.push((await unitsOf(MQTT, VERSION_5.slice(0, at)))?.[0]?.role)
    expect(roles).toEqual(['opening', 'error', 'error', 'error', undefined, 'error'])
  })

  test('an alias that was never said is told as such', async () => {
    const publish = hex('300600000323000478')
    const opened = VERSION_5.slice(0, 4)
    expect((await lines(MQTT, [...opened, sent(publish.slice(0, 8))])).at(-1)).toBe(
      '→ PUBLISH Topic Alias 4 0 B',
    )
  })

  test('is learned from what older versions do not write, by who comes late', async () => {
    const read = await lines(MQTT, [
      received(hex('40030007 00'.replace(' ', ''))),
      received(bytes(0x30, 6, text('a'), 0, 'hi')),
    ])
    expect(read).toEqual(['← PUBACK id 7', '← PUBLISH a 2 B'])
  })
})

test('3.1 has another name, and its own flags', async () => {
  const read = await lines(opening('mqttv3.1'), [
    sent(bytes(0x10, 15, text('MQIsdp'), 3, 2, 0, 60, text('c'))),
    received(hex('20020005')),
    sent(bytes(0x8a, 6, 0, 1, text('a'), 1)),
    received(hex('90030001 80'.replace(' ', ''))),
  ])
  expect(read).toEqual([
    '→ CONNECT c · MQTT 3.1 · Keep Alive 60',
    '← CONNACK 0x05 Connection Refused, not authorized (1→)',
    '→ SUBSCRIBE a QoS 1 · id 1',
    '← SUBACK a · id 1 · 0x80 Failure (3→)',
  ])
})

describe('the stream', () => {
  const publish = bytes(0x32, 9, text('a/b'), 0, 5, 'hi')

  test('has several packets in one message, and the rest in the next', async () => {
    const all = bytes(publish, hex('c000'), publish)
    const read = await lines(MQTT, [...CONNECTED, sent(all.slice(0, 20)), sent(all.slice(20))])
    expect(read.slice(2)).toEqual([
      '→ PUBLISH a/b QoS 1 · id 5 2 B | PINGREQ',
      '→ PUBLISH a/b QoS 1 · id 5 2 B',
    ])
  })

  test.each([1, 2, 5])('reads the same cut into pieces of %i', async (length) => {
    const whole = bytes(CONNECT, publish, hex('c000'), hex('e000'))
    const read = await lines(
      MQTT,
      split(whole, length).map((part) => sent(part)),
    )
    expect(read.join(' ').match(/[A-Z]{4,}/g)).toEqual([
      'CONNECT',
      'MQTT',
      'PUBLISH',
      'PINGREQ',
      'DISCONNECT',
    ])
  })

  test('of one direction is not disturbed by the other', async () => {
    const read = await lines(MQTT, [
      ...CONNECTED,
      sent(publish.slice(0, 4)),
      received(publish),
      sent(publish.slice(4)),
    ])
    expect(read.slice(2)).toEqual([
      '→ ',
      '← PUBLISH a/b QoS 1 · id 5 2 B',
      '→ PUBLISH a/b QoS 1 · id 5 2 B',
    ])
  })

  test('goes on at the next message when the end of one packet was not kept', async () => {
    const long = bytes(0x30, 0xd4, 0x0f, text('big'), 'x'.repeat(50)) // 2,004 bytes in all
    const read = await lines(MQTT, [
      ...CONNECTED,
      received(long, 2_007 - long.length),
      received(publish),
    ])
    expect(read.slice(2)).toEqual(['← PUBLISH big 1999 B !cut', '← PUBLISH a/b QoS 1 · id 5 2 B'])
  })

  test('goes on within a message when the missing end was of a longer packet', async () => {
    const long = bytes(0x30, 0xd4, 0x0f, text('big'), 'x'.repeat(50))
    const left = bytes('y'.repeat(1_000), publish)
    const read = await lines(MQTT, [
      ...CONNECTED,
      received(long, 2_007 - long.length - 1_000),
      received(left),
    ])
    expect(read.slice(2)).toEqual([
      '← ',
      '← PUBLISH big 1999 B !cut | PUBLISH a/b QoS 1 · id 5 2 B',
    ])
  })

  test('says so where whole packets may be missing', async () => {
    const read = await lines(MQTT, [...CONNECTED, received(publish, 500), received(publish)])
    expect(read.slice(2)).toEqual([
      '← PUBLISH a/b QoS 1 · id 5 2 B | bytes 500 B !cut',
      '← PUBLISH a/b QoS 1 · id 5 2 B',
    ])
  })

  test('does not take the middle of something for a packet, once the place is lost', async () => {
    const read = await lines(MQTT, [
      ...CONNECTED,
      received(publish, 500),
      received('0000'.repeat(9)),
      received(bytes('the middle of a payload')),
      received(publish),
    ])
    expect(read.slice(3)).toEqual(['← ?', '← bytes 23 B !lost', '← PUBLISH a/b QoS 1 · id 5 2 B'])
  })
})

test.each([
  ['a type that is none', '0000', '← bytes 2 B !malformed'],
  ['a length that never ends', '30ffffffff7f', '← bytes 6 B !malformed'],
  ['a topic longer than its packet', '3003ffff61', '← PUBLISH a 0 B !malformed'],
  ['both bits of QoS', '360400016178', '← PUBLISH a QoS 3 · id 30720 0 B !malformed'],
  [
    'a packet of the other side',
    '82060001000161 01'.replace(' ', ''),
    '← SUBSCRIBE a QoS 1 · id 1 !unexpected',
  ],
  ['a rest after its end', '40040001ffff', '← PUBACK id 1 · 0xFF !malformed'],
])('%s is told so', async (_, digits, expected) => {
  expect((await lines(MQTT, [...CONNECTED, received(hex(digits))])).at(-1)).toBe(expected)
})

test('is recognised by its first packets, and not by bytes that are like them', async () => {
  const nowhere = opening('', 'wss://broker.example/')
  expect(await protocolOf(nowhere, CONNECTED)).toBe('mqtt')
  expect(await protocolOf(opening('', 'wss://broker.example/mqtt'), CONNECTED.slice(0, 1))).toBe(
    'mqtt',
  )
  expect(await protocolOf(nowhere, [received(CONNACK), received(hex('300400016178'))])).toBeNull()
})

test('who comes late finds the place in a stream whose packets are cut after their first byte', async () => {
  const cut = [[0x30], [8], [0, 3], [0x61, 0x2f, 0x62], [0x68, 0x69, 0x21]].map((part) =>
    received(part),
  )
  const read = await lines(MQTT, [...cut.slice(1), ...cut, ...cut])
  expect(read.filter((line) => line.startsWith('← PUBLISH'))).toEqual([
    '← PUBLISH a/b 3 B',
    '← PUBLISH a/b 3 B',
  ])
  expect(read.filter((line) => line.includes('!'))).toEqual([])
})

// WAMP 2 as recorded, every message of its specification, and every serializer.
import { encode as messagePack } from '@msgpack/msgpack'
import { encode as cbor } from 'cbor2'
import { describe, expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('wamp')

describe('the recording', () => {
  test('of a subscriber and caller', async () => {
    expect((await decodedLines('wamp-v2-json')).slice(0, 13)).toEqual([
      '→ HELLO «realm1»',
      '← WELCOME session 221867911755178 (1→)',
      '→ SUBSCRIBE «com.example.topic» · request 1',
      '← SUBSCRIBED «com.example.topic» · request 1 (3→)',
      '→ CALL «com.example.add» · request 2',
      '← RESULT «com.example.add» · request 2 (5→)',
      '→ CALL «com.example.err» · request 3',
      '← ERROR «com.example.err» · CALL · wamp.error.callee_failure · request 3 (7→)',
      '→ CALL «com.nope» · request 4',
      '← ERROR «com.nope» · CALL · wamp.error.no_such_procedure · request 4 (9→)',
      '→ CALL «com.example.prog» · request 5',
      '← RESULT «com.example.prog» · request 5 (11→)',
      '← EVENT «com.example.topic»',
    ])
  })

  test('of a callee and publisher, to the end', async () => {
    expect((await decodedLines('wamp-v2-json', 1)).slice(8)).toEqual([
      '← INVOCATION «com.example.add» · request 174049687170708',
      '→ YIELD «com.example.add» · request 174049687170708 (9→)',
      '← INVOCATION «com.example.err» · request 143695469132435',
      '→ ERROR «com.example.err» · INVOCATION · com.example.error.bad · request 143695469132435 (11→)',
      '← INVOCATION «com.example.prog» · request 617227079925',
      '→ YIELD «com.example.prog» · request 617227079925 (13→)',
      '→ PUBLISH «com.example.topic» · request 4',
      '← PUBLISHED «com.example.topic» · request 4 (15→)',
      '→ UNREGISTER «com.example.add» · request 5',
      '← UNREGISTERED «com.example.add» · request 5 (17→)',
      '→ GOODBYE wamp.close.normal',
      '← GOODBYE wamp.error.goodbye_and_out (19→)',
    ])
  })

  test('is read to its last message', async () => {
    for (const conn of [0, 1]) expect(wrong(await decodedLines('wamp-v2-json', conn))).toEqual([])
  })
})

test.each([
  [[3, { message: 'x' }, 'wamp.error.no_such_realm'], 'ABORT wamp.error.no_such_realm', 'error'],
  [[4, 'wampcra', { challenge: '{}' }], 'CHALLENGE wampcra', 'opening'],
  [[5, 'signature', {}], 'AUTHENTICATE', 'opening'],
  [[6, {}, 'wamp.close.logout'], 'GOODBYE wamp.close.logout', 'closing'],
  [[7, 1, 2], 'HEARTBEAT', 'heartbeat'],
  [
    [8, 32, 5, {}, 'wamp.error.not_authorized'],
    'ERROR SUBSCRIBE · wamp.error.not_authorized · request 5',
    'error',
  ],
  [[37, 9], 'EVENT_RECEIVED', undefined],
  [[49, 3, { mode: 'kill' }], 'CANCEL request 3', undefined],
  [[69, 8, {}], 'INTERRUPT request 8', undefined],
  [[36, 1, 2, { topic: 'a.b' }, [1]], 'EVENT «a.b»', undefined],
  [[68, 1, 2, { procedure: 'a.b' }], 'INVOCATION «a.b» · request 1', undefined],
  [[99, 1], '99 !unknown', undefined],
  [[32, 1], 'SUBSCRIBE request 1 !malformed', undefined],
])('%j is %s', async (message, line, role) => {
  expect(await lines(received(message))).toEqual([`← ${line}`])
  expect((await units(received(message)))?.[0]?.role).toBe(role)
})

test('results that are in progress answer the same call, and so does the last', async () => {
  expect(
    await lines(
      sent([48, 1, { receive_progress: true }, 'a.b']),
      received([50, 1, { progress: true }, [1]]),
      received([50, 1, { progress: true }, [2]]),
      received([50, 1, {}, [3]]),
    ),
  ).toEqual([
    '→ CALL «a.b» · request 1',
    '← RESULT «a.b» · progress · request 1 (1→)',
    '← RESULT «a.b» · progress · request 1 (1→)',
    '← RESULT «a.b» · request 1 (1→)',
  ])
})

test('a publication asks only if it wants to be acknowledged', async () => {
  expect((await units(sent([16, 1, {}, 'a.b', ['x']])))?.[0]).not.toHaveProperty('asks')
  expect((await units(sent([16, 1, { acknowledge: true }, 'a.b'])))?.[0]).toHaveProperty(
    'asks',
    '16:1',
  )
})

test('a subscription that the router revokes is named', async () => {
  expect(
    await lines(
      sent([32, 1, {}, 'a.b']),
      received([33, 1, 77]),
      received([35, 0, { subscription: 77, reason: 'x' }]),
    ),
  ).toContain('← UNSUBSCRIBED «a.b» · request 0')
})

test('arguments are as they were written; those by name stand beside them', async () => {
  expect(await units(sent('[48,1,{},"a.b",[1.0,9007199254740993]]'))).toMatchObject([
    {
      body: { kind: 'json', text: '[1.0,9007199254740993]' },
      fields: { Request: 1, Procedure: 'a.b' },
    },
  ])
  expect(await units(sent('[48,1,{},"a.b",[1],{"k":2}]'))).toMatchObject([
    { body: { kind: 'json', text: '{"Arguments":[1],"ArgumentsKw":{"k":2}}' } },
  ])
})

describe.each([
  ['wamp.2.msgpack', messagePack, 'MessagePack'],
  ['wamp.2.cbor', cbor, 'CBOR'],
] as const)('%s', (selected, encode, format) => {
  const talk = talking('wamp', { selected })

  test('is read as JSON is', async () => {
    expect(
      await talk.lines(
        sent(encode([1, 'realm', { roles: {} }])),
        received(encode([2, 9007199254740991, { roles: {} }])),
        sent(encode([48, 1, {}, 'a.b', [Uint8Array.of(1, 2)]])),
        received(encode([50, 1, {}, ['x'], { k: 1 }])),
      ),
    ).toEqual([
      '→ HELLO «realm»',
      '← WELCOME session 9007199254740991 (1→)',
      '→ CALL «a.b» · request 1',
      '← RESULT «a.b» · request 1 (3→)',
    ])
    expect(await talk.units(sent(encode([48, 1, {}, 'a.b', [Uint8Array.of(1)]])))).toMatchObject([
      { body: { kind: 'value', value: [Uint8Array.of(1)], format } },
    ])
  })

  test('says what is here of a message that was cut', async () => {
    const whole = encode([48, 1, {}, 'a.b', ['a long argument'.repeat(9)]])
    expect(await talk.lines(sent(whole.subarray(0, 40), whole.length - 40))).toEqual([
      '→ CALL «a.b» · request 1 !cut',
    ])
  })

  test('batched, has several in one message, each after its length', async () => {
    const one = encode([33, 1, 2])
    const size = new Uint8Array(4)
    new DataView(size.buffer).setUint32(0, one.length)
    const both = Uint8Array.from([...size, ...one, ...size, ...one])
    expect(
      await talking('wamp', { selected: `${selected}.batched` }).lines(received(both)),
    ).toEqual(['← SUBSCRIBED request 1 | SUBSCRIBED request 1'])
  })
})

test('JSON, batched, has a character between messages', async () => {
  const talk = talking('wamp', { selected: 'wamp.2.json.batched' })
  expect(
    await talk.lines(received('[33,1,2]\u0018[17,2,3]\u0018'), received('[33,1,2]\u001e[17,2,3]')),
  ).toEqual([
    '← SUBSCRIBED request 1 | PUBLISHED request 2',
    '← SUBSCRIBED request 1 | PUBLISHED request 2',
  ])
})

test.each(['{"a":1}', '["x"]', 'x', '[]', '[1,'])('%s is not of the protocol', async (text) =>
  expect(await lines(received(text))).toEqual(['← ?']),
)

test('is recognised by its subprotocol, and without one by its greeting', async () => {
  expect(await recognisedAs({ selected: 'wamp.2.cbor' }, sent(cbor([1, 'r', { roles: {} }])))).toBe(
    'wamp',
  )
  const hello = sent('[1,"realm1",{"roles":{"caller":{}}}]')
  expect(await recognisedAs({}, hello, received('[2,99,{"roles":{"broker":{}}}]'))).toBe('wamp')
})

// Phoenix Channels as recorded, and what recordings lack: version 1, Supabase, cut and broken messages.
import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/decoders/decoder'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('phoenix')

/** A binary message: its kind, the lengths of its texts, the texts, the payload. */
function binary(kind: number, texts: readonly string[], payload: string, encoding?: number) {
  const all = texts.map((text) => new TextEncoder().encode(text))
  const lengths = all.map(({ length }) => length)
  const head = [kind, ...lengths, ...(encoding === undefined ? [] : [encoding])]
  return Uint8Array.from([
    ...head,
    ...all.flatMap((text) => [...text]),
    ...new TextEncoder().encode(payload),
  ])
}

describe('the recording', () => {
  test('joins, asks and is answered, in text and in bytes', async () => {
    expect((await decodedLines('phoenix-channels-v2')).slice(0, 19)).toEqual([
      '→ phx_join room:lobby · ref 3',
      '← phx_reply room:lobby «phx_join» · ok · ref 3 (1→)',
      '← push room:lobby «presence_state»',
      '→ push room:lobby «new_msg» · ref 4',
      '← broadcast room:lobby «new_msg»',
      '→ push room:lobby «ask» · ref 5',
      '← phx_reply room:lobby «ask» · ok · ref 5 (6→)',
      '→ push room:lobby «fail» · ref 6',
      '← phx_reply room:lobby «fail» · error · nope · ref 6 (8→)',
      '→ push room:lobby «bin» · ref 7 14 B',
      '← push room:lobby «bin_back» 15 B',
      '← broadcast room:lobby «bin_cast» 4 B',
      '← phx_reply room:lobby «bin» · ok · ref 7 14 B (10→)',
      '→ phx_join room:secret · ref 10',
      '← phx_reply room:secret «phx_join» · error · unauthorized · ref 10 (14→)',
      '→ phx_leave room:secret · ref 11',
      '← phx_reply room:secret «phx_leave» · ok · ref 11 (16→)',
      '→ heartbeat ref 12',
      '← phx_reply ok · ref 12 (18→)',
    ])
  })

  test('closes and crashes', async () => {
    expect((await decodedLines('phoenix-channels-v2')).at(22)).toBe(
      '← phx_error room:lobby · ref 3',
    )
    expect((await decodedLines('phoenix-channels-v2', 1)).at(-1)).toBe(
      '← phx_close room:lobby · ref 18',
    )
  })

  test('is read to its last message', async () => {
    for (const conn of [0, 1])
      expect(wrong(await decodedLines('phoenix-channels-v2', conn))).toEqual([])
  })
})

test('roles: opening, heartbeat, error, closing', async () => {
  const roleOf = async (...messages: readonly Message[]) => (await units(...messages))?.[0]?.role
  expect(await roleOf(sent(['1', '1', 't', 'phx_join', {}]))).toBe('opening')
  expect(await roleOf(sent([null, '2', 'phoenix', 'heartbeat', {}]))).toBe('heartbeat')
  expect(await roleOf(received(['1', '1', 't', 'phx_error', {}]))).toBe('error')
  expect(await roleOf(received(['1', '1', 't', 'phx_close', {}]))).toBe('closing')
  const failed = { status: 'error', response: { reason: 'x' } }
  expect(await roleOf(received(['1', '1', 't', 'phx_reply', failed]))).toBe('error')
})

test('version 1 has objects', async () => {
  const reply = { status: 'ok', response: { a: 1 } }
  expect(
    await lines(
      sent({ topic: 'room:1', event: 'phx_join', payload: {}, ref: '1', join_ref: '1' }),
      received({ topic: 'room:1', event: 'phx_reply', payload: reply, ref: '1' }),
      sent({ topic: 'room:1', event: 'msg', payload: { a: 1 }, ref: '2' }),
      received({ topic: 'room:1', event: 'msg', payload: { a: 1 }, ref: null }),
      sent({ topic: 'phoenix', event: 'heartbeat', payload: {}, ref: '3' }),
      received({ topic: 'phoenix', event: 'phx_reply', payload: reply, ref: '3' }),
    ),
  ).toEqual([
    '→ phx_join room:1 · ref 1',
    '← phx_reply room:1 «phx_join» · ok · ref 1 (1→)',
    '→ push room:1 «msg» · ref 2',
    '← message room:1 «msg»',
    '→ heartbeat ref 3',
    '← phx_reply ok · ref 3 (5→)',
  ])
})

test('of a reply, the payload is the response, as it was written', async () => {
  const text = '["1","2","t","phx_reply",{"status":"ok","response":{"n":12345678901234567890}}]'
  expect(await units(received(text))).toMatchObject([
    {
      body: { kind: 'json', text: '{"n":12345678901234567890}' },
      fields: { join_ref: '1', ref: '2', topic: 't', event: 'phx_reply', status: 'ok' },
    },
  ])
})

test('the layout of a binary push depends on its direction', async () => {
  expect(
    await lines(
      sent(binary(0, ['1', '2', 'tt', 'ee'], 'x')),
      received(binary(0, ['1', 'tt', 'ee'], 'x')),
    ),
  ).toEqual(['→ push tt «ee» · ref 2 1 B', '← push tt «ee» 1 B'])
})

test('Supabase names its own events within three of Phoenix', async () => {
  const topic = 'realtime:room'
  const change = { data: { type: 'INSERT', table: 'todos', record: {} }, ids: [1] }
  expect(
    await lines(
      sent({
        topic,
        event: 'broadcast',
        payload: { type: 'broadcast', event: 'cursor', payload: {} },
        ref: '1',
      }),
      sent({
        topic,
        event: 'presence',
        payload: { type: 'presence', event: 'track', payload: {} },
        ref: '2',
      }),
      received({ topic, event: 'postgres_changes', payload: change, ref: null }),
      received({ topic, event: 'system', payload: { status: 'error', message: 'no' }, ref: null }),
      sent({ topic, event: 'access_token', payload: { access_token: 'x' }, ref: '3' }),
      sent(binary(3, ['1', '4', topic, 'cursor', '{}'], '{"x":1}', 1)),
      sent(binary(3, ['1', '5', topic, 'cursor'], '{"x":1}', 1)),
      received(binary(4, [topic, 'cursor', ''], '{"x":1}', 1)),
    ),
  ).toEqual([
    '→ push realtime:room «broadcast cursor» · ref 1',
    '→ push realtime:room «presence track» · ref 2',
    '← message realtime:room «postgres_changes INSERT todos»',
    '← message realtime:room «system»',
    '→ push realtime:room «access_token» · ref 3',
    '→ push realtime:room «cursor» · ref 4 7 B',
    '→ push realtime:room «cursor» · ref 5 7 B',
    '← broadcast realtime:room «cursor» 7 B',
  ])
})

test('a message whose end was not kept says its topic and its event', async () => {
  expect(await lines(sent('["1","2","room:1","new_msg",{"body":"aaa', 50_000))).toEqual([
    '→ push room:1 «new_msg» · ref 2 !cut',
  ])
})

test.each([
  '["1","2","t","e"]',
  '["1","2","t","e",{},6]',
  '[1,2,3,4,5]',
  '{"topic":"t","event":"e"}',
  '{"type":"x"}',
  'x',
  '[',
])('%s is not of the protocol', async (text) =>
  expect(await lines(received(text))).toEqual(['← ?']),
)

test.each([[[0]], [[9, 1, 1]], [[0, 255, 255, 255, 65]], [[2, 1, 1, 0, 65]], [[2, 0, 0, 65]]])(
  'bytes %j are not of the protocol',
  async (bytes) => expect(await lines(received(Uint8Array.from(bytes)))).toEqual(['← ?']),
)

test('Supabase and sockets with another version of the serializer are recognised', async () => {
  const join = sent({
    topic: 'realtime:a',
    event: 'phx_join',
    payload: {},
    ref: '1',
    join_ref: '1',
  })
  expect(
    await recognisedAs({ url: 'wss://x.supabase.co/realtime/v1/websocket?vsn=1.0.0' }, join),
  ).toBe('phoenix')
  expect(
    await recognisedAs({ selected: 'phoenix', offered: ['phoenix', 'base64url.bearer.phx.eA'] }),
  ).toBeNull()
  expect(
    await recognisedAs({ selected: 'phoenix' }, sent([null, '1', 'phoenix', 'heartbeat', {}])),
  ).toBe('phoenix')
})

// Pusher Channels as recorded, and what the recording lacks: sign-in, cache channels, broken messages.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('pusher')

test('the recording subscribes, is told, pings and fails', async () => {
  expect(await decodedLines('pusher')).toEqual([
    '← pusher:connection_established socket_id 123.456',
    '→ pusher:subscribe my-channel',
    '→ pusher:subscribe bad',
    '← pusher_internal:subscription_succeeded my-channel (2→)',
    '← event my-channel «my-event»',
    '← pusher:subscription_error bad · 401 x (3→)',
    '→ pusher:subscribe presence-room',
    '← pusher_internal:subscription_succeeded presence-room (7→)',
    '← event presence-room «my-event»',
    '← pusher_internal:member_added presence-room · user_id 8',
    '→ event presence-room «client-typing»',
    '← event presence-room «client-typing»',
    '→ pusher:ping',
    '← pusher:pong (13→)',
    '→ pusher:ping',
    '← pusher:pong (15→)',
    '→ pusher:unsubscribe my-channel',
    '← pusher:error 4201 Pong reply not received',
  ])
  expect(wrong(await decodedLines('pusher', 1))).toEqual([])
})

test('data is the payload, also where it is JSON within a string', async () => {
  expect(await units(received('{"event":"e","channel":"c","data":"{\\"n\\":1.0}"}'))).toMatchObject(
    [
      {
        ...{ type: 'event', name: 'e', line: 'c «e»', fields: { event: 'e', channel: 'c' } },
        body: { kind: 'json', text: '{"n":1.0}' },
      },
    ],
  )
  expect(await units(received('{"event":"e","data":"plain"}'))).toMatchObject([
    { body: { kind: 'text', text: 'plain' } },
  ])
  expect(await units(received('{"event":"e","data":{"n":1.0}}'))).toMatchObject([
    { body: { text: '{"n":1.0}' } },
  ])
})

test('signs in, misses a cache, counts', async () => {
  expect(
    await lines(
      sent({ event: 'pusher:signin', data: { auth: 'a' } }),
      received({ event: 'pusher:signin_success', data: '{"user_data":"{}"}' }),
      received({ event: 'pusher:cache_miss', channel: 'cache-a', data: '{}' }),
      received({
        event: 'pusher_internal:subscription_count',
        channel: 'c',
        data: '{"subscription_count":2}',
      }),
      received({
        event: 'pusher_internal:member_removed',
        channel: 'presence-a',
        data: '{"user_id":7}',
      }),
    ),
  ).toEqual([
    '→ pusher:signin',
    '← pusher:signin_success (1→)',
    '← pusher:cache_miss cache-a',
    '← pusher_internal:subscription_count c',
    '← pusher_internal:member_removed presence-a · user_id 7',
  ])
})

test.each([
  ['pusher:error', 'error'],
  ['pusher:ping', 'heartbeat'],
  ['pusher:unsubscribe', 'closing'],
  ['constructor', undefined],
])('%s has the role %s', async (event, role) => {
  expect((await units(received({ event, data: {} })))?.[0]?.role).toBe(role)
})

test.each(['{"type":"x"}', '[]', 'x'])('%s is not of the protocol', async (text) =>
  expect(await lines(received(text))).toEqual(['← ?']),
)

test('an event whose end was not kept says its name', async () => {
  expect(
    await lines(received('{"event":"big","channel":"c","data":"{\\"a\\":\\"bbb', 9_000)),
  ).toEqual(['← event c «big» !cut'])
})

test('is recognised by its URL, or without one by its greeting', async () => {
  const established = received({
    event: 'pusher:connection_established',
    data: '{"socket_id":"1.2"}',
  })
  expect(
    await recognisedAs({ url: 'wss://ws-eu.pusher.com/app/key?protocol=7&client=js' }, established),
  ).toBe('pusher')
  expect(
    await recognisedAs(
      { url: 'ws://a/app/reverb' },
      established,
      sent({ event: 'pusher:subscribe', data: { channel: 'a' } }),
    ),
  ).toBe('pusher')
  expect(await recognisedAs({}, received({ event: 'message', data: '{"a":1}' }))).toBeNull()
})

// Meteor's DDP.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'
import { decode, linesOf } from '../../support/transcripts'

const { lines, units } = talking('ddp')

test('subscriptions bring documents until they are ready; methods have results', async () => {
  expect(
    await lines(
      received({ server_id: '0' }),
      sent({ msg: 'connect', version: '1', support: ['1'] }),
      received({ msg: 'connected', session: 's' }),
      sent({ msg: 'sub', id: 'a', name: 'tasks', params: [] }),
      received({ msg: 'added', collection: 'tasks', id: 't1', fields: { n: 1 } }),
      received({ msg: 'ready', subs: ['a'] }),
      sent({ msg: 'method', method: 'tasks.add', id: '1', params: [2] }),
      received({ msg: 'result', id: '1', result: 'ok' }),
      received({ msg: 'updated', methods: ['1'] }),
      received({ msg: 'changed', collection: 'tasks', id: 't1', fields: {} }),
      received({ msg: 'removed', collection: 'tasks', id: 't1' }),
      sent({ msg: 'method', method: 'nope', id: '2' }),
      received({ msg: 'result', id: '2', error: { error: 404, reason: 'Method not found' } }),
      received({ msg: 'ping', id: 'p' }),
      sent({ msg: 'pong', id: 'p' }),
      received({ msg: 'ping' }),
      sent({ msg: 'pong' }),
      sent({ msg: 'unsub', id: 'a' }),
      received({ msg: 'nosub', id: 'a' }),
    ),
  ).toEqual([
    '← server_id',
    '→ connect',
    '← connected (2→)',
    '→ sub «tasks» · id a',
    '← added «tasks» · id t1',
    '← ready «tasks» · id a (4→)',
    '→ method «tasks.add» · id 1',
    '← result «tasks.add» · id 1 (7→)',
    '← updated «tasks.add» · id 1',
    '← changed «tasks» · id t1',
    '← removed «tasks» · id t1',
    '→ method «nope» · id 2',
    '← result «nope» · id 2 · Method not found (12→)',
    '← ping id p',
    '→ pong id p (14→)',
    '← ping',
    '→ pong (16→)',
    '→ unsub «tasks» · id a',
    '← nosub «tasks» · id a',
  ])
})

test('errors are errors', async () => {
  expect((await units(received({ msg: 'error', reason: 'bad' })))?.[0]).toMatchObject({
    role: 'error',
    line: 'bad',
  })
  expect((await units(received({ msg: 'failed', version: '1' })))?.[0]?.role).toBe('error')
})

test.each(['{"message":"x"}', '[]', 'x'])('%s is not of the protocol', async (text) =>
  expect(await lines(received(text))).toEqual(['← ?']),
)

test('is recognised within SockJS', async () => {
  const opening = { url: 'ws://a/sockjs/123/abcdefgh/websocket', offered: [], selected: '' }
  const packed = (text: object) => JSON.stringify([JSON.stringify(text)])
  const messages = [
    received('o'),
    received(`a${packed({ server_id: '0' })}`),
    sent(packed({ msg: 'connect', version: '1', support: ['1'] })),
    received(`a${packed({ msg: 'connected', session: 's' })}`),
    sent(packed({ msg: 'sub', id: 'a', name: 'tasks', params: [] })),
    received(`a${packed({ msg: 'ready', subs: ['a'] })}`),
  ]
  const read = linesOf(await decode(opening, messages), messages)
  expect(read.slice(-2).map((line) => line.replace(/^(.) .*\| /, '$1 '))).toEqual([
    '→ sub «tasks» · id a',
    '← ready «tasks» · id a (5→)',
  ])
})

test('is recognised by its greeting', async () => {
  const connect = sent({ msg: 'connect', version: '1', support: ['1'] })
  expect(await recognisedAs({}, connect, received({ msg: 'connected', session: 'x' }))).toBe('ddp')
  expect(
    await recognisedAs({}, received({ msg: 'hello' }), sent({ msg: 'hi', id: '1' })),
  ).toBeNull()
})

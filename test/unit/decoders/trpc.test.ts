// tRPC over WebSocket, as its client and server write it.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

const { lines, units } = talking('trpc')

test('procedures are called and give data; subscriptions start and stop', async () => {
  expect(
    await lines(
      sent({ method: 'connectionParams', data: { token: 'x' } }),
      sent({ id: 1, method: 'query', params: { path: 'post.byId', input: { id: 1 } } }),
      received({ id: 1, result: { type: 'data', data: { id: 1 } } }),
      sent({ id: 2, method: 'mutation', params: { path: 'post.add' } }),
      received({
        id: 2,
        error: { message: 'no', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR' } },
      }),
      sent({ id: 3, method: 'subscription', params: { path: 'onAdd', lastEventId: '7' } }),
      received({ id: 3, result: { type: 'started' } }),
      received({ id: 3, result: { type: 'data', data: 1, id: '8' } }),
      sent({ id: 3, method: 'subscription.stop' }),
      received({ id: 3, result: { type: 'stopped' } }),
      received({ id: null, method: 'reconnect' }),
    ),
  ).toEqual([
    '→ connectionParams',
    '→ query «post.byId» · id 1',
    '← data «post.byId» · id 1 (2→)',
    '→ mutation «post.add» · id 2',
    '← error «post.add» · INTERNAL_SERVER_ERROR: no · id 2 (4→)',
    '→ subscription «onAdd» · id 3',
    '← started «onAdd» · id 3 (6→)',
    '← data «onAdd» · id 3 (6→)',
    '→ subscription.stop «onAdd» · id 3',
    '← stopped «onAdd» · id 3 (6→)',
    '← reconnect',
  ])
})

test('pings are texts of their own', async () => {
  expect(await lines(sent('PING'), received('PONG'))).toEqual(['→ PING', '← PONG (1→)'])
})

test('batches have as many units', async () => {
  const query = (id: number) => ({ id, method: 'query', params: { path: `q${id}` } })
  expect(
    await lines(sent([query(1), query(2)]), received([{ id: 1, result: { data: 1 } }])),
  ).toEqual(['→ query «q1» · id 1 | query «q2» · id 2', '← data «q1» · id 1 (1→)'])
})

test('errors of superjson are within', async () => {
  const error = { json: { message: 'no', code: -32004, data: { code: 'NOT_FOUND' } } }
  expect(await lines(received({ id: 1, error }))).toEqual(['← error NOT_FOUND: no · id 1'])
})

test('input and data are as they were written', async () => {
  expect(
    await units(sent('{"id":1,"method":"query","params":{"path":"a","input":{"n":1.0}}}')),
  ).toMatchObject([{ name: 'a', body: { kind: 'json', text: '{"n":1.0}' } }])
})

test.each([
  ['{"id":1}', '← ?'],
  ['{"id":1,"method":"other"}', '← other id 1 !unknown'],
  ['[]', '← ?'],
])('%s is %s', async (text, line) => expect(await lines(received(text))).toEqual([line]))

test('is recognised also where it says that it is JSON-RPC', async () => {
  const query = { id: 1, jsonrpc: '2.0', method: 'query', params: { path: 'a' } }
  expect(
    await recognisedAs(
      {},
      sent(query),
      received({ id: 1, jsonrpc: '2.0', result: { type: 'data', data: 1 } }),
    ),
  ).toBe('trpc')
  expect(await recognisedAs({ url: 'ws://a/trpc' }, sent('PING'), received('PONG'))).toBeNull()
})

// JSON-RPC 2.0 and what is spoken on it: Ethereum, LSP, MCP, rpc-websockets.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

const { lines, units } = talking('json-rpc')
const rpc = (fields: object) => ({ jsonrpc: '2.0', ...fields })

test('requests of both sides are answered by their id', async () => {
  expect(
    await lines(
      sent(rpc({ id: 1, method: 'add', params: [1, 2] })),
      received(rpc({ id: 1, method: 'window/showMessageRequest', params: {} })),
      sent(rpc({ id: 1, result: null })),
      received(rpc({ id: 1, result: 3 })),
      received(rpc({ method: 'tick', params: {} })),
    ),
  ).toEqual([
    '→ request «add» · id 1',
    '← request «window/showMessageRequest» · id 1',
    '→ response «window/showMessageRequest» · id 1 (2→)',
    '← response «add» · id 1 (1→)',
    '← notification «tick»',
  ])
})

test('errors say the name of their code', async () => {
  expect(
    await lines(
      sent(rpc({ id: 'a', method: 'nope' })),
      received(rpc({ id: 'a', error: { code: -32601, message: 'no nope' } })),
      received(rpc({ id: null, error: { code: -32700, message: 'bad' } })),
      received(rpc({ id: 5, error: { code: -32050, message: 'own' } })),
      received(rpc({ id: 5, error: { code: -32602, message: 'Invalid params' } })),
      received(rpc({ id: 6, error: { code: 3, message: 'execution reverted' } })),
    ),
  ).toEqual([
    '→ request «nope» · id "a"',
    '← error «nope» · -32601 Method not found · no nope · id "a" (1→)',
    '← error -32700 Parse error · bad',
    '← error -32050 Server error · own · id 5',
    '← error -32602 Invalid params · id 5',
    '← error 3 · execution reverted · id 6',
  ])
})

test('a batch has as many units', async () => {
  expect(
    await lines(
      sent([rpc({ id: 1, method: 'a' }), rpc({ id: 2, method: 'b' }), rpc({ method: 'c' })]),
      received([rpc({ id: 2, result: 1 }), rpc({ id: 1, error: { code: -32603, message: 'x' } })]),
    ),
  ).toEqual([
    '→ request «a» · id 1 | request «b» · id 2 | notification «c»',
    '← response «b» · id 2 (1→) | error «a» · -32603 Internal error · x · id 1 (1→)',
  ])
})

test('a number and a text are two ids', async () => {
  expect(
    (await lines(sent(rpc({ id: 1, method: 'a' })), received(rpc({ id: '1', result: 1 }))))[1],
  ).toBe('← response id "1"')
})

test('an Ethereum subscription is named by what was subscribed to', async () => {
  expect(
    await lines(
      sent(rpc({ id: 1, method: 'eth_subscribe', params: ['newHeads'] })),
      received(rpc({ id: 1, result: '0xcd0' })),
      received(rpc({ method: 'eth_subscription', params: { subscription: '0xcd0', result: {} } })),
    ),
  ).toEqual([
    '→ request «eth_subscribe» · id 1',
    '← response «eth_subscribe» · id 1 (1→)',
    '← notification «eth_subscription» · newHeads',
  ])
})

test('params and results are as they were written', async () => {
  expect(
    await units(received('{"jsonrpc":"2.0","id":1,"result":{"n":12345678901234567890}}')),
  ).toMatchObject([{ body: { kind: 'json', text: '{"n":12345678901234567890}' } }])
})

test('notifications of rpc-websockets have another name for it', async () => {
  expect(await lines(received({ notification: 'feedUpdated', params: [1] }))).toEqual([
    '← notification «feedUpdated»',
  ])
})

test('headers of a language server are left out', async () => {
  const text = JSON.stringify(rpc({ id: 1, method: 'initialize', params: {} }))
  expect(await lines(sent(`Content-Length: ${text.length}\r\n\r\n${text}`))).toEqual([
    '→ request «initialize» · id 1',
  ])
})

test('pings of MCP are heartbeats, and so are their answers', async () => {
  expect((await units(received(rpc({ id: 1, method: 'ping' }))))?.[0]?.role).toBe('heartbeat')
  expect(
    (await units(sent(rpc({ id: 1, method: 'ping' })), received(rpc({ id: 1, result: {} }))))?.[0]
      ?.role,
  ).toBe('heartbeat')
})

test.each([
  ['{"jsonrpc":"2.0"}', '← message !malformed'],
  ['{"id":1}', '← ?'],
  ['[]', '← ?'],
  ['[1]', '← ?'],
  ['hi', '← ?'],
])('%s is %s', async (text, line) => expect(await lines(received(text))).toEqual([line]))

test('a call whose end was not kept says its method', async () => {
  expect(
    await lines(sent('{"jsonrpc":"2.0","id":7,"method":"eth_call","params":[{"data":"0xaa', 9_000)),
  ).toEqual(['→ request «eth_call» · id 7 !cut'])
})

test('is recognised by one side, or by both', async () => {
  expect(await recognisedAs({}, sent(rpc({ id: 1, method: 'a' })))).toBe('json-rpc')
  expect(
    await recognisedAs({}, sent({ id: 1, method: 'a' }), received({ id: 1, result: 1 })),
  ).toBeNull()
})

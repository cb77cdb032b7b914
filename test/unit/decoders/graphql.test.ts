// GraphQL over WebSocket as recorded, the legacy protocol, AppSync, and names out of documents.
import { describe, expect, test } from 'vitest'
import { operationIn } from '../../../src/decoders/graphql/operation'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('graphql-transport-ws')

describe('the recording', () => {
  test('has queries, mutations, subscriptions and errors', async () => {
    expect(await decodedLines('graphql-transport-ws')).toEqual([
      '→ connection_init',
      '← connection_ack (1→)',
      '→ subscribe query «Hello» · id op-1',
      '← next query «Hello» · id op-1 (3→)',
      '← complete query «Hello» · id op-1 (3→)',
      '→ subscribe query «boom» · id op-2',
      '← next query «boom» · id op-2 · boom from resolver (6→)',
      '← complete query «boom» · id op-2 (6→)',
      '→ subscribe mutation «inc» · id op-3',
      '← next mutation «inc» · id op-3 (9→)',
      '← complete mutation «inc» · id op-3 (9→)',
      '→ subscribe subscription «T» · id op-4',
      '← next subscription «T» · id op-4 (12→)',
      '← next subscription «T» · id op-4 (12→)',
      '← next subscription «T» · id op-4 (12→)',
      '← complete subscription «T» · id op-4 (12→)',
      '→ subscribe query «nonexistentField» · id op-5',
      '← error query «nonexistentField» · id op-5 · Cannot query field "nonexistentField" on type "Query". (17→)',
      '→ subscribe query «syntax» · id op-6',
    ])
  })

  test('pings, and is completed by the page', async () => {
    const read = await decodedLines('graphql-transport-ws', 1)
    expect(read.slice(7, 10)).toEqual([
      '→ complete subscription «forever» · id op-7',
      '← next subscription «forever» · id op-7 (3→)',
      '→ ping',
    ])
    expect(wrong(read)).toEqual([])
  })
})

test('a result with errors is an error', async () => {
  expect(
    (await units(received({ id: '1', type: 'next', payload: { errors: [{ message: 'x' }] } })))?.[0]
      ?.role,
  ).toBe('error')
  expect(
    (await units(received({ id: '1', type: 'next', payload: { data: {} } })))?.[0],
  ).not.toHaveProperty('role')
})

test('the payload is as it was written', async () => {
  expect(
    await units(received('{"id":"1","type":"next","payload":{"data":{"n":1.0}}}')),
  ).toMatchObject([{ body: { kind: 'json', text: '{"data":{"n":1.0}}' } }])
})

test('the legacy protocol has types of its own', async () => {
  expect(
    await talking('graphql-ws').lines(
      sent({ type: 'connection_init', payload: {} }),
      received({ type: 'connection_ack' }),
      received({ type: 'ka' }),
      sent({ id: '1', type: 'start', payload: { query: 'subscription S { a }' } }),
      received({ id: '1', type: 'data', payload: { data: { a: 1 } } }),
      received({ id: '1', type: 'data', payload: { data: null, errors: [{ message: 'no' }] } }),
      sent({ id: '1', type: 'stop' }),
      received({ id: '1', type: 'complete' }),
      received({ type: 'connection_error', payload: { message: 'bad' } }),
      sent({ type: 'connection_terminate' }),
    ),
  ).toEqual([
    '→ connection_init',
    '← connection_ack (1→)',
    '← ka',
    '→ start subscription «S» · id 1',
    '← data subscription «S» · id 1 (4→)',
    '← data subscription «S» · id 1 · no (4→)',
    '→ stop subscription «S» · id 1',
    '← complete subscription «S» · id 1 (4→)',
    '← connection_error bad',
    '→ connection_terminate',
  ])
})

test('AppSync has the document in JSON within, and acknowledges the start', async () => {
  const data = JSON.stringify({ query: 'subscription OnPost { onPost { id } }', variables: {} })
  const start = { id: 'a-b', type: 'start', payload: { data, extensions: {} } }
  expect(
    await talking('graphql-ws').lines(sent(start), received({ id: 'a-b', type: 'start_ack' })),
  ).toEqual([
    '→ start subscription «OnPost» · id a-b',
    '← start_ack subscription «OnPost» · id a-b (1→)',
  ])
  expect(await talking('graphql-ws').units(sent(start))).toMatchObject([
    { body: { kind: 'json', text: data } },
  ])
})

test('AppSync Events have channels', async () => {
  expect(
    await talking('appsync-events').lines(
      sent({ type: 'subscribe', id: '1', channel: '/news/*', authorization: {} }),
      received({ type: 'subscribe_success', id: '1' }),
      received({ type: 'data', id: '1', event: '{"a":1}' }),
      sent({ type: 'publish', id: '2', channel: '/news/a', events: ['{}'] }),
      received({ type: 'publish_error', id: '2', errors: [{ errorType: 'X', message: 'no' }] }),
      sent({ type: 'unsubscribe', id: '1' }),
    ),
  ).toEqual([
    '→ subscribe «/news/*» · id 1',
    '← subscribe_success «/news/*» · id 1 (1→)',
    '← data «/news/*» · id 1 (1→)',
    '→ publish «/news/a» · id 2',
    '← publish_error «/news/a» · id 2 · no (4→)',
    '→ unsubscribe «/news/*» · id 1',
  ])
})

describe('the name of an operation', () => {
  test.each([
    ['query Q($a: Int = 1) { a }', undefined, 'query', 'Q'],
    ['{ a: user(id: 1) { name } }', undefined, 'query', 'user'],
    ['mutation { save(input: {query: "x"}) { id } }', undefined, 'mutation', 'save'],
    ['subscription ($a: In = {b: 1}) @d { ticks }', undefined, 'subscription', 'ticks'],
    ['# query No { a }\nmutation M { a }', undefined, 'mutation', 'M'],
    ['query A { a } mutation B { b }', 'B', 'mutation', 'B'],
    ['fragment F on User { query } subscription S { u { ...F } }', undefined, 'subscription', 'S'],
    ['query Q { a(text: """ } mutation X { """) }', undefined, 'query', 'Q'],
  ] as const)('%s', (document, operationName, kind, name) => {
    expect(operationIn(document, operationName)).toEqual({ kind, name })
  })

  test.each(['', 'type A { b: Int }', '"'])('is none in %j', (document) => {
    expect(operationIn(document)).toBeNull()
  })

  test('is found in time, whatever the document is', () => {
    const before = performance.now()
    for (const part of ['query ', '"""', '"\\"', '(', '{', '# ', 'query{', 'query('])
      operationIn(part.repeat(40_000))
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

test.each([
  ['{"type":"welcome"}', '← welcome !unknown'],
  ['{"id":"1"}', '← ?'],
  ['[]', '← ?'],
  ['x', '← ?'],
])('%s is %s', async (text, line) => expect(await lines(received(text))).toEqual([line]))

test('a message whose end was not kept says its type', async () => {
  expect(
    await lines(received('{"id":"1","type":"next","payload":{"data":{"a":"bbb', 9_000)),
  ).toEqual(['← next id 1 !cut'])
})

test('the two are told apart by their subprotocols, which are named the other way round', async () => {
  const init = sent({ type: 'connection_init' })
  expect(await recognisedAs({ selected: 'graphql-ws' }, init)).toBe('graphql-ws')
  expect(await recognisedAs({ selected: 'graphql-transport-ws' }, init)).toBe(
    'graphql-transport-ws',
  )
  const start = sent({ id: '1', type: 'start', payload: { query: '{a}' } })
  expect(await recognisedAs({}, init, start)).toBe('graphql-ws')
  expect(
    await recognisedAs({}, sent({ query: '{ users { id } }' }), received({ data: { users: [] } })),
  ).toBeNull()
})

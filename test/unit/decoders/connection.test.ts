// Recognition: by evidence, never by one weak hint; sticky; as the user decides; copied for later.
import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/decoders/card'
import { Connection, WINDOW } from '../../../src/decoders/connection'
import type { Decoder, Message } from '../../../src/decoders/decoder'

/** Counts its own messages: `n:text`. */
const counting: Decoder<{ count: number }> = {
  start: () => ({ count: 0 }),
  read(state, { content }) {
    if (typeof content !== 'string' || !content.startsWith('n:')) return null
    state.count += 1
    const [, asks] = /ask (\w+)/.exec(content) ?? []
    const [, answers] = /answer (\w+)/.exec(content) ?? []
    return [{ type: `${state.count}`, ...(asks ? { asks } : {}), ...(answers ? { answers } : {}) }]
  },
}

const throwing: Decoder = {
  start: () => null,
  read(_, { content }) {
    if (content === 'n:throw') throw new Error('a fault')
    return [{ type: 'fine' }]
  },
}

const envelope: Decoder = {
  start: () => null,
  read: (_, { content }) => [{ type: 'env', carries: String(content).split('|') }],
}

const card = (id: string, decoder: Decoder, evidence: Card['evidence']): Card => ({
  ...{ id, title: id, specification: 'https://example.com/', evidence },
  load: async () => decoder,
})

const N = card('n', counting, [
  { of: 'subprotocol', matches: /^n$/, weight: 'sure' },
  { of: 'url', matches: /\/n$/, weight: 'strong' },
  { of: 'text', matches: /^n:/, weight: 'weak' },
  { of: 'text', by: 'server', matches: /^n:hello/, weight: 'strong' },
])

const NOWHERE = { url: 'ws://a/', offered: [], selected: '' }
const text = (content: string, sent = false): Message => ({ sent, content, missing: 0 })

async function typesOf(connection: Connection, contents: readonly string[]) {
  const types: Record<number, string[] | null> = {}
  for (const [at, content] of contents.entries())
    for (const { number, units } of await connection.take(text(content), at + 1))
      types[number] = units?.map(({ type }) => type) ?? null
  return types
}

describe('a protocol', () => {
  test('is not recognised by weak hints, however many', async () => {
    const connection = new Connection([N], NOWHERE)
    expect(await typesOf(connection, ['n:a', 'n:b', 'n:c'])).toEqual({})
    expect(connection.recognised).toBeNull()
  })

  test('is recognised by two strong ones, and what came before is read then', async () => {
    const connection = new Connection([N], { ...NOWHERE, url: 'ws://a/n' })
    expect(await typesOf(connection, ['other', 'n:a', 'n:b'])).toEqual({
      ...{ 1: null, 2: ['1'], 3: ['2'] },
    })
    expect(connection.recognised?.findings).toEqual([
      { of: 'url', weight: 'strong', what: '/n', message: 0 },
      { of: 'text', weight: 'weak', what: 'n:', message: 2 },
    ])
  })

  test('that was agreed on is recognised whatever is said', async () => {
    const connection = new Connection([N], { ...NOWHERE, selected: 'n' })
    expect(await typesOf(connection, ['nonsense', 'n:a'])).toEqual({ 1: null, 2: ['1'] })
  })

  test('that was asked for and not chosen is not', async () => {
    const connection = new Connection([N], { ...NOWHERE, offered: ['n'], selected: 'other' })
    expect(await typesOf(connection, ['n:a', 'n:b'])).toEqual({})
  })

  test('has to show itself in the first messages, and is not looked for later', async () => {
    const connection = new Connection([N], { ...NOWHERE, url: 'ws://a/n' })
    const contents = Array.from({ length: WINDOW }, () => 'other')
    await typesOf(connection, contents)
    expect(connection.isOver).toBe(true)
    expect(await typesOf(connection, ['n:hello'])).toEqual({})
  })

  test('whose decoder cannot read half of what came is not it', async () => {
    const connection = new Connection([N], { ...NOWHERE, url: 'ws://a/n' })
    await typesOf(connection, ['other', 'other', 'n:hello'])
    expect(connection.recognised).toBeNull()
  })
})

describe('what the user has decided', () => {
  test('needs no evidence', async () => {
    const connection = new Connection([N], NOWHERE, { id: 'n' })
    expect(await typesOf(connection, ['n:a'])).toEqual({ 1: ['1'] })
  })

  test('may be that nothing is decoded', async () => {
    const connection = new Connection([N], { ...NOWHERE, selected: 'n' }, 'off')
    expect(await typesOf(connection, ['n:a', 'n:b'])).toEqual({})
  })
})

test('an answer knows the message of its question, in the other direction alone', async () => {
  const connection = new Connection([N], NOWHERE, { id: 'n' })
  await connection.take(text('n: ask x', true), 1)
  const [own] = await connection.take(text('n: answer x', true), 2)
  expect(own?.units?.[0]?.answersTo).toBeUndefined()
  const [answer] = await connection.take(text('n: answer x'), 3)
  expect(answer?.units?.[0]?.answersTo).toBe(1)
  const [again] = await connection.take(text('n: answer x'), 4)
  expect(again?.units?.[0]?.answersTo).toBeUndefined()
})

test('a copy reads on from where it was made', async () => {
  const connection = new Connection([N], NOWHERE, { id: 'n' })
  await typesOf(connection, ['n:a', 'n:b'])
  const copy = connection.fork()
  expect(await typesOf(connection, ['n:c', 'n:d'])).toEqual({ 1: ['3'], 2: ['4'] })
  expect(await typesOf(copy, ['n:c'])).toEqual({ 1: ['3'] })
})

test('a decoder that fails fails for one message', async () => {
  const connection = new Connection([card('t', throwing, [])], NOWHERE, { id: 't' })
  expect(await connection.take(text('n:throw'), 1)).toEqual([
    { number: 1, units: null, failure: 'Error: a fault' },
  ])
  expect(await connection.take(text('n:b'), 2)).toMatchObject([{ units: [{ type: 'fine' }] }])
})

test('what a unit carries is read by the protocol that it shows, once that is certain', async () => {
  const outer = card('e', envelope, [])
  const inner = card('n', counting, [
    { of: 'text', matches: /^n:hello/, weight: 'strong' },
    { of: 'text', matches: /^n:bye/, weight: 'strong' },
  ])
  const connection = new Connection([outer, inner], NOWHERE, { id: 'e' })
  expect(await typesOf(connection, ['n:hello', 'n:a|n:bye|n:b', 'n:c'])).toEqual({
    1: ['env', '1'],
    2: ['env', '2', '3', '4'],
    3: ['env', '5'],
  })
})

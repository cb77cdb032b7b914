// Bringing what a row shows only the start of.
import { expect, test } from 'vitest'
import { createPayloads } from '../../../src/panel/payloads'
import type { Row } from '../../../src/panel/store/rows'
import type { Content } from '../../../src/wire/payload'
import { payloadOf } from '../../../src/wire/read-fact'
import { sent } from '../../support/facts'
import { createFakeClock } from '../../support/fake-clock'
import { createTestStore } from '../../support/panel-store'

function setUp(content: Content | null, size = 9) {
  const clock = createFakeClock()
  const { store, come } = createTestStore()
  come('a')
  const payload = { kind: 'text', size, content, rest: 'on-request' } as const
  store.facts('a', [sent(5, '', { payload })])
  const row = store.rows.all[0] as Row
  const asked: number[] = []
  const payloads = createPayloads({
    send: (_, { offset }) => asked.push(offset) > 0,
    bring: (of) => store.rows.bring(of),
    after: clock.after,
    changed: () => {},
  })
  const part = (offset: number, length: number, answer: Content | null) =>
    payloads.onPart('a', { kind: 'payload', seq: 5, offset, length, content: answer })
  return { clock, row, asked, payloads, part, store }
}

test('asks for one part after the other and joins them', () => {
  const { row, asked, payloads, part } = setUp('ab')
  payloads.fetch(row)
  part(0, 5, 'abc')
  part(3, 5, 'de')
  expect(asked).toEqual([0, 3])
  expect(payloadOf(row.fact)).toMatchObject({ content: 'abcde', rest: 'none' })
})

test('joins bytes', () => {
  const { row, payloads, part } = setUp(new Uint8Array([1]))
  payloads.fetch(row)
  part(0, 3, new Uint8Array([1, 2]))
  part(2, 3, new Uint8Array([3]))
  expect(payloadOf(row.fact)?.content).toEqual(new Uint8Array([1, 2, 3]))
})

test('asks again where no answer comes', () => {
  const { clock, row, asked, payloads, part } = setUp('ab')
  payloads.fetch(row)
  part(0, 5, 'abc')
  clock.advance(5_000)
  expect(asked).toEqual([0, 3, 3])
})

test('an answer that comes twice counts once', () => {
  const { row, payloads, part } = setUp('ab')
  payloads.fetch(row)
  part(0, 5, 'abc')
  part(0, 5, 'abc')
  part(3, 5, 'de')
  expect(payloadOf(row.fact)?.content).toBe('abcde')
})

test('a payload that is not kept any more says so, and its preview stays', () => {
  const { row, payloads, part } = setUp('ab')
  payloads.fetch(row)
  part(0, 0, null)
  expect(payloadOf(row.fact)).toMatchObject({ content: 'ab', rest: 'omitted' })
  expect(row.lost).toBe(true)
  expect(payloads.isFetching(row)).toBe(false)
})

test('of a document that is gone nothing is asked', () => {
  const { row, asked, payloads, store } = setUp('ab')
  store.gone('a')
  payloads.fetch(row)
  expect(asked).toEqual([])
  expect(payloadOf(row.fact)).toMatchObject({ rest: 'omitted' })
})

test('small Blobs become bytes', async () => {
  const { row, payloads } = setUp(new Blob(['hi']), 2)
  payloads.readBlobs([row])
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(payloadOf(row.fact)?.content).toEqual(new Uint8Array([104, 105]))
})

test('what is only read does not stay in its row', async () => {
  const { row, asked, payloads, part } = setUp('ab')
  const reading = payloads.read(row)
  expect(payloads.isFetching(row)).toBe(false)
  part(0, 5, 'abc')
  part(3, 5, 'de')
  expect(await reading).toBe('abcde')
  expect(asked).toEqual([0, 3])
  expect(payloadOf(row.fact)).toMatchObject({ content: 'ab', rest: 'on-request' })
})

test('what is read while it is fetched is asked for once, and stays', async () => {
  const { row, asked, payloads, part } = setUp('ab')
  const reading = payloads.read(row)
  payloads.fetch(row)
  part(0, 3, 'abc')
  expect(await reading).toBe('abc')
  expect(asked).toEqual([0])
  expect(payloadOf(row.fact)).toMatchObject({ content: 'abc', rest: 'none' })
})

test('what is not kept any more cannot be read, and its row says so', async () => {
  const { row, payloads, part } = setUp('ab')
  const reading = payloads.read(row)
  part(0, 0, null)
  expect(await reading).toBeNull()
  expect(payloadOf(row.fact)?.rest).toBe('omitted')
})

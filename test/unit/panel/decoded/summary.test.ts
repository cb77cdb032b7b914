// What a row keeps of a reading.
import { expect, test } from 'vitest'
import type { ReadUnit } from '../../../../src/decoders/connection'
import { summaryOf } from '../../../../src/panel/decoded/summary'

const of = (...units: Partial<ReadUnit>[]) =>
  summaryOf({
    number: 1,
    failure: null,
    units: units.map((unit) => ({ type: 'X', depth: 0, ...unit })),
  })

test('of one unit, what it says', () => {
  expect(of({ type: 'PUBLISH', name: 'a/b', line: 'a/b QoS 1', size: 20, asks: '7' })).toEqual({
    ...{ kind: 'unit', type: 'PUBLISH', name: 'a/b', line: 'a/b QoS 1', size: 20 },
    ...{ role: null, problem: null, others: [], answersTo: 0, asks: true },
  })
})

test('of several, the first, and the names of the others', () => {
  const { type, others } = of(
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((each) => ({ type: each, line: `of ${each}` })),
  )
  expect(type).toBe('A')
  expect(others).toEqual(['B of B', 'C of C', 'D of D', '+2'])
})

test('what is carried counts more than what carries it', () => {
  expect(of({ type: 'message' }, { type: 'SEND', name: '/q', depth: 1 })).toMatchObject({
    ...{ type: 'SEND', name: '/q', others: [] },
  })
})

test('it is a heartbeat if it is nothing else, and an error if any is', () => {
  expect(of({ role: 'heartbeat' }, { role: 'heartbeat' }).role).toBe('heartbeat')
  expect(of({ role: 'heartbeat' }, {}).role).toBeNull()
  expect(of({}, { role: 'error' }).role).toBe('error')
})

test('long names and lines are cut', () => {
  expect(of({ name: 'n'.repeat(1_000), line: 'l'.repeat(1_000) }).line).toHaveLength(201)
})

test('without a unit it says why', () => {
  expect(of().kind).toBe('part')
  expect(summaryOf({ number: 1, units: null, failure: null }).kind).toBe('foreign')
  expect(summaryOf({ number: 1, units: null, failure: 'Error: x' }).kind).toBe('failed')
})

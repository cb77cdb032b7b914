// What a row shows of a reading: the name stands out, question and answer find each other.
import { describe, expect, test } from 'vitest'
import type { DecodedRow } from '../../../../src/panel/store/decoded'
import { partsOfLine } from '../../../../src/panel/ui/decoded/line-parts'
import { isWaiting, pairOf } from '../../../../src/panel/ui/decoded/pair'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

describe('in a line', () => {
  test('the name stands out', () => {
    expect(partsOfLine({ name: 'message', line: '/chat «message» · ack 12' })).toEqual([
      { place: 'before', text: '/chat «' },
      { place: 'name', text: 'message' },
      { place: 'after', text: '» · ack 12' },
    ])
    expect(partsOfLine({ name: 'a', line: 'a' })).toEqual([{ place: 'name', text: 'a' }])
  })

  test('a name that is shortened, or that there is none of, does not', () => {
    expect(partsOfLine({ name: 'abcdef', line: '«abc…»' })).toEqual([
      { place: 'before', text: '«abc…»' },
    ])
    expect(partsOfLine({ name: '', line: '' })).toEqual([])
  })
})

const reading = (more: Partial<DecodedRow>): DecodedRow => ({
  ...{ kind: 'unit', type: 'EVENT', name: '', line: '', size: -1, role: null, problem: null },
  ...{ others: [], answersTo: 0, asks: false, answeredBy: 0, ...more },
})

describe('a question and its answer', () => {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [sent(1, 'q', { time: 1_000 }), sent(2, 'a', { time: 1_012 }), sent(3, 'x')])
  const [question, answer, other] = store.rows.all
  if (!question || !answer || !other) throw new Error('three rows')
  question.decoded = reading({ asks: true, answeredBy: answer.id })
  answer.decoded = reading({ answersTo: question.id })
  const { all } = store.rows

  test('know each other, and the time between', () => {
    expect(pairOf(question, all)).toEqual({ other: answer, isAnswer: false, took: 12 })
    expect(pairOf(answer, all)).toEqual({ other: question, isAnswer: true, took: 12 })
  })

  test('are none where the other is no longer in the table', () => {
    expect(pairOf(answer, [answer, other])).toBeNull()
    expect(pairOf(other, all)).toBeNull()
  })

  test('that is not there yet is waited for, but not for that of a heartbeat', () => {
    expect(isWaiting(question)).toBe(false)
    other.decoded = reading({ asks: true })
    expect(isWaiting(other)).toBe(true)
    other.decoded = reading({ asks: true, role: 'heartbeat' })
    expect(isWaiting(other)).toBe(false)
  })
})

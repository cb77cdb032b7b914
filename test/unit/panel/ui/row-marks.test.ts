// What rows say of waits and of payloads that were cut, in English.
import { describe, expect, test, vi } from 'vitest'
import type { Row } from '../../../../src/panel/store/rows'
import { fateWords } from '../../../../src/panel/ui/details/fate-words'
import { drainedWords, longestWords, peakWords } from '../../../../src/panel/ui/details/queue-words'
import { marksOf } from '../../../../src/panel/ui/messages/row-marks'
import type { Fact } from '../../../../src/wire/facts'
import type { Payload } from '../../../../src/wire/payload'
import { closed, created, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const payload = (size: number): Payload => ({ kind: 'text', size, content: 'x', rest: 'none' })
const send = (seq: number, time: number, size: number, total: number, bufferedAmount: number) =>
  sent(seq, '', { time, total, bufferedAmount, payload: payload(size) })
const read = (seq: number, time: number, bufferedAmount: number): Fact => ({
  ...{ kind: 'buffered-amount', seq, time, socket: 1, readyState: 1, bufferedAmount, heldAt: 0 },
})

function rowsAfter(...facts: Fact[]): { rows: readonly Row[]; say: (...more: Fact[]) => void } {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', facts)
  return { rows: store.rows.all, say: (...more) => store.facts('a', more) }
}
const row = (rows: readonly Row[], index: number): Row => {
  const found = rows[index]
  if (!found) throw new Error('no such row')
  return found
}
const told = (one: Row) => [marksOf(one).map(({ words }) => words), fateWords(one)]

test('a send that waited, one that did not, one that waits', () => {
  const { rows, say } = rowsAfter(created(1), send(2, 1_000, 100, 100, 100), read(3, 1_120, 40))
  expect(told(row(rows, 1))).toEqual([
    ['in the queue'],
    'Still in the page’s queue when bufferedAmount was last read, 120 ms after the call.',
  ])
  say(read(4, 1_136, 0), send(5, 2_000, 10, 110, 10), read(6, 2_016, 0))
  say(send(7, 3_000, 10, 120, 10))
  expect(told(row(rows, 1))).toEqual([
    ['waited 120–136 ms'],
    'Waited between 120 ms and 136 ms in the page’s queue before the browser took it.',
  ])
  expect(told(row(rows, 2))).toEqual([[], 'Left the page’s queue within 16 ms of the call.'])
  expect(told(row(rows, 3))).toEqual([
    [],
    'In the page’s queue: bufferedAmount has not been read since the call.',
  ])
})

test('a send that the close overtook never left', () => {
  const { rows } = rowsAfter(created(1), send(2, 1_000, 100, 100, 100), closed(3, 1, 1006))
  expect(told(row(rows, 1))).toEqual([
    ['never left'],
    'The socket closed before all of it had left the page’s queue: the other side never got it.',
  ])
})

describe('a write of a WebSocketStream', () => {
  const settled = (seq: number, nth: number, waited: number, failed: boolean): Fact => ({
    ...{ kind: 'write-settled', seq, time: seq, socket: 1, readyState: 1, nth, waited, failed },
  })
  const stream = created(1, { api: 'WebSocketStream' })

  test.each([
    [120, false, ['waited 120 ms'], /fulfilled after 120 ms/],
    [3, false, [], /fulfilled after 3 ms/],
    [50, true, ['write failed'], /rejected after 50 ms/],
  ] as const)('that settled after %i ms, failed %s', (waited, failed, marks, words) => {
    const write = sent(2, 'x', { nth: 1 })
    const { rows, say } = rowsAfter(stream, write)
    expect(told(row(rows, 1))).toEqual([[], 'The promise of write() has not settled yet.'])
    say(settled(3, 1, waited, failed))
    expect(rows).toHaveLength(2)
    expect(marksOf(row(rows, 1)).map((mark) => mark.words)).toEqual(marks)
    expect(fateWords(row(rows, 1))).toMatch(words)
  })
})

test('a payload that was cut says how much of it is kept', () => {
  const bytes = new Uint8Array(2_048)
  const cut: Payload = { kind: 'view', size: 20_971_520, content: bytes, rest: 'omitted' }
  const { rows } = rowsAfter(created(1), sent(2, '', { payload: cut }))
  const [mark] = marksOf(row(rows, 1))
  expect(mark?.words).toBe('first 2.05 kB of 21 MB kept')
  expect(mark?.title).toBe('first 2,048 bytes of 20,971,520 bytes kept')
})

test('a payload whose rest can be fetched has no mark', () => {
  const more: Payload = { kind: 'text', size: 9_000, content: 'x', rest: 'on-request' }
  const { rows } = rowsAfter(created(1), sent(2, '', { payload: more }))
  expect(marksOf(row(rows, 1))).toEqual([])
})

test('the socket tells its peak, its drain and its longest wait', () => {
  const { rows } = rowsAfter(created(1), send(2, 1_000, 100, 100, 100), read(3, 1_120, 40))
  const buffered = rows[0]?.socket?.buffered
  if (!buffered) throw new Error('no socket')
  expect(peakWords(buffered)).toMatch(/^100 bytes at \d\d:\d\d:01\.000$/)
  expect([drainedWords(buffered), longestWords(buffered, false)]).toEqual([null, '120 ms so far'])
  expect(longestWords(buffered, true)).toBe('120 ms, until the close')
})

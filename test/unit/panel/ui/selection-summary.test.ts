// What rows chosen together amount to, and when rows happened.
import { expect, test } from 'vitest'
import { elapsed } from '../../../../src/panel/ui/messages/row-time'
import { summaryOf } from '../../../../src/panel/ui/messages/selection-summary'
import { created, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function rows() {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [
    created(1, { time: 1_000 }),
    opened(2),
    sent(3, 'four', { time: 2_000 }),
    sent(4, 'sixsix', { time: 2_500, kind: 'message-received' }),
    sent(5, 'x', { time: 6_000, kind: 'message-discarded' }),
  ])
  return store.rows.all
}

test('rows, bytes each way, duration and rate; what was discarded went neither way', () => {
  expect(summaryOf(rows())).toEqual({
    ...{ rows: 5, duration: 5_000, rate: 0.4 },
    ...{ sent: { count: 1, size: 4 }, received: { count: 1, size: 6 } },
  })
})

test('no rate, where the time is too short to tell', () => {
  expect(summaryOf(rows().slice(0, 1)).rate).toBeNull()
  expect(summaryOf([])).toMatchObject({ rows: 0, duration: 0, rate: null })
})

test('the time of a row counts from its socket, or from the first row', () => {
  const [first = null, , message] = rows()
  if (!message) throw new Error('no message')
  expect(elapsed(message, 'clock', first)).toBeNull()
  expect(elapsed(message, 'socket', first)).toBe(1_000)
  expect(elapsed(message, 'first', message)).toBe(0)
  expect(elapsed({ ...message, socket: null }, 'socket', first)).toBeNull()
})

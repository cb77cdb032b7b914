// Who goes to a row that is not in the table is told why.
import { expect, test } from 'vitest'
import type { Row } from '../../../../src/panel/store/rows'
import { hiddenBy } from '../../../../src/panel/ui/messages/hidden-row'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function setUp() {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [sent(1, 'a'), sent(2, 'b'), sent(3, 'c')])
  const [a, b, c] = store.rows.all as [Row, Row, Row]
  return { a, b, c }
}

const listed = { filter: '', isPaused: false, isScanning: false, hidesHeartbeats: false }

test('a filter that it does not pass hides it', () => {
  const { a, b, c } = setUp()
  expect(hiddenBy(b, { ...listed, visible: [a, c], filter: 'a' })).toBe('filter')
  expect(hiddenBy(a, { ...listed, visible: [a, c], filter: 'a' })).toBeNull()
})

test('as long as rows are looked at, it may come', () => {
  const { a, b } = setUp()
  expect(hiddenBy(b, { ...listed, visible: [a], filter: 'a', isScanning: true })).toBeNull()
})

test('a pause hides what came after it began', () => {
  const { a, b, c } = setUp()
  expect(hiddenBy(c, { ...listed, visible: [a, b], isPaused: true })).toBe('pause')
  expect(hiddenBy(c, { ...listed, visible: [a, b], filter: 'a', isPaused: true })).toBe('filter')
})

test('a heartbeat is hidden where heartbeats are', () => {
  const { a, b } = setUp()
  b.decoded = {
    ...{ kind: 'unit', type: 'ping', name: '', line: '', size: -1, role: 'heartbeat' },
    ...{ problem: null, others: [], answersTo: 0, asks: false, answeredBy: 0 },
  }
  expect(hiddenBy(b, { ...listed, visible: [a], hidesHeartbeats: true })).toBe('heartbeats')
  expect(hiddenBy(b, { ...listed, visible: [a, b], hidesHeartbeats: true })).toBeNull()
})

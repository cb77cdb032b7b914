// An empty table tells the nearest reason: what hides rows before what has none.
import { expect, test } from 'vitest'
import { type EmptyTable, emptyReason } from '../../../../src/panel/ui/messages/empty-reason'

const table: EmptyTable = {
  isFiltering: false,
  waiting: 0,
  isFiltered: false,
  hidesHeartbeats: false,
  source: null,
}

test.each<[string, Partial<EmptyTable>]>([
  ['none', {}],
  ['socket', { source: 'page' }],
  ['socket', { source: 'har' }],
  ['unseen', { source: 'handshake' }],
  ['filter', { isFiltered: true }],
  ['filter', { isFiltered: true, source: 'handshake' }],
  ['heartbeats', { hidesHeartbeats: true, source: 'page' }],
  ['filter', { hidesHeartbeats: true, isFiltered: true }],
  ['paused', { waiting: 3, isFiltered: true }],
  ['filtering', { isFiltering: true, isFiltered: true, waiting: 3 }],
])('%s, of %j', (reason, more) => {
  expect(emptyReason({ ...table, ...more })).toBe(reason)
})

// What a copy gathers before it copies.
import { expect, test, vi } from 'vitest'
import {
  copied,
  copiedWhole,
  type Fetching,
  fetchAll,
  fitting,
  hasBlobs,
  missing,
} from '../../../../src/panel/ui/messages/copied-rows'
import type { Payload } from '../../../../src/wire/payload'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

function rowsOf(...payloads: Payload[]) {
  const { store, come } = createTestStore()
  come('a')
  store.facts(
    'a',
    payloads.map((payload, index) => sent(index + 1, '', { payload })),
  )
  return store.rows.all
}

const whole: Payload = { kind: 'text', size: 2, content: 'hi', rest: 'none' }
const start: Payload = { kind: 'text', size: 9_000, content: 'st', rest: 'on-request' }
const lost: Payload = { kind: 'text', size: 9_000, content: 'st', rest: 'omitted' }
const huge: Payload = { kind: 'text', size: 40_000_000, content: 'st', rest: 'on-request' }

test('only what can be had is fetched', () => {
  const rows = rowsOf(whole, start, lost, start)
  expect(missing(rows).map(({ fact }) => fact.seq)).toEqual([2, 4])
})

test('a copy takes the first rows, up to 32 MiB; one is always tried', () => {
  expect(fitting(rowsOf(whole, start, huge, start))).toHaveLength(2)
  expect(fitting(rowsOf(whole, start))).toHaveLength(2)
  expect(fitting(rowsOf(huge, whole))).toHaveLength(1)
})

test('eight at a time are fetched, until all have come', async () => {
  const rows = rowsOf(...Array.from({ length: 20 }, () => start))
  const open = new Set<unknown>()
  let most = 0
  const fetching: Fetching = {
    fetch(row) {
      open.add(row)
      most = Math.max(most, open.size)
    },
    isFetching: (row) => open.has(row),
    async change() {
      const [first] = open
      open.delete(first)
    },
    isLate: false,
  }
  await fetchAll(rows, fetching)
  expect(open.size).toBe(0)
  expect(most).toBe(8)
})

test('what takes too long is not waited for', async () => {
  const fetching = {
    fetch: () => {},
    isFetching: () => true,
    change: () => Promise.resolve(),
    isLate: true,
  }
  await fetchAll(rowsOf(start), fetching)
})

test('of each it is told whether it is whole', () => {
  const all = rowsOf(whole, start, lost).map((row) => copied(row))
  expect(all.map(({ isWhole, content }) => [isWhole, content])).toEqual([
    [true, 'hi'],
    [false, 'st'],
    [false, 'st'],
  ])
})

test('a Blob is read', async () => {
  const content = new Blob([new Uint8Array([1, 2])])
  const rows = rowsOf({ kind: 'blob', size: 2, content, rest: 'none' })
  expect(hasBlobs(rows)).toBe(true)
  expect(await copiedWhole(rows)).toMatchObject([
    { content: new Uint8Array([1, 2]), isWhole: true },
  ])
})

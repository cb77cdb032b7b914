// What became of the writes of a WebSocketStream.
import { expect, test } from 'vitest'
import { PendingWrites } from '../../../../src/panel/store/pending-writes'
import type { WriteSettled } from '../../../../src/wire/facts'
import { PENDING_SENDS } from '../../../../src/wire/limits'

const settled = (nth: number, waited: number, failed = false): WriteSettled => ({
  ...{ kind: 'write-settled', seq: 1, time: 1, socket: 1, readyState: 1 },
  ...{ nth, waited, failed },
})

test('each write gets its own wait, in whatever order they settle', () => {
  const writes = new PendingWrites()
  const [first, second, third] = [1, 2, 3].map((nth) => writes.add(nth))
  writes.settle(settled(2, 120))
  writes.settle(settled(1, 7.5))
  expect([first, second, third]).toEqual([
    { kind: 'write', waited: 7.5, failed: false },
    { kind: 'write', waited: 120, failed: false },
    { kind: 'write', waited: null, failed: false },
  ])
  expect([writes.waited, writes.longest, writes.unsettled, writes.failed]).toEqual([1, 120, 1, 0])
})

test('a failed write is told as failed, and is no wait', () => {
  const writes = new PendingWrites()
  const write = writes.add(1)
  writes.settle(settled(1, 900, true))
  expect(write).toEqual({ kind: 'write', waited: 900, failed: true })
  expect([writes.waited, writes.longest, writes.failed]).toEqual([0, 0, 1])
})

test('what settles after its message was lost is counted all the same', () => {
  const writes = new PendingWrites()
  writes.settle(settled(9, 50))
  expect([writes.waited, writes.longest]).toEqual([1, 50])
})

test('no more are followed than there is room for', () => {
  const writes = new PendingWrites()
  const oldest = writes.add(1)
  for (let nth = 2; nth <= PENDING_SENDS + 1; nth++) writes.add(nth)
  writes.settle(settled(1, 50))
  expect(oldest.waited).toBeNull()
  expect(writes.unsettled).toBe(PENDING_SENDS)
})

// What a log holds grows with the payloads that a reader wants whole, and with nothing else.
import { expect, test } from 'vitest'
import { roomFor } from '../../../src/log/room-for'

const limits = { payloads: 100, facts: 7, lifecycle: 8, payload: 9 }

test('there is room for two of the largest payloads, and never less than there was', () => {
  expect(roomFor(limits, 40)).toEqual(limits)
  expect(roomFor(limits, 80)).toEqual({ ...limits, payloads: 160 })
})

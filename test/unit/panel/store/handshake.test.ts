// How long a handshake took, whoever tells of it.
import { expect, test } from 'vitest'
import { answeredAt, type Handshake } from '../../../../src/panel/store/handshake'

const handshake = (endedAt: number | null): Handshake => ({
  seenBy: ['har'],
  beganAt: 1_000,
  endedAt,
  request: null,
  requestIsWhole: false,
  response: null,
  status: 101,
  statusText: '',
  address: '',
  outcome: 'opened',
  error: '',
})

test('of an accepted one, it ended before the socket was open: a log may tell the end of the connection', () => {
  expect(answeredAt(handshake(61_000), 1_020)).toBe(1_020)
  expect(answeredAt(handshake(1_012), 1_020)).toBe(1_012)
})

test('where its end is not told, the socket was open then; else it is not known', () => {
  expect(answeredAt(handshake(null), 1_020)).toBe(1_020)
  expect(answeredAt(handshake(1_012), null)).toBe(1_012)
  expect(answeredAt(handshake(null), null)).toBeNull()
})

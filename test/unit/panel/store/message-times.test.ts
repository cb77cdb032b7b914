// When messages came, and how long there were none.
import { expect, test } from 'vitest'
import { MessageTimes } from '../../../../src/panel/store/message-times'
import { sent } from '../../../support/facts'

const at = (time: number, more: object = {}) => ({ ...sent(1, 'hi'), time, ...more })

test('the first of each kind is kept, with its number', () => {
  const times = new MessageTimes()
  times.note(at(1_000, { nth: 7 }))
  times.note(at(2_000, { nth: 8 }))
  times.note(at(3_000, { kind: 'message-received', nth: 1 }))
  expect(times.first).toEqual({
    'message-sent': { time: 1_000, nth: 7, size: 2, buffered: 0 },
    'message-received': { time: 3_000, nth: 1, size: 2, buffered: 0 },
  })
})

test('the longest silence is between any two, and what was discarded ends none', () => {
  const times = new MessageTimes()
  for (const time of [1_000, 1_500]) times.note(at(time))
  times.note(at(3_000, { kind: 'message-discarded' }))
  times.note(at(4_000, { kind: 'message-received' }))
  times.note(at(4_100))
  expect(times.silence).toEqual({ from: 1_500, to: 4_000 })
})

test('what a gap spans is no silence', () => {
  const times = new MessageTimes()
  times.note(at(1_000))
  times.lose()
  times.note(at(9_000))
  times.note(at(9_200))
  expect(times.silence).toEqual({ from: 9_000, to: 9_200 })
})

// The histogram of a socket's messages stays bounded, and loses no message.
import { describe, expect, test } from 'vitest'
import { MessageActivity } from '../../../../src/panel/store/message-activity'

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

describe('the histogram of a socket', () => {
  test('begins with its first message, in buckets of 8 ms', () => {
    const activity = new MessageActivity()
    for (const time of [1_000, 1_007, 1_008, 1_030]) activity.add('sent', time)
    activity.add('received', 1_016)
    expect(activity.origin).toBe(1_000)
    expect(activity.sent).toEqual([2, 1, 0, 1])
    expect(activity.received).toEqual([0, 0, 1])
  })

  test('doubles the width of its buckets when they are used up', () => {
    const activity = new MessageActivity()
    for (const time of [0, 8, 16, 24, 4_096]) activity.add('sent', time)
    expect(activity.width).toBe(16)
    expect(activity.sent.slice(0, 3)).toEqual([2, 2, 0])
    expect(activity.sent).toHaveLength(257)
  })

  test('has at most 512 buckets after a year, and every message', () => {
    const activity = new MessageActivity()
    for (let day = 0; day <= 365; day++) activity.add('received', day * 86_400_000)
    expect(activity.received.length).toBeLessThanOrEqual(512)
    expect(total(activity.received)).toBe(366)
  })

  test('counts what a clock that was set back puts before the first message', () => {
    const activity = new MessageActivity()
    activity.add('sent', 1_000)
    activity.add('sent', 400)
    expect(activity.sent).toEqual([2])
  })
})

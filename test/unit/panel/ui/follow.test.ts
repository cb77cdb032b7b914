// The message table follows its end, and lets go when the reader scrolls up.
import { describe, expect, test } from 'vitest'
import { Follow, isMovedUp } from '../../../../src/panel/ui/messages/follow'

const ROW = 20
const HEIGHT = 100

const entries = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }))

describe('Follow', () => {
  test('it begins at the end, and stays there while entries come', () => {
    const follow = new Follow(ROW)
    expect(follow.topFor(entries(3), HEIGHT)).toBe(0)
    expect(follow.topFor(entries(10), HEIGHT)).toBe(100)
    expect(follow.topFor(entries(11), HEIGHT)).toBe(120)
    expect(follow.isFollowing).toBe(true)
  })

  test('scrolled up, it stays where it is, and counts what comes', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(10), HEIGHT)
    follow.scrolled(37, entries(10), HEIGHT)
    expect(follow.isFollowing).toBe(false)
    expect(follow.topFor(entries(50), HEIGHT)).toBe(37)
    expect(follow.addedTo(entries(50))).toBe(40)
  })

  test('scrolled down to the end, it follows again', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(10), HEIGHT)
    follow.scrolled(0, entries(10), HEIGHT)
    follow.scrolled(98, entries(10), HEIGHT)
    expect(follow.isFollowing).toBe(true)
    expect(follow.topFor(entries(12), HEIGHT)).toBe(140)
  })

  test('its own scrolling, told late, does not let go of the end', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(10), HEIGHT)
    follow.scrolled(100, entries(30), HEIGHT)
    expect(follow.isFollowing).toBe(true)
  })

  test('the entry at the top edge stays there when entries above it go', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(100), HEIGHT)
    follow.scrolled(807, entries(100), HEIGHT)
    expect(follow.topFor(entries(90, 11), HEIGHT)).toBe(607)
  })

  test('when a filter takes the entry at the top edge, the next one takes its place', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(100), HEIGHT)
    follow.scrolled(800, entries(100), HEIGHT)
    const even = entries(100).filter(({ id }) => id % 2 === 0)
    expect(follow.topFor(even, HEIGHT)).toBe(400)
    expect(follow.topFor(entries(100), HEIGHT)).toBe(800)
  })

  test('a short list does not move on while it grows', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(100), HEIGHT)
    follow.scrolled(1_200, entries(100), HEIGHT)
    const few = entries(8)
    expect(follow.topFor(few, HEIGHT)).toBe(60)
    expect(follow.topFor([...few, ...entries(50, 101)], HEIGHT)).toBe(60)
  })

  test('an emptied list is followed', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(100), HEIGHT)
    follow.scrolled(40, entries(100), HEIGHT)
    follow.topFor([], HEIGHT)
    expect(follow.isFollowing).toBe(true)
  })

  test('what it was told to show stays, even at the end', () => {
    const follow = new Follow(ROW)
    follow.topFor(entries(10), HEIGHT)
    follow.letGo(100, entries(10))
    follow.scrolled(100, entries(10), HEIGHT)
    expect(follow.isFollowing).toBe(false)
    expect(follow.isBefore(entries(10), HEIGHT)).toBe(false)
    expect(follow.isBefore(entries(11), HEIGHT)).toBe(true)
  })

  test('it can be let go of at the end itself', () => {
    const follow = new Follow(ROW)
    const top = follow.topFor(entries(10), HEIGHT)
    follow.letGo(top, entries(10))
    expect(follow.topFor(entries(20), HEIGHT)).toBe(100)
    follow.toEnd()
    expect(follow.topFor(entries(20), HEIGHT)).toBe(300)
  })
})

test('a list that someone else scrolled up is not pulled back before the browser tells of it', () => {
  expect(isMovedUp({ scrollTop: 400, scrollHeight: 1_000, clientHeight: 200 }, 800)).toBe(true)
})

test('a list that grew, got shorter or stands where it was has not been scrolled', () => {
  expect(isMovedUp({ scrollTop: 800, scrollHeight: 1_020, clientHeight: 200 }, 800)).toBe(false)
  expect(isMovedUp({ scrollTop: 300, scrollHeight: 500, clientHeight: 200 }, 800)).toBe(false)
  expect(isMovedUp({ scrollTop: 799.6, scrollHeight: 1_020, clientHeight: 200 }, 800)).toBe(false)
})

// The chosen row stays at its place when a filter takes the rows around it away, or brings them back.
import { expect, test } from 'vitest'
import { Follow } from '../../../../src/panel/ui/messages/follow'
import { HeldRow } from '../../../../src/panel/ui/messages/held-row'

const HEIGHT = 100 // five rows
const all = Array.from({ length: 100 }, (_, index) => ({ id: index + 1 }))
const even = all.filter(({ id }) => id % 2 === 0)

function setUp() {
  const follow = new Follow(20)
  const held = new HeldRow(follow, 20)
  let turn = -1
  const show = (list: readonly { id: number }[], chosen: number) => {
    turn += 1
    const index = list.findIndex(({ id }) => id === chosen)
    held.turned(turn, list, index, HEIGHT)
    const top = follow.topFor(list, HEIGHT)
    held.rendered(list, index, top, HEIGHT)
    return { top, place: index < 0 ? null : index * 20 - top }
  }
  return { follow, show }
}

test('it stays where it was in view', () => {
  const { follow, show } = setUp()
  follow.letGo(40 * 20, all)
  expect(show(all, 42)).toEqual({ top: 800, place: 20 })
  expect(show(even, 42)).toEqual({ top: 380, place: 20 })
  expect(show(all, 42)).toEqual({ top: 800, place: 20 })
})

test('when it passes again, it comes into view', () => {
  const { follow, show } = setUp()
  follow.letGo(40 * 20, all)
  show(all, 43)
  expect(show(even, 43).place).toBeNull()
  expect(show(all, 43).place).toBe(33)
  show([], 43)
  expect(show(all, 43).place).toBe(33)
})

test('a reader who has scrolled away from it is left where he reads', () => {
  const { follow, show } = setUp()
  follow.letGo(0, all)
  expect(show(all, 80)).toEqual({ top: 0, place: 1_580 })
  expect(show(even, 80).top).toBe(0)
})

test('at the top of a short list it is where it can be', () => {
  const { follow, show } = setUp()
  follow.letGo(40 * 20, all)
  show(all, 44)
  expect(show([{ id: 44 }], 44)).toEqual({ top: 0, place: 0 })
})

test('who follows the newest goes on following', () => {
  const { show } = setUp()
  show(all, 100)
  expect(show(even, 100)).toEqual({ top: 900, place: 80 })
})

// A clear can be undone for half a minute, once, and only the last one.
import { expect, test } from 'vitest'
import { ClearUndo } from '../../../../../src/panel/ui/commands/clear-undo'
import { createFakeClock } from '../../../../support/fake-clock'

function setUp() {
  const clock = createFakeClock()
  const undone: string[] = []
  const undo = new ClearUndo(clock.after)
  const clear = (name: string, rows = 5) => undo.offer(rows, () => undone.push(name))
  return { clock, undo, undone, clear }
}

test('it is offered with how many rows it took, and undone once', () => {
  const { undo, undone, clear } = setUp()
  clear('first')
  expect(undo.offered.value?.rows).toBe(5)
  expect(undo.undo()).toBe(true)
  expect(undo.undo()).toBe(false)
  expect(undone).toEqual(['first'])
  expect(undo.offered.value).toBeNull()
})

test('the next clear takes its place', () => {
  const { undo, undone, clear } = setUp()
  clear('first')
  clear('second', 2)
  expect(undo.offered.value?.rows).toBe(2)
  undo.undo()
  expect(undone).toEqual(['second'])
})

test('after 30 s there is nothing left of it', () => {
  const { clock, undo, clear } = setUp()
  clear('first')
  clock.advance(29_999)
  expect(undo.offered.value).not.toBeNull()
  clock.advance(1)
  expect(undo.offered.value).toBeNull()
  expect(undo.undo()).toBe(false)
})

test('a later clear has its own 30 s', () => {
  const { clock, undo, clear } = setUp()
  clear('first')
  clock.advance(20_000)
  clear('second')
  clock.advance(20_000)
  expect(undo.offered.value).not.toBeNull()
})

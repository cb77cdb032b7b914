// What keys do in the list of sockets.
import { describe, expect, test, vi } from 'vitest'
import { listEntries } from '../../../../src/panel/ui/sockets/list-entries'
import { listMove } from '../../../../src/panel/ui/sockets/list-moves'
import { FIRST_SEEN } from '../../../../src/panel/ui/sockets/socket-sort'
import { closed, created } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

function entriesOf(...toggled: readonly string[]) {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [
    created(1, { socket: 1 }),
    closed(2, 1),
    created(3, { socket: 2 }),
    closed(4, 2),
    created(5, { socket: 3 }),
  ])
  const shape = { order: FIRST_SEEN, toggled: new Set(toggled), now: 0 }
  return listEntries(store.sockets, store, shape)
}

const folded = entriesOf()
const unfolded = entriesOf('chain-1')
const press = (key: string, entries = folded, active = 0, shiftKey = false) =>
  listMove({ key, shiftKey }, entries, active, 5)

describe('arrow keys', () => {
  test('go up and down, “All sockets” included', () => {
    expect(press('ArrowUp')).toEqual({ kind: 'go', index: -1 })
    expect(press('ArrowDown', folded, -1)).toEqual({ kind: 'go', index: 0 })
    expect(press('ArrowDown', unfolded, 3)).toEqual({ kind: 'go', index: 3 })
  })

  test('unfold, then go inside', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'toggle', entry: folded[0] })
    expect(press('ArrowRight', unfolded)).toEqual({ kind: 'go', index: 1 })
  })

  test('fold, or go out', () => {
    expect(press('ArrowLeft', unfolded)).toEqual({ kind: 'toggle', entry: unfolded[0] })
    expect(press('ArrowLeft', unfolded, 2)).toEqual({ kind: 'go', index: 0 })
    expect(press('ArrowLeft')).toBe(null)
  })

  test('with Shift move along the axis', () => {
    expect(press('ArrowLeft', folded, 0, true)).toEqual({ kind: 'pan', by: -0.25 })
    expect(press('ArrowRight', folded, 0, true)).toEqual({ kind: 'pan', by: 0.25 })
  })
})

test('+, − and 0 zoom', () => {
  expect(press('+')).toEqual({ kind: 'zoom', factor: 2 })
  expect(press('-')).toEqual({ kind: 'zoom', factor: 0.5 })
  expect(press('0')).toEqual({ kind: 'reset' })
})

test('Enter shows a socket, the space bar unfolds a chain', () => {
  expect(press('Enter', unfolded, 2)).toEqual({ kind: 'show', entry: unfolded[2] })
  expect(press(' ')).toEqual({ kind: 'toggle', entry: folded[0] })
})

test('other keys are left to the panel', () => {
  expect([press('f'), press('Escape'), press('Enter', folded, -1)]).toEqual([null, null, null])
})

// The columns of the list of sockets: which there is room for, and what is remembered.
import { describe, expect, test, vi } from 'vitest'
import { Settings } from '../../../../src/panel/settings'
import { ChosenColumns } from '../../../../src/panel/ui/sockets/chosen-columns'
import { socketColumnEntries } from '../../../../src/panel/ui/sockets/socket-column-entries'
import {
  ALL_COLUMNS,
  fittingColumns,
  rowHeightOf,
  type SocketColumn,
} from '../../../../src/panel/ui/sockets/socket-columns'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const missingAt = (width: number) =>
  [...ALL_COLUMNS].filter((column) => !fittingColumns(ALL_COLUMNS, width).has(column))

describe('a narrow list', () => {
  test('has all of its columns from 310 px on', () => {
    expect(missingAt(310)).toEqual([])
  })

  test('loses the least important first; subprotocol and frame give way by themselves', () => {
    expect(missingAt(305)).toEqual(['number'])
    expect(missingAt(280)).toEqual(['number', 'attempt'])
    expect(missingAt(200)).toEqual(['number', 'badges', 'age', 'attempt', 'buffered'])
  })
})

test('a row is as high as its lines', () => {
  const heights = [ALL_COLUMNS, ['axis'], ['traffic', 'age'], []].map((columns) =>
    rowHeightOf(new Set(columns as Iterable<SocketColumn>)),
  )
  expect(heights).toEqual([56, 39, 40, 23])
})

describe('what was chosen', () => {
  const chosenColumns = () => {
    const settings = new Settings({
      read: async () => undefined,
      write: async () => {},
      watch: () => {},
      after: () => () => {},
    })
    return { settings, chosen: new ChosenColumns(settings) }
  }

  test('is told in the settings by what is hidden', () => {
    const { settings, chosen } = chosenColumns()
    chosen.toggle('frame')
    chosen.toggle('age')
    chosen.toggle('frame')
    expect(settings.values.value.hiddenSocketColumns).toEqual(['age'])
    expect(chosen.columns.value.has('age')).toBe(false)
    expect(chosen.columns.value.has('frame')).toBe(true)
  })

  test('is everything after a reset', () => {
    const { chosen } = chosenColumns()
    chosen.toggle('age')
    chosen.reset()
    expect(chosen.columns.value).toEqual(ALL_COLUMNS)
  })

  test('is a menu of switches, and a way back once something is hidden', () => {
    const { chosen } = chosenColumns()
    const [axis] = socketColumnEntries(chosen)
    expect(axis).toMatchObject({ words: 'Timeline', role: 'menuitemcheckbox', isChecked: true })
    expect(socketColumnEntries(chosen).at(-1)).toMatchObject({
      words: 'Show all',
      isDisabled: true,
    })
    axis?.act()
    const [hidden] = socketColumnEntries(chosen)
    expect(hidden?.isChecked).toBe(false)
    const all = socketColumnEntries(chosen).at(-1)
    expect(all?.isDisabled).toBe(false)
    all?.act()
    expect(chosen.columns.value).toEqual(ALL_COLUMNS)
  })
})

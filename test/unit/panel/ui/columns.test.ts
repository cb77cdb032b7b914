// Which columns the message table has.
import { expect, test } from 'vitest'
import {
  choiceFrom,
  columnsFor,
  DEFAULT_COLUMNS,
  templateOf,
  toggled,
} from '../../../../src/panel/ui/messages/columns'

const everything = { hidden: [], time: 'clock' } as const

test('all that are chosen, where there is room', () => {
  expect(columnsFor(everything, { width: 1_000, hasSockets: true, hasDecoded: false })).toEqual([
    ...['direction', 'socket', 'preview', 'type', 'size', 'buffered', 'time', 'delta'],
  ])
  expect(
    columnsFor(DEFAULT_COLUMNS, { width: 1_000, hasSockets: false, hasDecoded: false }),
  ).toEqual([...['direction', 'preview', 'size', 'time', 'delta']])
})

test('where there is little, the less important go first', () => {
  expect(columnsFor(everything, { width: 590, hasSockets: true, hasDecoded: false })).not.toContain(
    'type',
  )
  expect(columnsFor(everything, { width: 500, hasSockets: true, hasDecoded: false })).not.toContain(
    'buffered',
  )
  expect(columnsFor(everything, { width: 400, hasSockets: true, hasDecoded: false })).toEqual([
    ...['direction', 'socket', 'preview', 'size', 'delta'],
  ])
  expect(columnsFor(everything, { width: 330, hasSockets: true, hasDecoded: false })).toEqual([
    'direction',
    'socket',
    'preview',
    'size',
  ])
  expect(columnsFor(everything, { width: 200, hasSockets: true, hasDecoded: false })).toEqual([
    'direction',
    'socket',
    'preview',
  ])
})

test('none goes before the width is known', () => {
  expect(columnsFor(everything, { width: 0, hasSockets: false, hasDecoded: false })).toHaveLength(7)
})

test('a column is hidden, and shown again', () => {
  const hidden = toggled(everything, 'size')
  expect(hidden.hidden).toEqual(['size'])
  expect(toggled(hidden, 'size')).toEqual(everything)
})

test.each<[unknown, unknown]>([
  [undefined, DEFAULT_COLUMNS],
  ['nonsense', DEFAULT_COLUMNS],
  [{}, DEFAULT_COLUMNS],
  [
    { hidden: ['size', 'preview', 7], time: 'first' },
    { hidden: ['size'], time: 'first' },
  ],
  [
    { hidden: [], time: 'never' },
    { hidden: [], time: 'clock' },
  ],
])('of %j that was remembered, what makes sense is taken', (stored, expected) => {
  expect(choiceFrom(stored)).toEqual(expected)
})

test('each has its width in the stylesheet', () => {
  expect(templateOf(['direction', 'preview'])).toBe('var(--column-direction) var(--column-preview)')
})

test('what a protocol says stands beside the payload, or in its place', () => {
  const of = (width: number, choice = DEFAULT_COLUMNS) =>
    columnsFor(choice, { width, hasSockets: true, hasDecoded: true })
  expect(of(1_000)).toEqual([
    ...['direction', 'socket', 'decoded', 'preview', 'size', 'time', 'delta'],
  ])
  expect(of(500)).toEqual(['direction', 'socket', 'decoded', 'size', 'time', 'delta'])
  expect(of(400)).toEqual(['direction', 'socket', 'decoded', 'size', 'delta'])
  expect(of(1_000, toggled(DEFAULT_COLUMNS, 'decoded'))).not.toContain('decoded')
})

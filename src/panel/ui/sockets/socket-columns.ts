// What a row of the list tells, what of it the reader has chosen, and what there is room for.

/** `state` and `url` are always there. */
export const OPTIONAL_COLUMNS = [
  'axis',
  'number',
  'badges',
  'age',
  'traffic',
  'attempt',
  'protocol',
  'frame',
  'buffered',
] as const
export type SocketColumn = (typeof OPTIONAL_COLUMNS)[number]
export type SocketColumns = ReadonlySet<SocketColumn>

export const ALL_COLUMNS: SocketColumns = new Set(OPTIONAL_COLUMNS)

interface Need {
  readonly line: 1 | 2
  /** px. */
  readonly least: number
}

const GAP = 6
const EDGES = 16
/** Of what is always there: the state, and enough of the address to tell it. */
const ALWAYS = { 1: 96 + GAP + 70, 2: 0 } as const

/** The first to go stands first. The axis has a line of its own, subprotocol and frame leave by themselves. */
const PRIORITY: readonly (readonly [SocketColumn, Need])[] = [
  ['number', { line: 1, least: 24 }],
  ['age', { line: 1, least: 48 }],
  ['badges', { line: 1, least: 32 }],
  ['attempt', { line: 2, least: 60 }],
  ['buffered', { line: 2, least: 50 }],
  ['traffic', { line: 2, least: 158 }],
]

function needed(columns: SocketColumns, line: 1 | 2): number {
  let width = EDGES + ALWAYS[line]
  for (const [column, need] of PRIORITY)
    if (need.line === line && columns.has(column)) width += need.least + GAP
  return width
}

/** What of the chosen columns a list of so many px has. */
export function fittingColumns(chosen: SocketColumns, width: number): SocketColumns {
  const fitting = new Set(chosen)
  for (const [column, { line }] of PRIORITY)
    if (needed(fitting, line) > width) fitting.delete(column)
  return fitting
}

const LINE = 17
const AXIS_LINE = 16
const PADDING = 6

const SECOND_LINE: readonly SocketColumn[] = ['traffic', 'attempt', 'protocol', 'frame', 'buffered']

export const hasSecondLine = (columns: SocketColumns): boolean =>
  SECOND_LINE.some((column) => columns.has(column))

/** px. */
export const rowHeightOf = (columns: SocketColumns): number =>
  PADDING + LINE + (hasSecondLine(columns) ? LINE : 0) + (columns.has('axis') ? AXIS_LINE : 0)

const isColumn = (value: unknown): value is SocketColumn =>
  OPTIONAL_COLUMNS.some((column) => column === value)

/** What was remembered to be hidden, as far as it makes sense. */
export const hiddenFrom = (stored: unknown): readonly SocketColumn[] =>
  Array.isArray(stored) ? stored.filter(isColumn) : []

export const withoutColumns = (hidden: readonly SocketColumn[]): SocketColumns =>
  new Set(OPTIONAL_COLUMNS.filter((column) => !hidden.includes(column)))

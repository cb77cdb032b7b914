// Which columns the message table has: as chosen, as far as there is room.

/** The first to go where there is little room first. */
const GIVING_WAY = ['type', 'buffered', 'time', 'delta', 'size'] as const

/** Those that a reader may hide. */
export const OPTIONAL_COLUMNS = ['decoded', ...GIVING_WAY] as const
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number]

export type Column = 'direction' | 'socket' | 'preview' | OptionalColumn

/** From when the Time column counts: the time of day, the socket's construction, the first row. */
export const TIME_MODES = ['clock', 'socket', 'first'] as const
export type TimeMode = (typeof TIME_MODES)[number]

export interface ColumnChoice {
  readonly hidden: readonly OptionalColumn[]
  readonly time: TimeMode
}

export const DEFAULT_COLUMNS: ColumnChoice = {
  hidden: ['type', 'buffered'],
  time: 'clock',
}

/** In the order of the table. */
const SHOWN_AFTER_PREVIEW: readonly OptionalColumn[] = ['type', 'size', 'buffered', 'time', 'delta']

/** px, about: what the stylesheet measures in characters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  direction: 34,
  socket: 32,
  decoded: 220,
  preview: 200,
  type: 82,
  size: 53,
  buffered: 58,
  time: 78,
  delta: 58,
}

const isOneOf = <T>(list: readonly T[], value: unknown): value is T =>
  list.some((known) => known === value)

/** What was remembered, as far as it makes sense. */
export function choiceFrom(stored: unknown): ColumnChoice {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_COLUMNS
  const { hidden, time } = stored as Record<string, unknown>
  const known = Array.isArray(hidden)
    ? hidden.filter((column) => isOneOf(OPTIONAL_COLUMNS, column))
    : DEFAULT_COLUMNS.hidden
  return { hidden: known, time: isOneOf(TIME_MODES, time) ? time : DEFAULT_COLUMNS.time }
}

export const isShown = ({ hidden }: ColumnChoice, column: OptionalColumn): boolean =>
  !hidden.includes(column)

export function toggled(choice: ColumnChoice, column: OptionalColumn): ColumnChoice {
  const others = choice.hidden.filter((other) => other !== column)
  return { ...choice, hidden: isShown(choice, column) ? [...others, column] : others }
}

export interface TableOf {
  /** px; 0: not measured yet. */
  readonly width: number
  /** Of more than one socket. */
  readonly hasSockets: boolean
  /** A protocol is spoken in it. */
  readonly hasDecoded: boolean
}

/** What a protocol says stands in the place of the payload where there is no room for both. */
export function columnsFor(
  choice: ColumnChoice,
  { width, hasSockets, hasDecoded }: TableOf,
): Column[] {
  const lead: Column[] = hasSockets ? ['direction', 'socket'] : ['direction']
  let main: Column[] =
    hasDecoded && isShown(choice, 'decoded') ? ['decoded', 'preview'] : ['preview']
  let rest = SHOWN_AFTER_PREVIEW.filter((column) => isShown(choice, column))
  const isTooWide = () =>
    width > 0 &&
    [...lead, ...main, ...rest].reduce((sum, column) => sum + WIDTHS[column], 0) > width
  if (isTooWide()) main = main.slice(0, 1)
  for (const column of GIVING_WAY) if (isTooWide()) rest = rest.filter((other) => other !== column)
  return [...lead, ...main, ...rest]
}

/** px, about: a character of a preview. */
const CHARACTER = 6.8

/** Characters that a preview has room for, at the least. */
export function previewRoom(columns: readonly Column[], width: number): number {
  const others = columns.filter((column) => column !== 'preview' && column !== 'decoded')
  const left = width - others.reduce((sum, column) => sum + WIDTHS[column], 0)
  const shared = columns.length - others.length
  return Math.max(10, Math.floor(left / Math.max(1, shared) / CHARACTER) - 4)
}

/** For `grid-template-columns`: each has its width in the stylesheet. */
export const templateOf = (columns: readonly Column[]): string =>
  columns.map((column) => `var(--column-${column})`).join(' ')

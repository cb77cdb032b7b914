// A closed branch of a JSON tree, in one line.
import { countOf, entriesOf } from './json-tree'
import { BigNumber, isArray, isContainer, type JsonContainer, type JsonValue } from './json-value'

const ENTRIES = 5
const STRING = 24

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** A value that has nothing below it, as JSON writes it. */
export const scalarText = (value: JsonValue): string =>
  value instanceof BigNumber ? value.source : (JSON.stringify(value) ?? '')

function short(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(cut(value, STRING))
  if (!isContainer(value)) return scalarText(value)
  const count = countOf(value)
  return isArray(value) ? `[${count || ''}]` : count > 0 ? '{…}' : '{}'
}

/** Of an open branch: how many an array has. */
export const countText = (value: JsonContainer): string =>
  isArray(value) ? `(${value.length})` : ''

/** `{from: "guest", text: "hi", …}`, `(3) [1, 2, 3]`. */
export function summaryOf(value: JsonValue): string {
  if (!isContainer(value)) return scalarText(value)
  const count = countOf(value)
  const rest = count > ENTRIES ? ', …' : ''
  const shown = entriesOf(value, 0, ENTRIES)
  if (isArray(value))
    return `(${count}) [${shown.map(([, entry]) => short(entry)).join(', ')}${rest}]`
  return `{${shown.map(([key, entry]) => `${cut(key, STRING)}: ${short(entry)}`).join(', ')}${rest}}`
}

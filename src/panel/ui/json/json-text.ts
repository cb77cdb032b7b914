// What a line of a JSON tree says: key, value, or a closed branch in short; the path and the value to copy.
import { visibleText } from '../messages/visible-text'
import type { JsonIndex } from './json-index'

const ENTRIES = 5
const SHORT = 24

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)

function decoded(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  return JSON.parse(quoted) as string
}

/** Where a string that begins there ends: one past its closing quote. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** null: an entry of an array, or the root. */
export function keyOf(index: JsonIndex, node: number): string | null {
  const from = index.keyAt(node)
  return from < 0 ? null : decoded(index.text.slice(from, endOfString(index.text, from)))
}

/** The key, or the index of an entry of an array; '' for the root. */
export const labelOf = (index: JsonIndex, node: number): string =>
  keyOf(index, node) ?? (index.parentOf(node) < 0 ? '' : `${index.placeOf(node)}`)

/** As it was written; of one that was cut off, what there is. */
export const sourceOf = (index: JsonIndex, node: number, most = Number.POSITIVE_INFINITY): string =>
  index.text.slice(index.startOf(node), Math.min(index.endOf(node), index.startOf(node) + most))

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

export function typeOf(index: JsonIndex, node: number): JsonType {
  switch (index.firstOf(node)) {
    case '{':
      return 'object'
    case '[':
      return 'array'
    case '"':
      return 'string'
    case 't':
    case 'f':
      return 'boolean'
    case 'n':
      return 'null'
    default:
      return 'number'
  }
}

function short(index: JsonIndex, node: number): string {
  const size = index.sizeOf(node)
  switch (typeOf(index, node)) {
    case 'object':
      return size > 0 ? '{…}' : '{}'
    case 'array':
      return `[${size || ''}]`
    case 'string': {
      const text = sourceOf(index, node, SHORT + 2)
      return text.length < SHORT + 2 ? text : `${text.slice(0, SHORT + 1)}…"`
    }
    default:
      return sourceOf(index, node, SHORT)
  }
}

/** `{from: "guest", text: "hi", …}`, `(3) [1, 2, 3]`. */
export function summaryOf(index: JsonIndex, node: number): string {
  const size = index.sizeOf(node)
  const isArray = index.firstOf(node) === '['
  const parts: string[] = []
  for (let at = node + 1; at < index.afterOf(node) && parts.length < ENTRIES; ) {
    const key = isArray ? '' : `${cut(keyOf(index, at) ?? '', SHORT)}: `
    parts.push(`${key}${short(index, at)}`)
    at = index.afterOf(at)
  }
  const shown = `${parts.join(', ')}${size > ENTRIES ? ', …' : ''}`
  return isArray ? `(${size}) [${shown}]` : `{${shown}}`
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** As RFC 9535 (JSONPath) writes it: `$.orders[3]["first name"]`. */
export function pathOf(index: JsonIndex, node: number): string {
  const parts: string[] = []
  for (let at = node; index.parentOf(at) >= 0; at = index.parentOf(at)) {
    const key = keyOf(index, at)
    if (key === null) parts.push(`[${index.placeOf(at)}]`)
    else parts.push(NAME.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)
  }
  return `$${parts.reverse().join('')}`
}

/** A string without its quotes and escapes, anything else as it was written. */
export function valueToCopy(index: JsonIndex, node: number): string {
  const source = sourceOf(index, node)
  return typeOf(index, node) === 'string' ? decoded(source) : source
}

/** The start of a string, decoded: an escape that the cut goes through is left out. */
export function startOfString(index: JsonIndex, node: number, most: number): string {
  const source = sourceOf(index, node)
  if (source.length <= most) return decoded(source)
  let end = 1
  for (let next = end; next <= most; ) {
    end = next
    next += source[end] !== '\\' ? 1 : source[end + 1] === 'u' ? 6 : 2
  }
  return decoded(`${source.slice(0, end)}"`)
}

export function depthOf(index: JsonIndex, node: number): number {
  let depth = 0
  for (let at = index.parentOf(node); at >= 0; at = index.parentOf(at)) depth += 1
  return depth
}

/** From 1. A column counts characters as JavaScript does. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    line += 1
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

const END = '\u2403' // the picture of "end of text"

/** What stands around an offset, on one line. */
export function excerptAt(
  text: string,
  offset: number,
): { before: string; at: string; after: string } {
  return {
    before: visibleText(text.slice(Math.max(0, offset - 24), offset)),
    at: visibleText(text.slice(offset, offset + 1)) || END,
    after: visibleText(text.slice(offset + 1, offset + 40)),
  }
}

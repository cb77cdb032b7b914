// Members of an object of JSON as they stand in its text: their numbers and their order are kept.
import { parsed } from './json-text'

/** Members that are found: an envelope has a few. */
const MOST = 64

/** Where a value that begins there ends; the end of the text if it is cut. */
function valueEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      at = stringEnd(text, at) - 1
      if (depth === 0) return at + 1
    } else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth <= 0) return depth < 0 ? at : at + 1
    } else if (character === ',' && depth === 0) return at
  }
  return text.length
}

/** After the closing quote of a string that begins there. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function blanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1
  return at
}

const unquoted = (text: string): string => {
  const value = parsed(`[${text}]`)
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : ''
}

/**
 * Sources of values by name, the last of equal names. Of a text that is cut, those that are here whole:
 * what comes last may not be, unless it is closed.
 */
export function membersOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let at = blanks(text, 0)
  if (text[at] !== '{') return found
  at = blanks(text, at + 1)
  while (text[at] === '"' && found.size < MOST) {
    const nameEnd = stringEnd(text, at)
    const colon = blanks(text, nameEnd)
    if (text[colon] !== ':') break
    const start = blanks(text, colon + 1)
    const end = valueEnd(text, start)
    if (end >= text.length) break
    found.set(unquoted(text.slice(at, nameEnd)), text.slice(start, end).trimEnd())
    const next = blanks(text, end)
    if (text[next] !== ',') break
    at = blanks(text, next + 1)
  }
  return found
}

// A JSON text cut into its parts, each as it was written: big integers and the order of names are kept, and
// a text whose end is not here is read as far as it goes.
import type { Body, Message, Value } from './decoder'
import { KEY, MOST_PARTS, type Parts } from './parts'

const OPENS = /[[{]/
const SPACE = /\s*/y
const SCALAR = /[^\s,\]}]*/y

/** An integer that a double may not hold. */
const BIG = /^-?\d{16,}$/

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.exec(text)
  return pattern.lastIndex
}

/** Behind the string that begins here; -1: its end is not here. */
function behindString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0
    while (text[quote - 1 - escapes] === '\\') escapes += 1
    if (escapes % 2 === 0) return quote + 1
  }
  return -1
}

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d]

/** Behind the object or list that begins here; -1: its end is not here. */
function behindBrackets(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = behindString(text, at) - 1
      if (at < 0) return -1
    } else if (code === OPEN_LIST || code === OPEN) depth += 1
    else if (code === CLOSE_LIST || code === CLOSE) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

function behindValue(text: string, at: number): number {
  const character = text[at] ?? ''
  if (character === '"') return behindString(text, at)
  if (OPENS.test(character)) return behindBrackets(text, at)
  const end = behind(SCALAR, text, at)
  return end === text.length ? -1 : end
}

/** undefined: it is none. */
export function parsedSource(text: string | undefined): Value {
  if (text === undefined) return undefined
  if (BIG.test(text)) return BigInt(text)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Goes through the parts of an object or a list; false: they do not go on. */
function* partsFrom(text: string, start: number, isList: boolean) {
  let at = start
  for (let count = 0; count < MOST_PARTS; count += 1) {
    at = behind(SPACE, text, at)
    let name = String(count)
    if (!isList) {
      const end = text[at] === '"' ? behindString(text, at) : -1
      if (end === -1) return
      name = String(parsedSource(text.slice(at, end)))
      at = behind(SPACE, text, end)
      if (text[at] !== ':') return
      at = behind(SPACE, text, at + 1)
    }
    if (at >= text.length || /[\]},]/.test(text[at] ?? '')) return
    const end = behindValue(text, at)
    yield [name, text.slice(at, end === -1 ? undefined : end)] as const
    at = end === -1 ? text.length : behind(SPACE, text, end)
    if (text[at] !== ',') return
    at += 1
  }
}

class JsonParts implements Parts {
  /** Each is read once, however often it is asked for. */
  private readonly read = new Map<string, Parts | null>()

  constructor(
    readonly isList: boolean,
    private readonly sources: ReadonlyMap<string, string>,
  ) {}

  get names(): readonly string[] {
    return [...this.sources.keys()]
  }

  get(name: string): Value {
    return parsedSource(this.sources.get(name))
  }

  scalar(name: string): Value {
    const text = this.sources.get(name)
    return OPENS.test(text?.[0] ?? '') ? undefined : parsedSource(text)
  }

  body(name: string): Body | undefined {
    const text = this.sources.get(name)
    return text === undefined ? undefined : { kind: 'json', text }
  }

  inside(name: string): Parts | null {
    const read = this.read.get(name)
    if (read !== undefined) return read
    const parts = jsonParts(this.sources.get(name) ?? '')
    this.read.set(name, parts)
    return parts
  }

  key(name: string): string | undefined {
    const text = this.sources.get(name)?.slice(0, KEY)
    return text === 'null' ? undefined : text
  }
}

/** null: neither an object nor a list. Whether it is JSON to its end is not looked at. */
export function jsonParts(text: string): Parts | null {
  const at = behind(SPACE, text, 0)
  if (!OPENS.test(text[at] ?? '')) return null
  const isList = text[at] === '['
  return new JsonParts(isList, new Map(partsFrom(text, at + 1, isList)))
}

/** Of a whole message: JSON to its end, unless that is not here. */
export function messageParts({ content, missing }: Message): Parts | null {
  if (typeof content !== 'string') return null
  const parts = jsonParts(content)
  return parts && (missing > 0 || parsedSource(content) !== undefined) ? parts : null
}

/** JSON within a string of JSON; a text that is none stays text. */
export function bodyOfText(text: string | undefined): Body | undefined {
  if (text === undefined) return undefined
  const isJson = /^\s*[[{"]/.test(text) && parsedSource(text) !== undefined
  return { kind: isJson ? 'json' : 'text', text }
}

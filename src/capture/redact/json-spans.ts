// Where in a JSON text the values stand that paths lead to; the text itself stays as it is, numbers and order included.
import { JSON_DEPTH } from '../../wire/capture-limits'
import { type JsonPath, type Key, leadsTo } from './json-path'

export interface Span {
  readonly from: number
  readonly to: number
  /** `$.user.token` */
  readonly path: string
}

const SPACE = /[\t\n\r ]*/y
/** A number, a word; or whatever stands there. */
const OTHER = /[^\s,\]}:[{"]+/y

const wordOf = (key: Key) =>
  typeof key === 'number'
    ? `[${key}]`
    : /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)
      ? `.${key}`
      : `[${JSON.stringify(key)}]`

/** After an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

interface Level {
  readonly isList: boolean
  key: Key
  /** Where the value begins that is replaced as a whole; null: it is not. */
  begin: number | null
}

function nameOf(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal
  }
}

/** Goes through the text once, without recursion; what is no JSON ends it. */
class Scan {
  readonly spans: Span[] = []
  private at = 0
  private readonly levels: Level[] = []
  /** The depth of the value that is being replaced; values within are part of it. */
  private inside: number | null = null

  constructor(
    private readonly text: string,
    private readonly paths: readonly JsonPath[],
  ) {}

  run(from: number): readonly Span[] {
    this.at = from
    while (this.value()) {
      /* each turn is one value, or the beginning of one */
    }
    // cut off within: what is there of it is replaced
    const open = this.levels.find(({ begin }) => begin !== null)
    if (open?.begin != null) this.add(open.begin, this.text.length, this.levels.indexOf(open))
    return this.spans
  }

  /** False: the text is over, or is no JSON. */
  private value(): boolean {
    this.skip()
    const character = this.text[this.at]
    const begin = this.at
    if (character === '{' || character === '[') return this.enter(character === '[')
    if (character === '}' || character === ']') return this.leave()
    if (this.takeString() === null && this.take(OTHER) === null) return false
    if (this.isWanted()) this.add(begin, this.at)
    return this.next()
  }

  private enter(isList: boolean): boolean {
    if (this.levels.length >= JSON_DEPTH) return false
    const isWanted = this.levels.length > 0 && this.isWanted()
    const above = this.levels.at(-1)
    if (above && isWanted) above.begin = this.at
    if (isWanted) this.inside = this.levels.length
    this.levels.push({ isList, key: isList ? 0 : '', begin: null })
    this.at += 1
    this.skip()
    if (this.text[this.at] === (isList ? ']' : '}')) return this.leave()
    return isList || this.name()
  }

  private leave(): boolean {
    if (this.levels.pop() === undefined) return false
    this.at += 1
    const above = this.levels.at(-1)
    if (above?.begin != null) {
      this.add(above.begin, this.at)
      above.begin = null
      this.inside = null
    }
    return this.next()
  }

  /** To the next value of the same level, or the end of the level. */
  private next(): boolean {
    const level = this.levels.at(-1)
    if (!level) return false
    this.skip()
    if (this.text[this.at] !== ',') return this.at < this.text.length
    this.at += 1
    if (!level.isList) return this.name()
    level.key = Number(level.key) + 1
    return true
  }

  private name(): boolean {
    this.skip()
    const literal = this.takeString()
    const level = this.levels.at(-1)
    if (literal === null || !level) return false
    level.key = nameOf(literal)
    this.skip()
    if (this.text[this.at] !== ':') return false
    this.at += 1
    return true
  }

  private isWanted(): boolean {
    if (this.inside !== null) return false
    const keys = this.levels.map(({ key }) => key)
    return this.paths.some((path) => leadsTo(path, keys))
  }

  private add(from: number, to: number, depth = this.levels.length - 1): void {
    const keys = this.levels.slice(0, depth + 1).map(({ key }) => wordOf(key))
    this.spans.push({ from, to, path: `$${keys.join('')}` })
  }

  private skip(): void {
    this.take(SPACE)
  }

  /** By hand: a regular expression would remember each character of a long text. */
  private takeString(): string | null {
    const { text, at } = this
    if (text[at] !== '"') return null
    let end = text.indexOf('"', at + 1)
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
    this.at = end < 0 ? text.length : end + 1
    return text.slice(at, this.at)
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }
}

/** False: the name at its end is not in the text; written with escapes, it may be. */
function mayLead(path: JsonPath, text: string): boolean {
  const last = path.at(-1)
  return last?.kind !== 'name' || text.includes(last.name) || text.includes('\\')
}

/** Characters before JSON, as Socket.IO has them (`42["name",{}]`). */
const LEAD = 64

/** In their order. None where the text is no JSON; of one that is cut off, what is there. */
export function spansOf(text: string, paths: readonly JsonPath[]): readonly Span[] {
  if (!paths.some((path) => mayLead(path, text))) return []
  const begin = text.slice(0, LEAD).search(/[[{]/)
  return begin < 0 ? [] : new Scan(text, paths).run(begin)
}

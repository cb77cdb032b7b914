// Reads the text of a filter. What is wrong with a token is told at its place; the others still count.
import { QUERY_TERMS, REGEX_LENGTH, SEARCHED } from '../../../wire/table-limits'
import { decodedText } from '../decoded'
import type { Problem, ProblemKind, Query, RegexSource, RowTest, Span, Term } from './query'
import { KEYS, type Key, needsDecoded, testFor } from './row-tests'
import { type Token, tokensOf } from './tokens'

const isKey = (key: string): key is Key => KEYS.some((known) => known === key)

/** `kind:close`; null: plain text, as `ws://host` and `12:30` are. */
function keyAndValue(text: string): { key: Key; value: string } | null {
  const colon = text.indexOf(':')
  const key = text.slice(0, colon).toLowerCase()
  return colon > 0 && isKey(key) ? { key, value: text.slice(colon + 1) } : null
}

/** Can occur in bytes as they are written: `4a 6f`. */
const isHex = (needle: string) => /^[0-9a-f]{0,2}(?: [0-9a-f]{2})*(?: [0-9a-f]?)?$/.test(needle)

/** In what the protocol says. */
export function alsoDecoded(text: string): RowTest {
  const needle = text.toLowerCase()
  return ({ decoded }) => decoded !== null && decodedText(decoded).toLowerCase().includes(needle)
}

/** In the payload. */
export function textTest(text: string): RowTest {
  const needle = text.toLowerCase()
  const hasCase = needle !== needle.toUpperCase()
  const isInBytes = isHex(needle)
  const isIn = (text: string) => (hasCase ? text.toLowerCase() : text).includes(needle)
  return (row, reader) => {
    if (!isInBytes && row.bytes !== null && row.bytes.length > 0) return false
    const whole = reader.text(row)
    return isIn(whole.length > SEARCHED ? whole.slice(0, SEARCHED) : whole)
  }
}

/** What the browser says of it; null: it can be run. */
function faultOf({ pattern, flags }: RegexSource): string | null {
  try {
    new RegExp(pattern, flags)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

class Reading {
  readonly groups: Term[][] = [[]]
  readonly regexes: RegexSource[] = []
  readonly regexSpans: Span[] = []
  readonly needles: string[] = []
  readonly markedRegexes: RegexSource[] = []
  readonly problems: Problem[] = []
  usesBookmarks = false
  usesDecoded = false

  take(token: Token): void {
    switch (token.kind) {
      case 'or':
        this.groups.push([])
        return
      case 'regex':
        return this.regex(token, token.regex)
      case 'quoted':
        return this.text(token)
      case 'word': {
        const named = keyAndValue(token.text)
        return named ? this.named(token, named.key, named.value) : this.text(token)
      }
    }
  }

  private add({ isNegated }: Token, test: Term['test']): void {
    this.groups.at(-1)?.push({ isNegated, test })
  }

  private text(token: Token): void {
    if (token.text === '') return
    const { isNegated, text } = token
    const [test, also] = [textTest(text), alsoDecoded(text)]
    this.groups.at(-1)?.push({ isNegated, test, also, needle: text })
    this.usesDecoded = true
    if (!token.isNegated) this.needles.push(token.text.toLowerCase())
  }

  private named(token: Token, key: Key, value: string): void {
    const test = testFor(key, value)
    if (test === null) return this.wrong(token, key)
    if (key === 'is' && value.toLowerCase() === 'bookmarked') this.usesBookmarks = true
    if (needsDecoded(key, value)) this.usesDecoded = true
    if (key === 'decoded' && !token.isNegated) this.needles.push(value.toLowerCase())
    this.add(token, test)
  }

  private regex(token: Token, source: RegexSource): void {
    if (source.pattern.length > REGEX_LENGTH) return this.wrong(token, 'regexLong')
    const fault = faultOf(source)
    if (fault !== null) return this.wrong(token, 'regex', fault)
    this.regexes.push(source)
    this.usesDecoded = true
    this.regexSpans.push({ start: token.start, end: token.end })
    this.add(token, this.regexes.length - 1)
    if (!token.isNegated) this.markedRegexes.push(source)
  }

  wrong({ start, end, text }: Token, about: ProblemKind, detail = ''): void {
    this.problems.push({ start, end, token: text, about, detail })
  }
}

export function parseQuery(input: string): Query {
  const reading = new Reading()
  const tokens = tokensOf(input)
  for (const token of tokens.slice(0, QUERY_TERMS)) reading.take(token)
  const [tooMuch] = tokens.slice(QUERY_TERMS)
  if (tooMuch) reading.wrong(tooMuch, 'tooMany')
  const { groups, ...rest } = reading
  return { ...rest, groups: groups.filter((group) => group.length > 0) }
}

/** Of a text as it stands. */
export function plainQuery(text: string): Query {
  const reading = new Reading()
  if (text !== '')
    reading.take({ kind: 'quoted', text, isNegated: false, start: 0, end: text.length })
  const { groups, ...rest } = reading
  return { ...rest, groups: groups.filter((group) => group.length > 0) }
}

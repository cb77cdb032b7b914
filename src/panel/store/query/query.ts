// What a filter is made of: groups of terms, of which one group must hold; and what is wrong with it.
import type { Row } from '../rows'

export interface Span {
  readonly start: number
  /** One past the last character. */
  readonly end: number
}

export interface RegexSource {
  readonly pattern: string
  readonly flags: string
}

/** What the tests of a term are told about a row. */
export interface RowReader {
  /** All the words of a row: its payload, or what happened. */
  readonly text: (row: Row) => string
  readonly isBookmarked: (row: Row) => boolean
}

export type RowTest = (row: Row, reader: RowReader) => boolean

/** A test that is done at once, or the number of a regular expression, which is run elsewhere. */
export interface Term {
  readonly isNegated: boolean
  readonly test: RowTest | number
  /** Of a plain text: what is looked for. */
  readonly needle?: string
  /** Where else it may be than in the payload. */
  readonly also?: RowTest
}

export type ProblemKind =
  | 'is'
  | 'kind'
  | 'type'
  | 'size'
  | 'code'
  | 'socket'
  | 'decoded'
  | 'protocol'
  | 'regex'
  | 'regexLong'
  | 'regexSlow'
  | 'tooMany'

export interface Problem extends Span {
  readonly about: ProblemKind
  /** The token that is wrong, as it was written. */
  readonly token: string
  /** Of a regular expression: what the browser says. */
  readonly detail: string
}

export interface Query {
  /** Any group in which every term holds. None: everything passes. */
  readonly groups: readonly (readonly Term[])[]
  readonly regexes: readonly RegexSource[]
  /** Where each of them was written. */
  readonly regexSpans: readonly Span[]
  /** Texts and regular expressions that are looked for: their matches are marked. */
  readonly needles: readonly string[]
  readonly markedRegexes: readonly RegexSource[]
  readonly problems: readonly Problem[]
  readonly usesBookmarks: boolean
  /** Something in it depends on what protocols say: rows are looked at again once that is known. */
  readonly usesDecoded: boolean
}

export const EMPTY_QUERY: Query = {
  groups: [],
  regexes: [],
  regexSpans: [],
  needles: [],
  markedRegexes: [],
  problems: [],
  usesBookmarks: false,
  usesDecoded: false,
}

/** Matches everything at once: it stands in for one that takes too long. */
const NO_REGEX: RegexSource = { pattern: '', flags: '' }

/** The same query as if those regular expressions had not been written. */
export function withoutRegexes(query: Query, dead: ReadonlySet<number>): Query {
  if (dead.size === 0) return query
  const lives = ({ test }: Term) => typeof test === 'function' || !dead.has(test)
  const groups = query.groups.map((group) => group.filter(lives))
  const isDead = (source: RegexSource) => dead.has(query.regexes.indexOf(source))
  return {
    ...query,
    groups: groups.filter((group) => group.length > 0),
    regexes: query.regexes.map((source) => (isDead(source) ? NO_REGEX : source)),
    markedRegexes: query.markedRegexes.filter((source) => !isDead(source)),
  }
}

/** The same, of rows that are not of that kind. */
export function without(query: Query, test: RowTest): Query {
  const term: Term = { isNegated: true, test }
  const groups = query.groups.length > 0 ? query.groups : [[]]
  return { ...query, groups: groups.map((group) => [term, ...group]), usesDecoded: true }
}

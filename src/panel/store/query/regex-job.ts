// What the worker does with regular expressions: tests texts, or tells where they match.
import { EXCERPT, EXCERPT_LEAD, MARKS_PER_ROW } from '../../../wire/table-limits'
import { earliest, type MatchPlace } from './first-match'
import type { RegexSource } from './query'

export interface RegexJob {
  /** Which text matches which expression; all matches; or both, with no more than the first of each. */
  readonly wants: 'tests' | 'ranges' | 'first'
  readonly regexes: readonly RegexSource[]
  readonly texts: readonly string[]
}

/** Some of a text, from a little before its first match on. */
export interface Excerpt {
  readonly text: string
  /** Where in the whole text it begins. */
  readonly from: number
  readonly match: MatchPlace
}

export interface RegexResult {
  /** Of each text, of each expression, 1: it matches. Bytes, which are cheap to send. */
  readonly tests: Uint8Array
  /** Of each text: start, end, start, end … */
  readonly ranges: readonly (readonly number[])[]
  /** Of each text, for `first`. */
  readonly excerpts: readonly (Excerpt | null)[]
}

/** What the worker says: first that it runs, then one result for each job. */
export type RegexAnswer = 'ready' | RegexResult

function rangesOf(text: string, compiled: readonly RegExp[]): number[] {
  const ranges: number[] = []
  for (const regex of compiled)
    for (const match of text.matchAll(regex)) {
      if (match[0] !== '') ranges.push(match.index, match.index + match[0].length)
      if (ranges.length >= 2 * MARKS_PER_ROW) return ranges
    }
  return ranges
}

function excerptOf(text: string, found: readonly (RegExpExecArray | null)[]): Excerpt | null {
  const ranges = found.flatMap((match) => match && [match.index, match.index + match[0].length])
  const match = earliest(ranges.filter((place) => place !== null))
  if (match === null) return null
  const from = Math.max(0, match.start - EXCERPT_LEAD)
  return { text: text.slice(from, from + EXCERPT), from, match }
}

function firsts(texts: readonly string[], compiled: readonly RegExp[]): RegexResult {
  const found = texts.map((text) => compiled.map((regex) => regex.exec(text)))
  return {
    tests: Uint8Array.from(found.flat(), (match) => (match === null ? 0 : 1)),
    ranges: [],
    excerpts: texts.map((text, index) => excerptOf(text, found[index] ?? [])),
  }
}

function testsOf(texts: readonly string[], compiled: readonly RegExp[]): Uint8Array {
  const tests = new Uint8Array(texts.length * compiled.length)
  let at = 0
  for (const text of texts)
    for (const regex of compiled) {
      if (regex.test(text)) tests[at] = 1
      at += 1
    }
  return tests
}

export function runRegexJob({ wants, regexes, texts }: RegexJob): RegexResult {
  const flag = wants === 'ranges' ? 'g' : ''
  const compiled = regexes.map(({ pattern, flags }) => new RegExp(pattern, `${flags}${flag}`))
  const nothing: RegexResult = { tests: new Uint8Array(), ranges: [], excerpts: [] }
  switch (wants) {
    case 'tests':
      return { ...nothing, tests: testsOf(texts, compiled) }
    case 'ranges':
      return { ...nothing, ranges: texts.map((text) => rangesOf(text, compiled)) }
    case 'first':
      return firsts(texts, compiled)
  }
}

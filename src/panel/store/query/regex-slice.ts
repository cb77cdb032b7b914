// A run of rows of which some are open: regular expressions tell of them, in a worker; what takes too long
// is tried row by row, so that the one that hangs can be named.
import { REGEX_ROW_BUDGET, REGEX_SLICE_BUDGET, SEARCHED } from '../../../wire/table-limits'
import { decodedText } from '../decoded'
import type { Row } from '../rows'
import type { RegexSource, RowReader } from './query'
import type { RegexRunner } from './regex-runner'

export interface Slice {
  /** Where it begins. */
  readonly from: number
  readonly verdicts: (boolean | null)[]
  /** Where in the slice only the regular expressions can tell: once for each text of a row. */
  readonly open: number[]
  readonly texts: string[]
}

/** Its payload, as far as that is searched, and what its protocol says. A `$` is the end of either. */
export function wordsOf(row: Row, reader: RowReader): string[] {
  const text = reader.text(row).slice(0, SEARCHED)
  return row.decoded === null ? [text] : [text, decodedText(row.decoded)]
}

/** Of the next row, which is open. Returns how many characters that are. */
export function ask({ open, texts, verdicts }: Slice, words: readonly string[]): number {
  for (const _ of words) open.push(verdicts.length)
  texts.push(...words)
  return words.reduce((sum, { length }) => sum + length, 0)
}

/** What was found in any text of a row; `each`: expressions. */
export function byPlace(
  open: readonly number[],
  tests: Uint8Array,
  each: number,
): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
  for (const [index, place] of open.entries()) {
    const own = tests.subarray(index * each, (index + 1) * each)
    const before = found.get(place)
    found.set(place, before ? eitherOf(before, own) : own)
  }
  return found
}

export const eitherOf = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((found, index) => found | (other[index] ?? 0))

/** That expression takes too long at that row, counted from 0. */
export interface Slow {
  readonly regex: number
  readonly row: number
}

interface Asking {
  readonly regexes: readonly RegexSource[]
  readonly runner: RegexRunner
  /** Nobody waits for it any more. */
  isOver(): boolean
}

/** Of each open row, of each expression, 1: it matches. null: it is over. */
export async function testSlice(slice: Slice, asking: Asking): Promise<Uint8Array | Slow | null> {
  const { regexes, runner, isOver } = asking
  const job = { wants: 'tests', regexes, texts: slice.texts } as const
  const result = await runner.run(job, REGEX_SLICE_BUDGET)
  if (isOver()) return null
  return result?.tests ?? oneByOne(slice, asking)
}

async function oneByOne({ from, texts, open }: Slice, { regexes, runner, isOver }: Asking) {
  const tests = new Uint8Array(texts.length * regexes.length)
  let at = 0
  for (const [index, text] of texts.entries())
    for (const [regex, source] of regexes.entries()) {
      const job = { wants: 'tests', regexes: [source], texts: [text] } as const
      const result = await runner.run(job, REGEX_ROW_BUDGET)
      if (isOver()) return null
      if (result === null) return { regex, row: from + (open[index] ?? 0) }
      tests[at] = result.tests[0] ?? 0
      at += 1
    }
  return tests
}

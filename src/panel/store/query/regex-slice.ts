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

/**
 * The next row is open: its payload is asked for, as far as that is searched, and what its protocol says. A
 * `$` is the end of either. Returns how many characters that are.
 */
export function ask({ open, texts, verdicts }: Slice, row: Row, reader: RowReader): number {
  const place = verdicts.length
  const whole = reader.text(row)
  const text = whole.length > SEARCHED ? whole.slice(0, SEARCHED) : whole
  open.push(place)
  texts.push(text)
  if (row.decoded === null) return text.length
  const said = decodedText(row.decoded)
  open.push(place)
  texts.push(said)
  return text.length + said.length
}

/**
 * Hands over what was found in any text of each open row; `each`: expressions. The same bytes each time, with
 * other content: for a million rows no object is made. Ends early where `settle` returns false.
 */
export function settleEach(
  open: readonly number[],
  tests: Uint8Array,
  each: number,
  settle: (place: number, found: Uint8Array) => boolean,
): boolean {
  const found = new Uint8Array(each)
  for (let index = 0; index < open.length; ) {
    const place = open[index] ?? 0
    found.fill(0)
    for (; open[index] === place; index++)
      for (let regex = 0; regex < each; regex++)
        if (tests[index * each + regex] === 1) found[regex] = 1
    if (!settle(place, found)) return false
  }
  return true
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

// Where a text first has what a query looks for.
import { SEARCHED } from '../../../wire/table-limits'
import type { Query } from './query'
import { textRanges } from './text-ranges'

export interface MatchPlace {
  readonly start: number
  /** One past the last character. */
  readonly end: number
}

/** `ranges`: start, end, start, end … */
export function earliest(ranges: readonly number[]): MatchPlace | null {
  let first: MatchPlace | null = null
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [start = 0, end = 0] = ranges.slice(at, at + 2)
    if (first === null || start < first.start) first = { start, end }
  }
  return first
}

/** `regexRanges`: what is known of the query's regular expressions in that text. */
export function firstMatch(
  text: string,
  { needles }: Query,
  regexRanges: readonly number[] = [],
): MatchPlace | null {
  const found = needles.flatMap((needle) => textRanges(text.slice(0, SEARCHED), [needle], 1))
  return earliest([...found, ...regexRanges])
}

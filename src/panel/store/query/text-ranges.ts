// Where plain texts occur in a text, whatever their case.
import { MARKS_PER_ROW } from '../../../wire/table-limits'

/** start, end, start, end … `needles` are in lower case. */
export function textRanges(
  text: string,
  needles: readonly string[],
  most = MARKS_PER_ROW,
): number[] {
  const lower = text.toLowerCase()
  // a few characters get longer in lower case: then places would not be those of the text
  if (lower.length !== text.length) return []
  const ranges: number[] = []
  for (const needle of needles)
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
      ranges.push(at, at + needle.length)
      if (needle === '' || ranges.length >= 2 * most) return ranges
    }
  return ranges
}

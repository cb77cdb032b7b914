// Whether a row passes a query; as long as its regular expressions have not been run, it may be open.
import type { Row } from '../rows'
import type { Query, RowReader, Term } from './query'

/** null: only the regular expressions can tell. */
type Verdict = boolean | null

/** Of each of the query's regular expressions, 1: it matches. */
export type Found = Uint8Array

function held(term: Term, row: Row, reader: RowReader, found: Found | null): Verdict {
  const { test, isNegated } = term
  if (term.also?.(row, reader)) return !isNegated
  if (typeof test === 'function') return test(row, reader) !== isNegated
  return found === null ? null : (found[test] === 1) !== isNegated
}

function groupHolds(
  group: readonly Term[],
  row: Row,
  reader: RowReader,
  found: Found | null,
): Verdict {
  let verdict: Verdict = true
  for (const term of group) {
    const one = held(term, row, reader, found)
    if (one === false) return false
    if (one === null) verdict = null
  }
  return verdict
}

/** `found` is null: they were not run. */
export function decide(
  { groups }: Query,
  row: Row,
  reader: RowReader,
  found: Found | null,
): Verdict {
  if (groups.length === 0) return true
  let verdict: Verdict = false
  for (const group of groups) {
    const one = groupHolds(group, row, reader, found)
    if (one === true) return true
    if (one === null) verdict = null
  }
  return verdict
}

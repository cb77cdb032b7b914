// Where a row stands in a list of rows; ids rise.
import type { Row } from './rows'

/** Where the row with that id stands, or would stand. */
function placeOf(list: readonly Row[], id: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.id ?? id) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** -1: it is not in the list. */
export function rowAt(list: readonly Row[], row: Row): number {
  const place = placeOf(list, row.id)
  return list[place] === row ? place : -1
}

/** null: it is not in the list. */
export function rowWithId(list: readonly Row[], id: number): Row | null {
  const row = list[placeOf(list, id)]
  return row?.id === id ? row : null
}

/** Those of `list` that are in `all` still. */
export function survivors(list: readonly Row[], all: readonly Row[]): readonly Row[] {
  let at = 0
  return list.filter((row) => {
    while (at < all.length && (all[at]?.id ?? row.id) < row.id) at += 1
    return all[at] === row
  })
}

/** Puts a row where it belongs, or takes it away. False: it was so already. */
export function revised(list: Row[], row: Row, isListed: boolean): boolean {
  const place = placeOf(list, row.id)
  if ((list[place] === row) === isListed) return false
  if (isListed) list.splice(place, 0, row)
  else list.splice(place, 1)
  return true
}

/** How many of `list` have that id, or a lower one. */
export function countUpTo(list: readonly Row[], id: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.id ?? id) <= id) low = middle + 1
    else high = middle
  }
  return low
}

/** The same for many, in their order: of `rows`, only those of `passing` are in the list. False: it was so. */
export function revisedAll(list: Row[], rows: readonly Row[], passing: readonly Row[]): boolean {
  const [first] = rows
  if (first === undefined) return false
  const listed = new Set(passing)
  const asked = new Set(rows)
  const tail = list.splice(placeOf(list, first.id))
  const kept = tail.filter((row) => !asked.has(row))
  let at = 0
  let isRevised = kept.length + passing.length !== tail.length
  for (const row of kept) {
    while (at < passing.length && (passing[at]?.id ?? 0) < row.id)
      list.push(...passing.slice(at, ++at))
    list.push(row)
  }
  list.push(...passing.slice(at))
  isRevised ||= tail.some((row) => asked.has(row) && !listed.has(row))
  return isRevised
}

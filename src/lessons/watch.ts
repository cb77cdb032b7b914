// How a task watches rows go by: each watch is fed in the order of arrival, and ends with the rows that prove it.
import { LESSON_PROOF, LESSON_SOCKETS } from '../wire/lesson-limits'
import type { Seen } from './seen'

/** The rows that prove the task; null: not done yet. */
export type Watch = (seen: Seen) => readonly number[] | null

export type Test = (seen: Seen) => boolean

/** Something for each socket, of the newest ones. */
function perSocket<T>(begin: () => T) {
  const known = new Map<number, T>()
  return (seen: Seen): T | null => {
    if (!seen.socket) return null
    const { key } = seen.socket
    const value = known.get(key) ?? begin()
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > LESSON_SOCKETS && oldest !== undefined) known.delete(oldest)
    return value
  }
}

/** One row says it all. */
export const once = (test: Test) => (): Watch => (seen) => (test(seen) ? [seen.row] : null)

/** On one socket, one after the other; others may be in between. */
export const inOrder =
  (...tests: readonly Test[]) =>
  (): Watch => {
    const rowsOf = perSocket((): number[] => [])
    return (seen) => {
      const rows = rowsOf(seen)
      if (!rows || tests[rows.length]?.(seen) !== true) return null
      rows.push(seen.row)
      return rows.length === tests.length ? rows : null
    }
  }

/** Each at least once, in whatever order, over whatever sockets. */
export const each =
  (...tests: readonly Test[]) =>
  (): Watch => {
    const rows = new Map<Test, number>()
    return (seen) => {
      for (const test of tests) if (!rows.has(test) && test(seen)) rows.set(test, seen.row)
      return rows.size === tests.length ? [...new Set(rows.values())] : null
    }
  }

/** So often on one socket, none of them failing `unless`. */
export const often =
  (count: number, test: Test, unless: Test = () => false) =>
  (): Watch => {
    const rowsOf = perSocket((): { times: number; rows: number[] } => ({ times: 0, rows: [] }))
    return (seen) => {
      const state = rowsOf(seen)
      if (!state) return null
      if (unless(seen)) state.times = Number.NEGATIVE_INFINITY
      if (!test(seen)) return null
      state.times += 1
      if (state.rows.length < LESSON_PROOF) state.rows.push(seen.row)
      return state.times >= count ? state.rows : null
    }
  }

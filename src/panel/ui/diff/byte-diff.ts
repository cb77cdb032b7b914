// Where two binary payloads differ: runs of bytes at the same offset, or what lies between equal ends.
import { DIFF_SHOWN, DIFF_SIDE } from '../../../wire/details-limits'

export interface ByteChange {
  readonly offset: number
  /** Empty: nothing was there. At most the first of them. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** Bytes of each in all. */
  readonly sizes: readonly [before: number, after: number]
}

export interface ByteDiff {
  readonly changes: readonly ByteChange[]
  /** There are more. */
  readonly isCut: boolean
}

function change(before: Uint8Array, after: Uint8Array, offset: number): ByteChange {
  return {
    offset,
    before: before.subarray(0, DIFF_SIDE),
    after: after.subarray(0, DIFF_SIDE),
    sizes: [before.length, after.length],
  }
}

function ofSameLength(before: Uint8Array, after: Uint8Array): ByteDiff {
  const changes: ByteChange[] = []
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue
    const start = at
    while (at < before.length && before[at] !== after[at]) at += 1
    if (changes.length === DIFF_SHOWN) return { changes, isCut: true }
    changes.push(change(before.subarray(start, at), after.subarray(start, at), start))
  }
  return { changes, isCut: false }
}

export function byteDiff(before: Uint8Array, after: Uint8Array): ByteDiff {
  if (before.length === after.length) return ofSameLength(before, after)
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const middle = (bytes: Uint8Array) => bytes.subarray(start, bytes.length - end)
  return { changes: [change(middle(before), middle(after), start)], isCut: false }
}

// Where the entries of the list stand, which are of two heights.
import type { RowWindow } from '../layout/virtual-window'
import type { ListEntry } from './list-entries'

/** px. */
export const PAGE_HEADING_HEIGHT = 22
/** Entries rendered beyond each edge, so that a fast scroll does not meet blank space. */
const OVERSCAN = 6

export interface SocketLayout {
  readonly height: number
  /** px from the top of the list. */
  topOf(index: number): number
  /** The least scroll that brings an entry wholly into view. */
  topToShow(index: number, top: number, inView: number): number
  window(top: number, inView: number): RowWindow
}

/** The last entry that begins at or above `y`. */
function entryAt(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** `rowHeight`: px of a socket's row. */
export function layoutOf(
  entries: readonly Pick<ListEntry, 'kind'>[],
  rowHeight: number,
): SocketLayout {
  const tops: number[] = []
  let height = 0
  for (const { kind } of entries) {
    tops.push(height)
    height += kind === 'page' ? PAGE_HEADING_HEIGHT : rowHeight
  }
  const topOf = (index: number) => tops[index] ?? height
  return {
    height,
    topOf,
    topToShow(index, top, inView) {
      const start = topOf(index)
      return start < top ? start : Math.max(top, topOf(index + 1) - inView)
    },
    window(top, inView) {
      const first = Math.max(0, entryAt(tops, top) - OVERSCAN)
      const end = Math.min(tops.length, entryAt(tops, top + inView) + 1 + OVERSCAN)
      return { first: Math.min(first, end), end }
    },
  }
}

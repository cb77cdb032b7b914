// Which rows of a long list are in view, and how the list is scrolled to one of them.

/** Rows rendered beyond each edge, so that a fast scroll does not meet blank space. */
const OVERSCAN = 8

export interface RowWindow {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

/** `top`: px scrolled; `height`: px in view. */
export function windowOf(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN)
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN)
  return { first: Math.min(first, end), end }
}

/** The least scroll that brings row `index` wholly into view. */
export function topToShow(index: number, top: number, height: number, rowHeight: number): number {
  const start = index * rowHeight
  if (start < top) return start
  return Math.max(top, start + rowHeight - height)
}

/** The place of the first entry whose id is not below `id`; ids rise. */
export function placeOf(list: readonly { readonly id: number }[], id: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.id ?? id) < id) low = middle + 1
    else high = middle
  }
  return low
}

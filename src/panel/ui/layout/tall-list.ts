// Which lines of a list are in view that may be higher than a browser makes an element: a px of
// scrolling then stands for more than one.
import { type RowWindow, topToShow, windowOf } from './virtual-window'

/** px: Firefox ends at some 17 million. */
export const HIGHEST = 12_000_000

export interface TallList {
  readonly lineHeight: number
  readonly count: number
  /** px in view. */
  readonly inView: number
}

export interface TallWindow extends RowWindow {
  /** px: of the element that is scrolled. */
  readonly height: number
  /** px: where the first line in the window stands in it. */
  readonly offset: number
}

const heights = ({ lineHeight, count }: TallList) => {
  const whole = lineHeight * count
  return { whole, shown: Math.min(whole, HIGHEST) }
}

export function tallWindow(list: TallList, top: number): TallWindow {
  const { lineHeight, count, inView } = list
  const { whole, shown } = heights(list)
  const at = shown > inView ? (top / (shown - inView)) * (whole - inView) : 0
  const { first, end } = windowOf(at, inView, lineHeight, count)
  return { first, end, height: shown, offset: top - at + first * lineHeight }
}

/** The least scrolling that brings a line into view; in a list that is too high, to its middle. */
export function topOfLine(list: TallList, line: number, top: number): number {
  const { lineHeight, inView } = list
  const { whole, shown } = heights(list)
  if (whole === shown) return topToShow(line, top, inView, lineHeight)
  const { first, end } = tallWindow(list, top)
  const margin = Math.min(9, (end - first) >> 2) // lines beyond the edges, and one that is cut
  if (line > first + margin && line < end - margin) return top
  const middle = line * lineHeight - inView / 2
  return Math.max(0, Math.min(1, middle / (whole - inView))) * (shown - inView)
}

// The stretch of time that the list shows: its places, how it is zoomed, and the marks of its scale.
import { AXIS_LEAST } from '../../../wire/socket-list-limits'

/** ms since the epoch. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

/** ms: an axis of a moment would tell noise. */
const LIVE_LEAST = 1_000
const SPANS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const LONG_STEPS = [1, 2, 5, 10, 15, 30]
/** px between two marks: room for a label. */
const MARK_LEAST = 64

const span = ({ from, to }: TimeRange) => to - from

/** It ends a little after `now`, and seldom elsewhere: what is drawn stands still while time passes. */
export function liveRange(from: number, now: number): TimeRange {
  const needed = Math.max(LIVE_LEAST, now - from)
  const unit = 10 ** Math.floor(Math.log10(needed))
  const factor = SPANS.find((candidate) => candidate * unit >= needed) ?? 10
  return { from, to: from + factor * unit }
}

/** 0 to 1 within the range. */
export const fractionOf = (range: TimeRange, time: number): number =>
  (time - range.from) / span(range)

export const timeAt = (range: TimeRange, fraction: number): number =>
  range.from + fraction * span(range)

/** Moved and shortened, so that it lies in `whole`. */
function inside({ from, to }: TimeRange, whole: TimeRange): TimeRange {
  const length = Math.min(to - from, span(whole))
  const start = Math.max(whole.from, Math.min(from, whole.to - length))
  return { from: start, to: start + length }
}

/** null: all of it is shown again. `factor` > 1 shows less; what is at `fraction` stays there. */
export function zoomed(
  range: TimeRange,
  whole: TimeRange,
  fraction: number,
  factor: number,
): TimeRange | null {
  const length = Math.max(AXIS_LEAST, span(range) / factor)
  if (length >= span(whole)) return null
  const from = timeAt(range, fraction) - fraction * length
  return inside({ from, to: from + length }, whole)
}

/** `by`: fractions of the range. */
export const panned = (range: TimeRange, whole: TimeRange, by: number): TimeRange =>
  inside({ from: range.from + by * span(range), to: range.to + by * span(range) }, whole)

/** What was dragged over, in either direction; null: a click. */
export function selected(range: TimeRange, from: number, to: number): TimeRange | null {
  const [start, end] = [Math.min(from, to), Math.max(from, to)]
  const chosen = { from: timeAt(range, Math.max(0, start)), to: timeAt(range, Math.min(1, end)) }
  return span(chosen) < AXIS_LEAST ? null : chosen
}

function stepFor(least: number): number {
  if (least <= 30 * SECOND) {
    const unit = 10 ** Math.floor(Math.log10(least))
    const step = ([1, 2, 5, 10].find((factor) => factor * unit >= least) ?? 10) * unit
    if (step <= 10 * SECOND) return step
    return least <= 15 * SECOND ? 15 * SECOND : 30 * SECOND
  }
  const unit = least <= 30 * MINUTE ? MINUTE : HOUR
  const factor = LONG_STEPS.find((candidate) => candidate * unit >= least)
  return (factor ?? Math.ceil(least / HOUR / 24) * 24) * unit
}

export interface Mark {
  readonly fraction: number
  /** ms since the origin. */
  readonly time: number
}

export interface Scale {
  /** ms. */
  readonly step: number
  readonly marks: readonly Mark[]
}

/** Round times since `origin`, as many as there is room for. */
export function scaleOf(range: TimeRange, origin: number, width: number): Scale {
  const step = stepFor((span(range) * MARK_LEAST) / Math.max(MARK_LEAST, width))
  const marks: Mark[] = []
  const first = Math.ceil((range.from - origin) / step - 1e-9) || 0 // no −0
  const last = Math.floor((range.to - origin) / step + 1e-9)
  for (let nth = first; nth <= last; nth++) {
    const time = nth * step
    marks.push({ fraction: fractionOf(range, origin + time), time })
  }
  return { step, marks }
}

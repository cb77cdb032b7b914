// The span of time that the charts show, and what keys make of it.
import { ZOOM_LEAST } from '../../../wire/chart-limits'

/** ms since the epoch. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Within `whole`, and no shorter than the least; null: all of it. */
export function within({ from, to }: Span, whole: Span): Span | null {
  const length = Math.max(ZOOM_LEAST, to - from)
  if (length >= whole.to - whole.from) return null
  const start = Math.min(Math.max(from, whole.from), whole.to - length)
  return { from: start, to: start + length }
}

/** `factor` below 1 zooms in; `at` stays where it is. */
export function scaled(shown: Span, whole: Span, at: number, factor: number): Span | null {
  const length = Math.max(ZOOM_LEAST, (shown.to - shown.from) * factor)
  const share = (at - shown.from) / (shown.to - shown.from)
  const from = at - share * length
  return within({ from, to: from + length }, whole)
}

/** Moves so that a moment is shown. */
export function showing(shown: Span, whole: Span, at: number): Span | null {
  if (at >= shown.from && at <= shown.to) return within(shown, whole)
  const length = shown.to - shown.from
  const from = at < shown.from ? at : at - length
  return within({ from, to: from + length }, whole)
}

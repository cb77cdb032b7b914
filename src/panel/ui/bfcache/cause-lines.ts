// The causes of a verdict on a page, a tree by frames, as lines in the order in which they are read.
import type { Cause } from '../../../bfcache/verdict'

export interface CauseLine {
  readonly depth: number
  readonly cause: Cause
  /** Unique among the lines. */
  readonly place: string
}

/**
 * @param may what makes the outcome uncertain, rather than what decides it; in a frame that may keep
 * the page out, all that speaks for it
 */
export const causeLines = (causes: readonly Cause[], may: boolean): readonly CauseLine[] =>
  linesOf(
    causes.filter((cause) => cause.may === may),
    0,
    '',
  )

function linesOf(causes: readonly Cause[], depth: number, above: string): readonly CauseLine[] {
  return causes.flatMap((cause, index) => {
    const place = `${above}${index}`
    const line = { depth, cause, place }
    if (cause.kind !== 'frame') return [line]
    const inside = cause.verdict.because.filter((inner) => cause.may || !inner.may)
    return [line, ...linesOf(inside, depth + 1, `${place}.`)]
  })
}

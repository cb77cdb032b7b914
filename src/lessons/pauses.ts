// Pauses between attempts at one connection: none at all, growing ones, and growing ones with chance in them.
import {
  JITTER_SHARE,
  LESSON_SOCKETS,
  NO_PAUSE,
  PAUSE_GROWTH,
  PAUSES,
  TIMER_INEXACT,
} from '../wire/lesson-limits'
import { pathOf } from './tests'
import type { Watch } from './watch'

/** Attempts at one address, in a row. */
interface Series {
  readonly pauses: number[]
  readonly rows: number[]
}

/** Begins with this pause, if it is one that a series is made of. */
const fresh = (row: number, pause: number | null): Series => ({
  pauses: pause === null ? [] : [pause],
  rows: [row],
})

/** Asked for each construction of a socket: the series that it belongs to, with its own pause as the last. */
function seriesOf(goesOn: (before: Series, pause: number) => boolean) {
  const known = new Map<string, Series>()
  return (path: string, row: number, pause: number | null): Series => {
    const before = known.get(path)
    const counts = pause !== null && goesOn(fresh(row, null), pause)
    const goes = before !== undefined && pause !== null && goesOn(before, pause)
    const series = goes ? before : fresh(row, counts ? pause : null)
    if (series === before && pause !== null) {
      series.pauses.push(pause)
      series.rows.push(row)
    }
    known.set(path, series)
    const [oldest] = known.keys()
    if (known.size > LESSON_SOCKETS && oldest !== undefined) known.delete(oldest)
    return series
  }
}

/** So many attempts in a row, each at once after the end of the one before. */
export const storm = (count: number) => (): Watch => {
  const seriesAt = seriesOf((_, pause) => pause < NO_PAUSE)
  return ({ fact, row, backOff, socket }) => {
    if (fact.kind !== 'socket-created' || !socket) return null
    const { pauses, rows } = seriesAt(pathOf(socket.url), row, backOff)
    return pauses.length >= count ? rows : null
  }
}

const grows = ({ pauses }: Series, pause: number) => pause >= (pauses.at(-1) ?? 0) * PAUSE_GROWTH

/** What two series have in common is the plan; where they differ, there is chance. */
const differs = (one: readonly number[], other: readonly number[]) =>
  one.some((pause, at) => {
    const apart = Math.abs(pause - (other[at] ?? pause))
    return apart > Math.max(pause * JITTER_SHARE, TIMER_INEXACT)
  })

/** `growing`: a series of pauses, each longer than the one before. `jittered`: two of them that differ. */
export const repeatedPauses = (kind: 'growing' | 'jittered') => (): Watch => {
  const seriesAt = seriesOf((before, pause) => pause >= NO_PAUSE && grows(before, pause))
  let first: Series | null = null
  return ({ fact, row, backOff, socket }) => {
    if (fact.kind !== 'socket-created' || !socket) return null
    const series = seriesAt(pathOf(socket.url), row, backOff)
    if (series.pauses.length !== PAUSES) return null
    const before = first
    first = { pauses: [...series.pauses], rows: [...series.rows] }
    if (kind === 'growing') return series.rows
    return before && differs(before.pauses, series.pauses) ? series.rows : null
  }
}

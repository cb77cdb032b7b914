// What the charts draw of a series: queued bytes as finely as they are kept, the rest by the second.
import { RATE_STEP } from '../../../wire/chart-limits'
import type { TrafficSeries } from '../../store/traffic-series'

/** ms since the epoch, and values from each time on; the last repeats the one before it. */
export interface ChartData {
  readonly times: readonly number[]
  readonly lines: readonly (readonly number[])[]
}

export interface AllData {
  readonly queued: ChartData
  readonly messages: ChartData
  readonly bytes: ChartData
}

/** A step ends where the next begins: the last needs an end of its own. */
const closed = (values: readonly number[]) => [...values, values.at(-1) ?? 0]

function timesOf(start: number, step: number, count: number): number[] {
  return Array.from({ length: count === 0 ? 0 : count + 1 }, (_, index) => start + index * step)
}

/** ms: between two values of a rate. */
export const rateStep = ({ width }: TrafficSeries): number => Math.max(RATE_STEP, width)

function perSecond(series: TrafficSeries, values: readonly number[]): number[] {
  const step = rateStep(series)
  const first = Math.floor(series.start / step) * step
  const rates: number[] = []
  for (const [index, value] of values.entries()) {
    const place = Math.floor((series.start + index * series.width - first) / step)
    rates[place] = (rates[place] ?? 0) + (value * RATE_STEP) / step
  }
  return rates
}

function rates(series: TrafficSeries, sent: number[], received: number[]): ChartData {
  const step = rateStep(series)
  const lines = [perSecond(series, sent), perSecond(series, received)]
  const times = timesOf(Math.floor(series.start / step) * step, step, lines[0]?.length ?? 0)
  return { times, lines: times.length === 0 ? [[], []] : lines.map(closed) }
}

export function chartData(series: TrafficSeries): AllData {
  const { sent, received, sentBytes, receivedBytes, queued } = series.columns
  const times = timesOf(series.start, series.width, series.length)
  return {
    queued: { times, lines: [times.length === 0 ? [] : closed(queued)] },
    messages: rates(series, sent, received),
    bytes: rates(series, sentBytes, receivedBytes),
  }
}

/** The values that hold at a time; of a chart without data: none. */
export function valuesAt({ times, lines }: ChartData, time: number): readonly number[] {
  const after = times.findIndex((each) => each > time)
  const index = after < 0 ? times.length - 1 : after - 1
  return index < 0 ? [] : lines.map((line) => line[index] ?? 0)
}

// The charts as a table: a row for each second, or longer step, in which there was anything.
import type { TrafficSeries } from '../../store/traffic-series'
import { chartData, rateStep } from './chart-data'

export interface ChartRow {
  /** ms since the epoch: its beginning. */
  readonly time: number
  /** Bytes, the highest in it. */
  readonly queued: number
  readonly sent: number
  readonly received: number
  readonly sentBytes: number
  readonly receivedBytes: number
}

export function chartRows(series: TrafficSeries): ChartRow[] {
  const { messages, bytes } = chartData(series)
  const step = rateStep(series)
  const rows = messages.times.slice(0, -1).map((time, index) => ({
    time,
    queued: 0,
    sent: messages.lines[0]?.[index] ?? 0,
    received: messages.lines[1]?.[index] ?? 0,
    sentBytes: bytes.lines[0]?.[index] ?? 0,
    receivedBytes: bytes.lines[1]?.[index] ?? 0,
  }))
  const first = messages.times[0] ?? 0
  for (const [index, queued] of series.columns.queued.entries()) {
    const row = rows[Math.floor((series.start + index * series.width - first) / step)]
    if (row) row.queued = Math.max(row.queued, queued)
  }
  return rows.filter(({ queued, sent, received }) => queued > 0 || sent > 0 || received > 0)
}

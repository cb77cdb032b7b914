// The charts as a table: for screen readers, and for who wants the numbers.
import type { TrafficSeries } from '../../store/traffic-series'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { rateStep } from './chart-data'
import { CHARTS } from './chart-kinds'
import { chartRows } from './chart-rows'
import './ChartTable.css'

const COLUMNS = [
  'columnTime',
  'chartColumnQueued',
  'chartColumnSent',
  'chartColumnReceived',
  'chartColumnSentBytes',
  'chartColumnReceivedBytes',
] as const

export function ChartTable({ series }: { series: TrafficSeries }) {
  const count = CHARTS.messages.value
  const size = CHARTS.bytes.value
  return (
    <table class="chart-table" data-testid="chart-table">
      <caption class="dim">{t('chartTableCaption', format.duration(rateStep(series)))}</caption>
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chartRows(series).map((row) => (
          <tr key={row.time}>
            <th scope="row">{format.time(row.time)}</th>
            <td>{size(row.queued)}</td>
            <td>{count(row.sent)}</td>
            <td>{count(row.received)}</td>
            <td>{size(row.sentBytes)}</td>
            <td>{size(row.receivedBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

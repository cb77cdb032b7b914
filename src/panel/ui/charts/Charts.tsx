// What went through the chosen socket, or all of them, over time: queued bytes, messages and bytes a second.
import { useMemo } from 'preact/hooks'
import { BACKPRESSURE_BYTES, CHART_REFRESH } from '../../../wire/chart-limits'
import { judgeAll, judgeSocket } from '../../store/backpressure'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import { BackpressureNote } from './BackpressureNote'
import { ChartHead } from './ChartHead'
import { ChartPlots } from './ChartPlots'
import { ChartTable } from './ChartTable'
import { chartData } from './chart-data'
import { ChartState } from './chart-state'
import type { Threshold } from './plot-marks'
import { useThrottled } from './use-throttled'
import './Charts.css'

export function Charts() {
  const panel = usePanel()
  const { store, view } = panel.session
  const state = useMemo(() => new ChartState(panel), [panel])
  useThrottled(store.version, CHART_REFRESH)
  const { series, socket } = state
  const verdict = socket === null ? judgeAll(store.sockets) : judgeSocket(socket)
  const chosen = view.row.value?.time ?? null
  const threshold: Threshold | null =
    verdict.kind === 'held'
      ? {
          bytes: BACKPRESSURE_BYTES,
          peakAt: verdict.held.peakAt,
          word: t('chartThreshold', format.binarySize(BACKPRESSURE_BYTES)),
        }
      : null
  return (
    <div class="charts" data-testid="charts">
      <ChartHead state={state} />
      <BackpressureNote verdict={verdict} isOfAll={socket === null} />
      {series.missed > 0 && (
        <p class="charts-note dim">{plural(series.missed, 'chartMissedOne', 'chartMissedOther')}</p>
      )}
      {series.length === 0 ? (
        <p class="charts-note dim" data-testid="charts-empty">
          {t('chartEmpty')}
        </p>
      ) : state.asTable.value ? (
        <ChartTable series={series} />
      ) : (
        <ChartPlots state={state} data={chartData(series)} marks={{ chosen, threshold }} />
      )}
    </div>
  )
}

// Above the charts: whose traffic they show, and the ways to see it otherwise.
import { t } from '../words/translate'
import type { ChartState } from './chart-state'
import './ChartHead.css'

export function ChartHead({ state }: { state: ChartState }) {
  const { socket } = state
  const isTable = state.asTable.value
  return (
    <div class="chart-head">
      <p class="chart-scope">
        {socket === null ? t('allSockets') : `#${socket.key} ${socket.url || t('urlUnknown')}`}
      </p>
      <button
        type="button"
        class="tool"
        data-testid="charts-reset"
        title={t('chartResetHint')}
        disabled={isTable || state.zoom.value === null}
        onClick={() => {
          state.zoom.value = null
        }}
      >
        {t('chartReset')}
      </button>
      <button
        type="button"
        class="tool"
        data-testid="charts-table"
        aria-pressed={isTable}
        title={t('chartTableHint')}
        onClick={() => {
          state.asTable.value = !isTable
        }}
      >
        {t('chartTable')}
      </button>
    </div>
  )
}

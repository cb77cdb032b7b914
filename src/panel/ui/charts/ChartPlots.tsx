// The charts as one control: a moment that keys move through time, and what was then.

import { isPlain } from '../layout/list-keys'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { ChartPlot } from './ChartPlot'
import { ChartReadout } from './ChartReadout'
import type { AllData } from './chart-data'
import { CHART_KINDS } from './chart-kinds'
import type { ChartState } from './chart-state'
import { outcomeOf } from './moment-keys'
import { momentWords } from './moment-words'
import type { Marks } from './plot-marks'
import './ChartPlots.css'

interface Props {
  readonly state: ChartState
  readonly data: AllData
  readonly marks: Marks
}

/** The threshold is one of bytes in the queue. */
const withoutThreshold = (marks: Marks): Marks => ({ ...marks, threshold: null })

export function ChartPlots({ state, data, marks }: Props) {
  usePanel().session.view.version.value
  const { whole } = state
  const moment = state.moment.value
  const at = moment ?? whole.to
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event)) return
    const { shown, whole, series } = state // as they are: keys come faster than frames
    const place = { moment: state.moment.peek(), shown, whole, step: series.width }
    const outcome = outcomeOf(event.key, place)
    if (outcome === null) return
    event.preventDefault()
    if (outcome.kind === 'choose') return state.choose()
    state.zoom.value = outcome.zoom
    if (outcome.kind === 'move') state.goTo(outcome.moment)
  }
  return (
    <>
      <ChartReadout data={data} moment={moment} row={state.nearest} />
      <div
        class="chart-plots"
        data-testid="chart-plots"
        role="slider"
        tabIndex={0}
        aria-label={t('chartMoment')}
        aria-valuemin={whole.from}
        aria-valuemax={whole.to}
        aria-valuenow={at}
        aria-valuetext={`${format.clock(at)}: ${momentWords(data, at).join(', ')}`}
        onKeyDown={onKeyDown}
        onMouseLeave={() => state.pointAt(null)}
      >
        {CHART_KINDS.map((kind) => (
          <ChartPlot
            key={kind}
            kind={kind}
            data={data[kind]}
            marks={kind === 'queued' ? marks : withoutThreshold(marks)}
            state={state}
          />
        ))}
      </div>
      <p class="chart-hint dim">{t('chartKeys')}</p>
    </>
  )
}

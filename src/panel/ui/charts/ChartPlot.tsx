// One of the charts: its title, what its lines are, and the plot.
import { useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../words/translate'
import type { ChartData } from './chart-data'
import { CHARTS, type ChartKind } from './chart-kinds'
import type { ChartState } from './chart-state'
import { createPlot, type Plot } from './create-plot'
import type { Marks } from './plot-marks'
import 'uplot/dist/uPlot.min.css'
import './ChartPlot.css'

interface Props {
  readonly kind: ChartKind
  readonly data: ChartData
  readonly marks: Marks
  readonly state: ChartState
}

export function ChartPlot({ kind, data, marks, state }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<Plot | null>(null)
  const drawn = useRef(marks)
  drawn.current = marks
  const chart = CHARTS[kind]
  useLayoutEffect(() => {
    if (!place.current) return
    const made = createPlot(place.current, chart, state, () => drawn.current)
    plot.current = made
    return () => made.destroy()
  }, [chart, state])
  // also where only a mark has changed: it is drawn over the data
  useEffect(() => plot.current?.show(data))
  useSignalEffect(() => {
    state.zoom.value
    plot.current?.rescale()
  })
  useSignalEffect(() => plot.current?.pointAt(state.moment.value))
  return (
    <div class="chart" data-testid={`chart-${kind}`}>
      <p class="chart-title">
        {t(chart.title)}
        {chart.lines.length > 1 &&
          chart.lines.map(({ word, colour, isSolid }) => (
            <span key={word} class="chart-line" data-solid={isSolid}>
              <i style={{ borderColor: `var(${colour})` }} />
              {t(word)}
            </span>
          ))}
      </p>
      <div ref={place} class="chart-plot" />
    </div>
  )
}

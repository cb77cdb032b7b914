// How a chart is drawn: axes, steps, the marks over them; the colours are asked for at each drawing.
import uPlot from 'uplot'
import { format } from '../words/local-format'
import type { Colours } from './chart-colours'
import type { Chart, Line } from './chart-kinds'
import type { Span } from './zoom'

/** px. */
export const PLOT_HEIGHT = 84
const TIME_AXIS = 20
const VALUE_AXIS = 58
const SECOND = 1_000 // ms
const LABEL = 46 // px: a time on the axis, and one to the millisecond
const FINE_LABEL = 68
const FONT = '10px system-ui, sans-serif'

/** What a drawing asks for; it may be another answer each time. */
export interface PlotHost {
  colours(): Colours
  shown(): Span
  /** Drawn over the curves. */
  drawMarks(plot: uPlot): void
  /** A span was drawn up with the pointer. */
  zoomTo(span: Span): void
}

const ratio = () => devicePixelRatio || 1

function lineSeries({ colour, isSolid }: Line, host: PlotHost): uPlot.Series {
  const paths = uPlot.paths.stepped?.({ align: 1 })
  return {
    ...(paths && { paths }),
    stroke: () => host.colours()[colour],
    ...(isSolid && { fill: () => translucent(host.colours()[colour]) }),
    ...(!isSolid && { dash: [4, 2] }),
    width: 1.5,
    points: { show: false },
  }
}

/** A computed colour is `rgb(…)` or `color(…)`: both take an alpha after a slash in their newer form. */
function translucent(colour: string): string {
  return `color-mix(in srgb, ${colour} 18%, transparent)`
}

/** None where it would reach over the edge of the plot. */
function timeLabel(plot: uPlot, time: number, isFine: boolean): string | null {
  const half = isFine ? FINE_LABEL / 2 : LABEL / 2
  const at = plot.valToPos(time, 'x')
  if (at < half || at > plot.bbox.width / ratio() - half) return null
  return isFine ? format.clock(time) : format.time(time)
}

function axes({ value }: Chart, host: PlotHost): uPlot.Axis[] {
  const stroke = () => host.colours()['--text-dim']
  const grid = { stroke: () => host.colours()['--line-faint'], width: 1 }
  const common = { stroke, font: FONT, grid, ticks: { show: false } }
  return [
    {
      ...common,
      size: TIME_AXIS,
      gap: 2,
      space: 90,
      values: (plot, splits, _axis, _space, step) =>
        splits.map((time) => timeLabel(plot, time, step < SECOND)),
    },
    {
      ...common,
      size: VALUE_AXIS,
      gap: 4,
      space: 26,
      values: (_, splits) => splits.map(value),
    },
  ]
}

function select(plot: uPlot, host: PlotHost): void {
  const { left, width } = plot.select
  if (width <= 0) return
  const from = plot.posToVal(left, 'x')
  const to = plot.posToVal(left + width, 'x')
  plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false)
  host.zoomTo({ from, to })
}

export function plotOptions(chart: Chart, width: number, host: PlotHost): uPlot.Options {
  return {
    width,
    height: PLOT_HEIGHT,
    padding: [6, 8, 0, 0],
    ms: 1,
    pxAlign: ratio(),
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: {
      x: { time: true, range: () => [host.shown().from, host.shown().to] },
      y: { range: (_, _least, most) => [0, most > 0 ? most * 1.1 : 1] },
    },
    axes: axes(chart, host),
    series: [{}, ...chart.lines.map((line) => lineSeries(line, host))],
    hooks: {
      draw: [(plot) => host.drawMarks(plot)],
      setSelect: [(plot) => select(plot, host)],
    },
  }
}

// One plot on the screen: as wide as its place, redrawn when the theme changes, followed by the moment.
import uPlot from 'uplot'
import { type Colours, readColours, watchTheme } from './chart-colours'
import type { ChartData } from './chart-data'
import type { Chart } from './chart-kinds'
import type { ChartState } from './chart-state'
import { drawMarks, type Marks } from './plot-marks'
import { PLOT_HEIGHT, plotOptions } from './plot-options'
import { within } from './zoom'

const LEAST_WIDTH = 160 // px: before it is laid out
const NOWHERE = -10 // px: what uPlot takes for no cursor

export interface Plot {
  show(data: ChartData): void
  /** The span that is shown has changed. */
  rescale(): void
  pointAt(moment: number | null): void
  destroy(): void
}

const aligned = ({ times, lines }: ChartData): uPlot.AlignedData => [
  [...times],
  ...lines.map((line) => [...line]),
]

/** The moment follows the pointer; a click chooses, a double click shows all. */
function listen(plot: uPlot, state: ChartState): void {
  const { over } = plot
  const follow = (event: MouseEvent) => {
    const { left } = over.getBoundingClientRect()
    state.pointAt(plot.posToVal(event.clientX - left, 'x'))
  }
  // a browser also tells of a pointer that rests while the page moves below it
  over.addEventListener('mousemove', (event) => {
    if (event.movementX !== 0 || event.movementY !== 0) follow(event)
  })
  over.addEventListener('click', (event) => {
    follow(event)
    state.choose()
  })
  over.addEventListener('dblclick', () => {
    state.zoom.value = null
  })
}

export function createPlot(
  place: HTMLElement,
  chart: Chart,
  state: ChartState,
  marks: () => Marks,
): Plot {
  let colours: Colours = readColours(place)
  const width = () => Math.max(LEAST_WIDTH, place.clientWidth)
  const options = plotOptions(chart, width(), {
    colours: () => colours,
    shown: () => state.shown,
    drawMarks: (made) => drawMarks(made, marks(), colours),
    zoomTo(span) {
      state.zoom.value = within(span, state.whole)
    },
  })
  const plot = new uPlot(options, [[], ...chart.lines.map(() => [])], place)
  listen(plot, state)
  const unwatch = watchTheme(() => {
    colours = readColours(place)
    plot.redraw(false)
  })
  const observer = new ResizeObserver(() => plot.setSize({ width: width(), height: PLOT_HEIGHT }))
  observer.observe(place)
  return {
    show: (data) => plot.setData(aligned(data)),
    rescale: () => plot.setData(plot.data),
    pointAt(moment) {
      const left = moment === null ? NOWHERE : plot.valToPos(moment, 'x')
      plot.setCursor({ left, top: moment === null ? NOWHERE : 0 }, false)
    },
    destroy() {
      unwatch()
      observer.disconnect()
      plot.destroy()
    },
  }
}

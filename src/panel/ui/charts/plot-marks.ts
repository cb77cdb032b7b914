// What is drawn over a curve: the chosen row as a line, the threshold, and what lies above it.
import type uPlot from 'uplot'
import type { Colours } from './chart-colours'

export interface Marks {
  /** ms since the epoch: of the chosen row. */
  readonly chosen: number | null
  /** null: no backpressure, no threshold. */
  readonly threshold: Threshold | null
}

export interface Threshold {
  readonly bytes: number
  readonly peakAt: number
  readonly word: string
}

const FONT = 10 // px

function vertical(plot: uPlot, time: number): void {
  const { ctx, bbox } = plot
  const x = plot.valToPos(time, 'x', true)
  if (x < bbox.left || x > bbox.left + bbox.width) return
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
}

/** Where the queue was above the threshold: a bar at the top, in the colour of a warning. */
function drawHeld(plot: uPlot, bytes: number, scale: number): void {
  const [times = [], queued = []] = plot.data
  const { ctx, bbox } = plot
  for (const [index, time] of times.entries()) {
    if ((queued[index] ?? 0) < bytes) continue
    const end = times[index + 1] ?? time
    const from = Math.max(bbox.left, plot.valToPos(time, 'x', true))
    const to = Math.min(bbox.left + bbox.width, plot.valToPos(end, 'x', true))
    if (to > from) ctx.fillRect(from, bbox.top - 4 * scale, to - from, 3 * scale)
  }
}

function drawThreshold(plot: uPlot, { bytes, peakAt, word }: Threshold, scale: number): void {
  const { ctx, bbox } = plot
  drawHeld(plot, bytes, scale)
  const y = plot.valToPos(bytes, 'y', true)
  ctx.setLineDash([6 * scale, 3 * scale])
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.setLineDash([1 * scale, 2 * scale])
  vertical(plot, peakAt)
  ctx.font = `${FONT * scale}px system-ui, sans-serif`
  ctx.textAlign = 'right'
  ctx.textBaseline = 'bottom'
  ctx.fillText(word, bbox.left + bbox.width - 4 * scale, y - 2 * scale)
}

export function drawMarks(plot: uPlot, { chosen, threshold }: Marks, colours: Colours): void {
  const { ctx } = plot
  const scale = devicePixelRatio || 1
  ctx.save()
  ctx.lineWidth = scale
  if (threshold) {
    ctx.strokeStyle = colours['--warning']
    ctx.fillStyle = colours['--warning']
    drawThreshold(plot, threshold, scale)
  }
  if (chosen !== null) {
    ctx.setLineDash([])
    ctx.lineWidth = 1.5 * scale
    ctx.strokeStyle = colours['--accent']
    vertical(plot, chosen)
  }
  ctx.restore()
}

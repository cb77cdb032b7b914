// Messages and back-offs as paths of SVG, in px: at most one mark for each pixel of the bar.
import type { MessageActivity, Way } from '../../store/message-activity'
import { fractionOf, type TimeRange } from './time-axis'

/** px, from the top: messages sent, the states, messages received. */
export const BAR_HEIGHT = 14
export const BAND_TOP = 5
export const BAND_HEIGHT = 4
const MARK_MOST = 4.5

/** One message is visible, a thousand fill the height. */
const heightFor = (count: number) =>
  Math.min(MARK_MOST, 1.5 + (Math.log10(count) / 3) * (MARK_MOST - 1.5))

const rounded = (px: number) => Math.round(px * 10) / 10

/** Counts by the pixel in which their bucket begins. */
function byPixel(
  { origin, width: bucket, ...activity }: MessageActivity,
  way: Way,
  range: TimeRange,
  width: number,
): Map<number, number> {
  const pixels = new Map<number, number>()
  if (origin === null) return pixels
  const counts = activity[way]
  const first = Math.max(0, Math.floor((range.from - origin) / bucket))
  const end = Math.min(counts.length, Math.ceil((range.to - origin) / bucket))
  for (let index = first; index < end; index++) {
    const count = counts[index] ?? 0
    if (count === 0) continue
    const x = Math.floor(fractionOf(range, origin + index * bucket) * width)
    pixels.set(x, (pixels.get(x) ?? 0) + count)
  }
  return pixels
}

/** A bucket that is wider than a pixel is drawn as wide as it is: no more is known. */
export function messagesPath(
  activity: MessageActivity,
  way: Way,
  range: TimeRange,
  width: number,
): string {
  const wide = rounded(Math.max(1, (activity.width / (range.to - range.from)) * width))
  let path = ''
  for (const [x, count] of byPixel(activity, way, range, width)) {
    const height = rounded(heightFor(count))
    const y = way === 'sent' ? BAND_TOP - 0.5 : BAND_TOP + BAND_HEIGHT + 0.5
    path += `M${x} ${y}v${way === 'sent' ? -height : height}h${wide}V${y}z`
  }
  return path
}

export interface Stretch {
  /** px. */
  readonly x: number
  readonly width: number
}

/** null: outside. At least `least` px wide. */
export function stretchOf(
  range: TimeRange,
  from: number,
  to: number,
  width: number,
  least: number,
): Stretch | null {
  const start = fractionOf(range, from) * width
  const end = fractionOf(range, to) * width
  if (end < -least || start > width) return null
  const x = Math.max(-least, start)
  return { x: rounded(x), width: rounded(Math.max(least, Math.min(width, end) - x)) }
}

export interface BackOff {
  readonly from: number
  readonly to: number
}

/** Back-offs as teeth: each as high at its end as it is long against the longest. */
export function backOffsPath(
  backOffs: readonly BackOff[],
  range: TimeRange,
  width: number,
): string {
  const longest = backOffs.reduce((most, { from, to }) => Math.max(most, to - from), 0)
  const bottom = BAND_TOP + BAND_HEIGHT
  let path = ''
  let drawnTo = -1
  for (const { from, to } of backOffs) {
    const start = rounded(fractionOf(range, from) * width)
    const end = rounded(fractionOf(range, to) * width)
    if (end < 0 || start > width || end - drawnTo < 1) continue
    drawnTo = end
    const height = rounded(1 + ((to - from) / Math.max(1, longest)) * (bottom - 1))
    path += `M${start} ${bottom}L${end} ${bottom - height}V${bottom}z`
  }
  return path
}

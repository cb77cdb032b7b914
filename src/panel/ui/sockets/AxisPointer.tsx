// Where the pointer is on the time axis: a line through the list, and the time.
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { labelOf } from './axis-words'
import { type TimeRange, timeAt } from './time-axis'
import { AXIS_EDGE } from './use-axis-pointer'
import './AxisPointer.css'

interface Props {
  readonly range: TimeRange
  /** ms since the epoch: what times count from. */
  readonly origin: number
  /** px. */
  readonly width: number
}

/** px: about what the label takes. */
const LABEL = 130

export function AxisPointer({ range, origin, width }: Props) {
  const fraction = usePanel().list.hover.value
  if (fraction === null) return null
  const time = timeAt(range, fraction)
  const x = fraction * width
  return (
    <div class="axis-pointer" aria-hidden="true" style={{ left: `${AXIS_EDGE + x}px` }}>
      <span class="axis-time number" data-before={x + LABEL > width}>
        {labelOf(time - origin, (range.to - range.from) / Math.max(1, width))} ·{' '}
        {format.clock(time)}
      </span>
    </div>
  )
}

// The scale of the list's time axis; dragging over it shows that stretch alone, a double click all of it.
// biome-ignore-all lint/a11y/noStaticElementInteractions: keys and buttons do the same
import { useLatest } from '../layout/use-latest'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { labelOf } from './axis-words'
import { scaleOf, selected, type TimeRange } from './time-axis'
import './TimeRuler.css'

interface Props {
  readonly range: TimeRange
  readonly whole: TimeRange
  /** px. */
  readonly width: number
}

/** px: a label that would be cut off is left out. */
const LABEL = 30

/** px: less is a click. */
const DRAG_LEAST = 4

export function TimeRuler({ range, whole, width }: Props) {
  const { list } = usePanel()
  const dragged = useLatest<{ from: number; to: number } | null>(null)
  const drag = dragged.value
  const { step, marks } = scaleOf(range, whole.from, width)
  const at = (event: PointerEvent & { currentTarget: HTMLElement }) =>
    (event.clientX - event.currentTarget.getBoundingClientRect().left) / Math.max(1, width)
  const finish = () => {
    const { from, to } = dragged.value ?? { from: 0, to: 0 }
    dragged.set(null)
    if (Math.abs(to - from) * width < DRAG_LEAST) return
    list.zoom.value = selected(range, from, to) ?? list.zoom.value
  }
  return (
    <div
      class="time-ruler"
      data-testid="time-ruler"
      data-zoomed={range !== whole}
      style={{ width: `${width}px` }}
      title={t('listRulerHint')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        dragged.set({ from: at(event), to: at(event) })
      }}
      onPointerMove={(event) => {
        const { value } = dragged
        if (value) dragged.set({ ...value, to: at(event) })
      }}
      onPointerUp={finish}
      onPointerCancel={() => dragged.set(null)}
      onDblClick={() => {
        list.zoom.value = null
      }}
    >
      {marks.map(({ fraction, time }) => (
        <span key={time} class="time-mark number" style={{ left: `${fraction * width}px` }}>
          {fraction * width + LABEL <= width && labelOf(time, step)}
        </span>
      ))}
      {drag && (
        <span
          class="time-selection"
          style={{
            left: `${Math.min(drag.from, drag.to) * width}px`,
            width: `${Math.abs(drag.to - drag.from) * width}px`,
          }}
        />
      )}
    </div>
  )
}

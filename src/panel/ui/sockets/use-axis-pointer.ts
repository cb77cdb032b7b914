// The pointer over the list: where on the axis it is, and the wheel that zooms (with Ctrl) and moves (with Shift).
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PanelState } from '../panel-state'
import { panBy, zoomBy } from './use-list-keys'

/** px beside the axis, as the rows are padded. */
export const AXIS_EDGE = 8
const NOTCH = 1.25

export function useAxisPointer(
  panel: PanelState,
  area: RefObject<HTMLElement | null>,
  width: number,
): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    const fractionAt = ({ clientX }: MouseEvent) => {
      const start = element.getBoundingClientRect().left + AXIS_EDGE
      return (clientX - start) / Math.max(1, width - 2 * AXIS_EDGE)
    }
    const onMove = (event: PointerEvent) => {
      const fraction = fractionAt(event)
      panel.list.hover.value = fraction >= 0 && fraction <= 1 ? fraction : null
    }
    const onLeave = () => {
      panel.list.hover.value = null
    }
    const onWheel = (event: WheelEvent) => {
      const notch = event.deltaY || event.deltaX
      const isMove = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (event.ctrlKey || event.metaKey) {
        const at = Math.max(0, Math.min(1, fractionAt(event)))
        zoomBy(panel, notch < 0 ? NOTCH : 1 / NOTCH, width, at)
      } else if (isMove) panBy(panel, Math.sign(notch) * 0.1, width)
      else return
      event.preventDefault()
    }
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerleave', onLeave)
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerleave', onLeave)
      element.removeEventListener('wheel', onWheel)
    }
  }, [panel, area, width])
}

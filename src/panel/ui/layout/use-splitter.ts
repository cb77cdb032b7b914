// Moves the line between two panes, by pointer and by keys.
import type { HTMLAttributes } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type Axis, growth, type Pane, readShare, writeShare } from './pane-shares'

const STEP = 2 // percent for each press of an arrow key

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowUp: -STEP,
  ArrowRight: STEP,
  ArrowDown: STEP,
}

/** It lies across the axis that it moves on; which one, the stylesheet decides. */
const axisOf = (line: HTMLElement): Axis => (line.clientWidth < line.clientHeight ? 'x' : 'y')

const at = (event: PointerEvent, axis: Axis) => (axis === 'x' ? event.clientX : event.clientY)

type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  'onFocus' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onKeyDown'
>

export interface SplitterPlace {
  readonly axis: Axis
  readonly share: number
  readonly handlers: Handlers
}

export function useSplitter(pane: Pane): SplitterPlace {
  const drag = useRef<{ axis: Axis; start: number; share: number } | null>(null)
  const [place, setPlace] = useState<{ axis: Axis; share: number }>({ axis: 'x', share: 0 })
  const move = (axis: Axis, share: number) =>
    setPlace({ axis, share: writeShare(pane, axis, share) })
  const handlers: Handlers = {
    onFocus({ currentTarget }) {
      const axis = axisOf(currentTarget)
      setPlace({ axis, share: readShare(pane, axis) })
    },
    onPointerDown(event) {
      const axis = axisOf(event.currentTarget)
      drag.current = { axis, start: at(event, axis), share: readShare(pane, axis) }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event) {
      if (!drag.current) return
      const { axis, start, share } = drag.current
      move(axis, share + growth(pane, axis, at(event, axis) - start))
    },
    onPointerUp() {
      drag.current = null
    },
    onKeyDown(event) {
      const step = KEYS[event.key]
      if (step === undefined) return
      const axis = axisOf(event.currentTarget)
      move(axis, readShare(pane, axis) + (pane === 'details' ? -step : step))
      event.preventDefault()
    },
  }
  return { ...place, handlers }
}

// Moves the line between two panes, by pointer and by keys.
import type { HTMLAttributes, RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Settings } from '../../settings'
import { usePanel } from '../panel-state'
import { type Axis, growth, type Pane, readShare, sizeName, withinBounds } from './pane-shares'
import { shareFor } from './split-keys'

/** It lies across the axis that it moves on; which one, the stylesheet decides. */
const axisOf = (line: HTMLElement): Axis => (line.clientWidth < line.clientHeight ? 'x' : 'y')

const at = (event: PointerEvent, axis: Axis) => (axis === 'x' ? event.clientX : event.clientY)

type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  'onFocus' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onDblClick' | 'onKeyDown'
>

export interface SplitterPlace {
  readonly line: RefObject<HTMLDivElement | null>
  readonly axis: Axis
  readonly share: number
  readonly handlers: Handlers
}

/** null: as the stylesheet has it. */
function setShare(settings: Settings, pane: Pane, axis: Axis, share: number | null): void {
  const panes = { ...settings.values.peek().panes }
  delete panes[sizeName(pane, axis)]
  if (share !== null) panes[sizeName(pane, axis)] = share
  settings.set('panes', panes)
}

/** The size of a pane: as it is, and the ways to change it. */
function useShare(pane: Pane) {
  const { settings } = usePanel().session
  const line = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ axis: Axis; share: number }>({ axis: 'x', share: 0 })
  const read = () => {
    if (!line.current) return
    const axis = axisOf(line.current)
    setPlace({ axis, share: readShare(pane, axis) })
  }
  useLayoutEffect(read, [pane])
  const move = (axis: Axis, wanted: number) => {
    const share = withinBounds(wanted)
    setShare(settings, pane, axis, share)
    setPlace({ axis, share })
  }
  const restore = (axis: Axis) => {
    setShare(settings, pane, axis, null)
    read()
  }
  return { line, place, read, move, restore }
}

export function useSplitter(pane: Pane): SplitterPlace {
  const { line, place, read, move, restore } = useShare(pane)
  const drag = useRef<{ axis: Axis; start: number; share: number } | null>(null)
  const handlers: Handlers = {
    onFocus: read,
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
    onDblClick: (event) => restore(axisOf(event.currentTarget)),
    onKeyDown(event) {
      const axis = axisOf(event.currentTarget)
      const share = shareFor(event.key, pane, readShare(pane, axis))
      if (share === null) return
      if (share === 'default') restore(axis)
      else move(axis, share)
      event.preventDefault()
    },
  }
  return { line, ...place, handlers }
}

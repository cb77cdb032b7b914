// The scroll position of the message table, which follows the newest row until the reader scrolls up.
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { rowAt } from '../../store/row-place'
import { scrollItself } from '../layout/own-scroll'
import { TallScroll } from '../layout/tall-scroll'
import { useViewport } from '../layout/use-viewport'
import { usePanel } from '../panel-state'
import { Follow, isMovedUp } from './follow'
import { HeldRow } from './held-row'
import { MESSAGE_ROW_HEIGHT } from './MessageRow'
import { MESSAGE_HEAD_HEIGHT } from './MessageTableHead'
import { useSteadyRows } from './use-steady-rows'

export interface Following {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** As it is now: keys may come faster than renderings. */
  readonly follow: Follow
  /** px of rows before the view, and in it, as rendered. */
  readonly top: number
  readonly inView: number
  /** px that a row has. */
  readonly width: number
  readonly tall: TallScroll
  readonly onScroll: () => void
  readonly onScrollEnd: () => void
  readonly onWheel: (event: WheelEvent) => void
  /** Scrolls there, and lets go. */
  readonly stayAt: (top: number) => void
  readonly toEnd: () => void
}

export function useFollowing(): Following {
  const { view } = usePanel().session
  view.version.value
  const [, renderAgain] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const follow = useMemo(() => new Follow(MESSAGE_ROW_HEIGHT), [])
  const held = useMemo(() => new HeldRow(follow, MESSAGE_ROW_HEIGHT), [follow])
  const tall = useMemo(() => new TallScroll(), [])
  const viewport = useViewport(scroller)
  const { width } = viewport
  const inView = Math.max(0, viewport.height - MESSAGE_HEAD_HEIGHT)
  const socket = view.socket.value
  const shown = useRef(socket)
  // another socket is read from its end, unless a row is kept that both lists have
  if (shown.current !== socket && view.row.value === null) follow.toEnd()
  shown.current = socket
  const chosen = view.row.value
  const index = chosen === null ? -1 : rowAt(view.visible, chosen)
  held.turned(view.turn.value, view.visible, index, inView)
  const top = follow.topFor(view.visible, inView)
  held.rendered(view.visible, index, top, inView)
  const seen = useRef(0)
  const whole = view.visible.length * MESSAGE_ROW_HEIGHT
  const place = tall.placeOf(top, whole, inView)
  const then = (act: () => void) => {
    act()
    renderAgain((times) => times + 1)
  }
  useSteadyRows(scroller, (by) => {
    if (follow.isFollowing) return false
    then(() => follow.letGo(follow.top + by, view.visible))
    return true
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { scrollTop } = element
    if (follow.isFollowing && isMovedUp(element, seen.current))
      then(() => follow.letGo(tall.scrolled(scrollTop, whole, inView), view.visible))
    else if (Math.abs(scrollTop - place) >= 1) scrollItself(element, place)
    seen.current = element.scrollTop
  })
  return {
    ...{ scroller, follow, top, inView, width, tall },
    onScroll() {
      const { scrollTop, clientHeight } = scroller.current ?? { scrollTop: 0, clientHeight: 0 }
      seen.current = scrollTop
      const height = clientHeight - MESSAGE_HEAD_HEIGHT
      const list = view.visible
      const to = tall.scrolled(scrollTop, list.length * MESSAGE_ROW_HEIGHT, height)
      then(() => follow.scrolled(to, list, height))
    },
    onScrollEnd: () => then(() => tall.settle(follow.top, whole, inView)),
    // a turn of the wheel comes before the scrolling that it causes: nothing must pull back
    onWheel(event) {
      if (event.deltaY < 0 && !event.ctrlKey && top > 0) then(() => follow.letGo(top, view.visible))
    },
    stayAt: (place) => then(() => follow.letGo(place, view.visible)),
    toEnd() {
      then(() => follow.toEnd())
      scroller.current?.focus({ preventScroll: true }) // the button that was pressed goes
    },
  }
}

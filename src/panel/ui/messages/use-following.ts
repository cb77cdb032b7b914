// The scroll position of the message table, which follows the newest row until the reader scrolls up.
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useViewport } from '../layout/use-viewport'
import { usePanel } from '../panel-state'
import { Follow } from './follow'
import { MESSAGE_ROW_HEIGHT } from './MessageRow'
import { MESSAGE_HEAD_HEIGHT } from './MessageTableHead'

export interface Following {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** As it is now: keys may come faster than renderings. */
  readonly follow: Follow
  /** px scrolled, and px of rows in view, as rendered. */
  readonly top: number
  readonly inView: number
  readonly onScroll: () => void
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
  const inView = Math.max(0, useViewport(scroller).height - MESSAGE_HEAD_HEIGHT)
  const socket = view.socket.value
  const shown = useRef(socket)
  // another socket is read from its end, unless a row is kept that both lists have
  if (shown.current !== socket && view.row.value === null) follow.toEnd()
  shown.current = socket
  const top = follow.topFor(view.visible, inView)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top
  })
  const then = (act: () => void) => {
    act()
    renderAgain((times) => times + 1)
  }
  return {
    ...{ scroller, follow, top, inView },
    onScroll() {
      const { scrollTop, clientHeight } = scroller.current ?? { scrollTop: 0, clientHeight: 0 }
      then(() => follow.scrolled(scrollTop, view.visible, clientHeight - MESSAGE_HEAD_HEIGHT))
    },
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

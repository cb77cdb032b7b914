// The chosen rows of the message table: chosen by a click, moved by keys, kept in view.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { rowAt } from '../../store/row-place'
import type { Row } from '../../store/rows'
import { topToShow } from '../layout/virtual-window'
import { usePanel } from '../panel-state'
import { MESSAGE_ROW_HEIGHT } from './MessageRow'
import type { Following } from './use-following'
import { useRowKeys } from './use-row-keys'

export interface ChosenRow {
  readonly chosen: Row | null
  /** A row is pressed: it must not move away before it is let go of. */
  readonly onHold: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: (row: Row, event: MouseEvent) => void
}

/** A details pane that opens below must not cover the row that it was opened for. */
function useKeptInView(index: number, { top, inView, stayAt }: Following): void {
  const before = useRef(inView)
  useLayoutEffect(() => {
    const height = before.current
    before.current = inView
    const place = index * MESSAGE_ROW_HEIGHT
    const wasInView = index >= 0 && place > top - MESSAGE_ROW_HEIGHT && place < top + height
    const to = topToShow(index, top, inView, MESSAGE_ROW_HEIGHT)
    if (wasInView && inView < height && to !== top) stayAt(to)
  })
}

/**
 * A row that was gone to from elsewhere comes into view, and not at its very edge; one that a filter
 * hides, as soon as it does not, as long as it is the chosen one.
 */
function useGoneTo({ follow, inView, stayAt }: Following): void {
  const { goneTo, session } = usePanel()
  const { view } = session
  const asked = goneTo.value
  const chosen = view.row.value
  useLayoutEffect(() => {
    if (asked === null || inView === 0) return
    const index = rowAt(view.visible, asked.row)
    if (index >= 0) {
      const place = index * MESSAGE_ROW_HEIGHT
      const isInView = place >= follow.top && place + MESSAGE_ROW_HEIGHT <= follow.top + inView
      stayAt(isInView ? follow.top : Math.max(0, place - inView / 3))
    }
    if (index >= 0 || chosen !== asked.row) goneTo.value = null
  })
}

export function useChosenRow(following: Following, openMenu: (row: Row) => void): ChosenRow {
  const panel = usePanel()
  const { view } = panel.session
  const { selection } = view
  const chosen = view.row.value
  const { follow, scroller, stayAt } = following
  useKeptInView(chosen ? rowAt(view.visible, chosen) : -1, following)
  useGoneTo(following)
  const onChoose = (row: Row, event: MouseEvent) => {
    stayAt(follow.top)
    scroller.current?.focus({ preventScroll: true })
    if (event.shiftKey) return selection.extend(row, view.visible)
    if (event.ctrlKey || event.metaKey) return selection.toggle(row)
    selection.collapse()
    panel.showRow(row)
  }
  const onHold = () => stayAt(follow.top)
  return { chosen, onHold, onKeyDown: useRowKeys(following, openMenu), onChoose }
}

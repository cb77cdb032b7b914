// The chosen row of the message table: moved by keys, chosen by a click, kept in view.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Row } from '../../store/rows'
import { indexFor, isPlain } from '../layout/list-keys'
import { placeOf, topToShow } from '../layout/virtual-window'
import { usePanel } from '../panel-state'
import { MESSAGE_ROW_HEIGHT } from './MessageRow'
import type { Following } from './use-following'

export interface ChosenRow {
  readonly chosen: Row | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: (row: Row) => void
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

export function useChosenRow(following: Following): ChosenRow {
  const panel = usePanel()
  const { view } = panel.session
  const chosen = view.row.value
  const { follow, inView, toEnd, stayAt } = following
  const indexOf = (row: Row | null) => {
    const index = row === null ? -1 : placeOf(view.visible, row.id)
    return view.visible[index] === row ? index : -1
  }
  useKeptInView(indexOf(chosen), following)
  // who reads a row does not want it to scroll away: only End follows on
  const moveTo = (index: number, key: string) => {
    const row = view.visible[index]
    if (row) panel.chooseRow(row)
    if (key === 'End') toEnd()
    else stayAt(topToShow(index, follow.top, inView, MESSAGE_ROW_HEIGHT))
  }
  const onChoose = (row: Row) => {
    stayAt(follow.top)
    panel.showRow(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event)) return
    const count = view.visible.length
    const page = Math.max(1, Math.floor(inView / MESSAGE_ROW_HEIGHT))
    const start = follow.isFollowing ? count - 1 : Math.ceil(follow.top / MESSAGE_ROW_HEIGHT)
    const index = indexOf(view.row.value)
    const next = indexFor(event.key, { index, count, page, start })
    if (next !== null) moveTo(next, event.key)
    else if (event.key === 'Enter' && view.row.value) onChoose(view.row.value)
    else return
    event.preventDefault()
  }
  return { chosen, onKeyDown, onChoose }
}

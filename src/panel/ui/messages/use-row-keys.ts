// The keys of the message table: moving, choosing several, copying, bookmarks, the menu of a row.
import { rowAt } from '../../store/row-place'
import type { Row } from '../../store/rows'
import { editRow } from '../act/act-on-row'
import { indexFor } from '../layout/list-keys'
import { topToShow } from '../layout/virtual-window'
import { type PanelState, usePanel } from '../panel-state'
import { MESSAGE_ROW_HEIGHT } from './MessageRow'
import { chosenRows } from './row-menu'
import type { Following } from './use-following'

/** True: the key was for the table. */
type KeyUse = (event: KeyboardEvent) => boolean

/** Who reads a row does not want it to scroll away: only End follows on. */
function moving(panel: PanelState, { follow, inView, stayAt, toEnd }: Following): KeyUse {
  const { view } = panel.session
  return ({ key, shiftKey }) => {
    const { row, selection, visible } = view
    const count = visible.length
    const lead = row.peek()
    const index = lead ? rowAt(visible, lead) : -1
    const page = Math.max(1, Math.floor(inView / MESSAGE_ROW_HEIGHT))
    const start = follow.isFollowing ? count - 1 : Math.ceil(follow.top / MESSAGE_ROW_HEIGHT)
    const next = indexFor(key, { index, count, page, start })
    const to = next === null ? undefined : visible[next]
    if (next === null || !to) return false
    if (shiftKey) selection.extend(to, visible)
    else {
      selection.collapse()
      panel.chooseRow(to)
    }
    if (key === 'End' && !shiftKey) toEnd()
    else stayAt(topToShow(next, follow.top, inView, MESSAGE_ROW_HEIGHT))
    return true
  }
}

/** A part of a row that was marked with the pointer is copied by the browser. */
const hasSelectedText = () => `${getSelection() ?? ''}` !== ''

function commanding(panel: PanelState, { follow, stayAt }: Following): KeyUse {
  const { view } = panel.session
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
    if (event.key === 'a') {
      stayAt(follow.top)
      view.selection.all(view.visible)
    } else if (event.key === 'c' && !hasSelectedText()) panel.copier.copy(chosenRows(panel), 'text')
    else return false
    return true
  }
}

function actingOnRow(panel: PanelState, openMenu: (row: Row) => void): KeyUse {
  const { view } = panel.session
  return ({ key, shiftKey }) => {
    const row = view.row.peek()
    if (key === 'Escape') return view.selection.collapse()
    if (key === 'F2') panel.nextBookmark(shiftKey ? -1 : 1)
    else if (row === null) return false
    else if (key === 'Enter') panel.showRow(row)
    else if (key.toLowerCase() === 'b') view.bookmarks.toggle(row)
    else if (key.toLowerCase() === 'e' && panel.act.canResend(row)) editRow(panel, row)
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu(row)
    else return false
    return true
  }
}

export function useRowKeys(following: Following, openMenu: (row: Row) => void) {
  const panel = usePanel()
  const move = moving(panel, following)
  const command = commanding(panel, following)
  const act = actingOnRow(panel, openMenu)
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return // a button on the head has its own
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!(isPlain ? move(event) || act(event) : command(event))) return
    event.preventDefault()
    event.stopPropagation()
  }
}

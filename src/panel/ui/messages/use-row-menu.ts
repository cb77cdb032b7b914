// The context menu of a row: at the pointer, or at the row where the keyboard asked for it.
import { useState } from 'preact/hooks'
import type { Row } from '../../store/rows'
import { type Box, boxAt } from '../layout/place-in-view'
import { usePanel } from '../panel-state'
import { messageRowId } from './MessageRow'
import type { Following } from './use-following'

interface OpenMenu {
  readonly row: Row
  readonly anchor: Box
}

export interface RowMenu {
  readonly open: OpenMenu | null
  onMenu(row: Row, event: MouseEvent): void
  openAtRow(row: Row): void
  close(): void
}

/** px from the start of a row: the menu leaves its direction in view. */
const INDENT = 40

export function useRowMenu({ follow, stayAt }: Following): RowMenu {
  const panel = usePanel()
  const { selection } = panel.session.view
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const openAt = (row: Row, anchor: Box) => {
    stayAt(follow.top) // what the menu was opened for does not scroll away
    if (!selection.rows.peek().has(row)) panel.chooseRow(row)
    setOpen({ row, anchor })
  }
  return {
    open,
    onMenu(row, event) {
      event.preventDefault()
      openAt(row, boxAt(event.clientX, event.clientY))
    },
    openAtRow(row) {
      const rect = document.getElementById(messageRowId(row))?.getBoundingClientRect()
      if (rect) openAt(row, { ...boxAt(rect.left + INDENT, rect.top), bottom: rect.bottom })
    },
    close: () => setOpen(null),
  }
}

// All that a rendering of the list, or a key in it, goes by: as it is now.
import { begunAt, seenUntil } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import type { PanelState } from '../panel-state'
import { activeIndex, type ListEntry } from './list-entries'
import { shownSockets } from './shown-sockets'
import { fittingColumns, rowHeightOf, type SocketColumns } from './socket-columns'
import type { SocketLayout } from './socket-layout'
import { liveRange, type TimeRange } from './time-axis'

export interface ListModel {
  readonly sockets: readonly SocketRecord[]
  readonly entries: readonly ListEntry[]
  readonly layout: SocketLayout
  readonly columns: SocketColumns
  readonly rowHeight: number
  readonly chosen: SocketRecord | null
  /** Of `entries`; -1: “All sockets”. */
  readonly active: number
  /** The time of all that is listed, and what of it is shown. */
  readonly whole: TimeRange
  readonly range: TimeRange
}

/** From the first socket to now, or to the last end if all have ended. */
function extentOf(sockets: readonly SocketRecord[], now: number): TimeRange {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const socket of sockets) {
    from = Math.min(from, begunAt(socket))
    to = Math.max(to, seenUntil(socket) ?? now)
  }
  return Number.isFinite(from) ? liveRange(from, to) : liveRange(now, now)
}

/** A stretch of which nothing is left is not shown. */
function shownRange(zoom: TimeRange | null, whole: TimeRange): TimeRange {
  return zoom !== null && zoom.to > whole.from && zoom.from < whole.to ? zoom : whole
}

/** `width`: px of the list. */
export function listModel(panel: PanelState, width: number, now: number): ListModel {
  const { list, session } = panel
  const sockets = shownSockets(panel)
  const shape = { order: list.order.value, toggled: list.toggled.value, now }
  const columns = fittingColumns(list.chosen.columns.value, width)
  const rowHeight = rowHeightOf(columns)
  const { entries, layout } = list.cache.placedFor(sockets, session.store, shape, rowHeight)
  const chosen = session.view.socket.value
  const active = activeIndex(entries, list.cursor.value, chosen)
  const whole = extentOf(sockets, now)
  const range = shownRange(list.zoom.value, whole)
  return { sockets, entries, layout, columns, rowHeight, chosen, active, whole, range }
}

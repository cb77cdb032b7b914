// The rows of the message table that are in view, at their place in its whole height.
import { useRef } from 'preact/hooks'
import type { Row } from '../../store/rows'
import type { TallScroll } from '../layout/tall-scroll'
import { windowOf } from '../layout/virtual-window'
import { usePanel } from '../panel-state'
import type { Column } from './columns'
import { MESSAGE_ROW_HEIGHT, MessageRow, type RowActs } from './MessageRow'
import { useAround } from './use-around'
import { useAwayRows } from './use-away-rows'
import { useMarks } from './use-marks'
import './MessageRows.css'

interface Props {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly top: number
  readonly inView: number
  readonly tall: TallScroll
  /** Characters that a preview has room for. */
  readonly room: number
  readonly acts: RowActs
}

export function MessageRows({ rows, columns, top, inView, tall, room, acts }: Props) {
  const { session, columnSetting } = usePanel()
  const { row: lead, selection, bookmarks, query, find } = session.view
  const slice = useRef<HTMLDivElement>(null)
  bookmarks.version.value
  const chosen = selection.rows.value
  const { time } = columnSetting.choice.value
  const sought = find.isOpen.value ? find.query.value : null
  useMarks(slice, 'filter-match', query.value)
  useMarks(slice, 'find-match', sought)
  useMarks(slice, 'find-current', sought, '.message-row[data-lead="true"]')
  const around = useAround(room)
  const { first, end } = windowOf(top, inView, MESSAGE_ROW_HEIGHT, rows.length)
  const shown = rows.slice(first, end)
  useAwayRows(shown)
  /** What comes into view takes the elements of what went out of it. */
  const ringPlace = (index: number) => index % shown.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows
    <div
      class="message-rows"
      role="rowgroup"
      style={{ height: `${tall.heightOf(rows.length * MESSAGE_ROW_HEIGHT)}px` }}
    >
      <div
        ref={slice}
        class="message-slice"
        role="presentation"
        style={{ transform: `translateY(${first * MESSAGE_ROW_HEIGHT - tall.shift}px)` }}
      >
        {shown.map((row, offset) => (
          <MessageRow
            key={ringPlace(first + offset)}
            {...{ row, columns, time, acts }}
            before={rows[first + offset - 1] ?? null}
            first={rows[0] ?? null}
            around={around(row)}
            index={first + offset}
            isLead={row === lead.value}
            isChosen={chosen.has(row)}
            isBookmarked={bookmarks.has(row)}
          />
        ))}
      </div>
    </div>
  )
}

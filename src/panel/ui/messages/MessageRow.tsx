// One row of the message table: a message, an event, a call that threw, or a gap.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import type { Row } from '../../store/rows'
import type { Column, TimeMode } from './columns'
import { DirectionCell } from './DirectionCell'
import { RowCell } from './RowCell'
import './MessageRow.css'

/** px, fixed: the table renders only what is in view. */
export const MESSAGE_ROW_HEIGHT = 20

export const messageRowId = (row: Row) => `message-${row.id}`

/** What is done to a row by the pointer. */
export interface RowActs {
  /** The pointer is down on a row. */
  onHold(): void
  onChoose(row: Row, event: MouseEvent): void
  onMark(row: Row): void
  onMenu(row: Row, event: MouseEvent): void
}

interface Props {
  readonly row: Row
  /** The visible row before it, and the first of all. */
  readonly before: Row | null
  readonly first: Row | null
  readonly index: number
  readonly columns: readonly Column[]
  readonly time: TimeMode
  /** The keyboard is at it. */
  readonly isLead: boolean
  readonly isChosen: boolean
  readonly isBookmarked: boolean
  /** What is around the first match, where the start of the row does not show it. */
  readonly around: string | null
  readonly acts: RowActs
}

export function MessageRow(props: Props) {
  const { row, index, columns, isBookmarked, acts } = props
  return (
    <div
      id={messageRowId(row)}
      class="message-row"
      data-testid="message-row"
      data-kind={row.fact.kind}
      data-past={row.document.past}
      data-row={row.id}
      data-lead={props.isLead}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isChosen}
      onMouseDown={(event) => {
        acts.onHold()
        if (event.shiftKey) event.preventDefault() // rows are chosen, not their text
      }}
      onClick={(event) => acts.onChoose(row, event)}
      onContextMenu={(event) => acts.onMenu(row, event)}
    >
      <DirectionCell row={row} isBookmarked={isBookmarked} onToggle={() => acts.onMark(row)} />
      {columns.map((column) => (
        <RowCell key={column} column={column} {...props} />
      ))}
    </div>
  )
}

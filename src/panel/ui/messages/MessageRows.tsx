// The rows of the message table that are in view, at their place in its whole height.
import type { Row } from '../../store/rows'
import { windowOf } from '../layout/virtual-window'
import { MESSAGE_ROW_HEIGHT, MessageRow } from './MessageRow'
import './MessageRows.css'

interface Props {
  readonly rows: readonly Row[]
  readonly chosen: Row | null
  readonly top: number
  readonly inView: number
  onChoose(row: Row): void
}

export function MessageRows({ rows, chosen, top, inView, onChoose }: Props) {
  const { first, end } = windowOf(top, inView, MESSAGE_ROW_HEIGHT, rows.length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows
    <div
      class="message-rows"
      role="rowgroup"
      style={{ height: `${rows.length * MESSAGE_ROW_HEIGHT}px` }}
    >
      <div
        class="message-slice"
        role="presentation"
        style={{ transform: `translateY(${first * MESSAGE_ROW_HEIGHT}px)` }}
      >
        {rows.slice(first, end).map((row, offset) => (
          <MessageRow
            key={row.id}
            row={row}
            before={rows[first + offset - 1] ?? null}
            index={first + offset}
            isChosen={row === chosen}
            onChoose={() => onChoose(row)}
          />
        ))}
      </div>
    </div>
  )
}

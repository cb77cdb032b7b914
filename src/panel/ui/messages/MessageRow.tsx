// One row of the message table: a message, an event, a call that threw, or a gap.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { FACT_SIGNS } from './fact-signs'
import { MessageCell } from './MessageCell'
import { MessagePreview } from './MessagePreview'
import { RowMarks } from './RowMarks'
import './MessageRow.css'

/** px, fixed: the table renders only what is in view. */
export const MESSAGE_ROW_HEIGHT = 20

export const messageRowId = (row: Row) => `message-${row.id}`

interface Props {
  readonly row: Row
  /** The visible row before it. */
  readonly before: Row | null
  readonly index: number
  readonly isChosen: boolean
  onChoose(): void
}

export function MessageRow({ row, before, index, isChosen, onChoose }: Props) {
  const { fact, socket } = row
  const { sign, word } = FACT_SIGNS[fact.kind]
  const size = fact.kind === 'event-dispatched' ? undefined : payloadOf(fact)?.size
  const clock = format.clock(fact.time)
  return (
    <div
      id={messageRowId(row)}
      class="message-row"
      data-testid="message-row"
      data-kind={fact.kind}
      data-past={row.document.past}
      data-row={row.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      onClick={onChoose}
    >
      <MessageCell name="direction" label={t(word)} title={t(word)}>
        {sign}
      </MessageCell>
      <MessageCell name="socket">{socket && `#${socket.key}`}</MessageCell>
      <MessageCell name="preview">
        <MessagePreview fact={fact} />
        <RowMarks row={row} />
      </MessageCell>
      <MessageCell name="size">{size !== undefined && format.size(size)}</MessageCell>
      <MessageCell name="time">{clock}</MessageCell>
      <MessageCell name="delta" title={clock}>
        {before && format.delta(fact.time - before.fact.time)}
      </MessageCell>
    </div>
  )
}

// What one column says of a row; the direction stands in a cell of its own.
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { DecodedCell } from '../decoded/DecodedCell'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Column, TimeMode } from './columns'
import { MessageCell } from './MessageCell'
import { MessagePreview } from './MessagePreview'
import { payloadKindWords } from './payload-kind-words'
import { RowMarks } from './RowMarks'
import { elapsed } from './row-time'

interface Props {
  readonly column: Column
  readonly row: Row
  /** The visible row before it, and the first of all. */
  readonly before: Row | null
  readonly first: Row | null
  readonly time: TimeMode
  readonly around: string | null
  readonly columns: readonly Column[]
}

export function RowCell({ column, row, before, first, time, around, columns }: Props) {
  const { fact, socket } = row
  const clock = format.clock(fact.time)
  switch (column) {
    case 'direction':
      return null
    case 'socket':
      return <MessageCell name="socket">{socket && `#${socket.key}`}</MessageCell>
    case 'decoded':
      return (
        <MessageCell name="decoded">
          <DecodedCell row={row} around={around} isAlone={!columns.includes('preview')} />
        </MessageCell>
      )
    case 'preview':
      return (
        <MessageCell name="preview">
          <MessagePreview fact={fact} around={around} />
          <RowMarks row={row} />
        </MessageCell>
      )
    case 'type': {
      const words = payloadKindWords(row)
      return (
        <MessageCell name="type" {...(words && { title: t(words.inFull) })}>
          {words && t(words.short)}
        </MessageCell>
      )
    }
    case 'size': {
      const size = fact.kind === 'event-dispatched' ? undefined : payloadOf(fact)?.size
      return <MessageCell name="size">{size !== undefined && format.size(size)}</MessageCell>
    }
    case 'buffered': {
      const isSend = fact.kind === 'message-sent' || fact.kind === 'message-discarded'
      return <MessageCell name="buffered">{isSend && format.size(fact.bufferedAmount)}</MessageCell>
    }
    case 'time': {
      const since = elapsed(row, time, first)
      return (
        <MessageCell name="time" title={clock}>
          {since === null ? time === 'clock' && clock : format.delta(since)}
        </MessageCell>
      )
    }
    case 'delta':
      return (
        <MessageCell name="delta" title={clock}>
          {before && format.delta(fact.time - before.time)}
        </MessageCell>
      )
  }
}

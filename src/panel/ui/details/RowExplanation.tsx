// What a row means that is no plain message: a sentence, and what came with it.
import type { Fact, FactKind, SocketClosed } from '../../../wire/facts'
import type { Row } from '../../store/rows'
import { eventWords } from '../messages/event-words'
import { CloseExplained } from './CloseExplained'
import { DispatchedClose } from './DispatchedClose'
import { explanationOf } from './explanations'
import './RowExplanation.css'

/** What is code, and not a sentence. */
const CODE: readonly FactKind[] = ['call-threw', 'close-called', 'socket-created', 'socket-opened']

const isMessage = (fact: Fact) => fact.kind === 'message-sent' || fact.kind === 'message-received'

const closeOf = ({ time, code, reason, wasClean }: SocketClosed) => ({
  time,
  code,
  reason,
  wasClean,
})

export function RowExplanation({ row }: { row: Row }) {
  const { fact, socket } = row
  if (isMessage(fact)) return null
  if (fact.kind === 'socket-closed') return <CloseExplained close={closeOf(fact)} socket={socket} />
  const words = eventWords(fact)
  const explanation = explanationOf(row)
  return (
    <div class="row-explanation" data-kind={fact.kind} data-testid="row-explanation">
      {words !== '' && (
        <p class={CODE.includes(fact.kind) ? 'row-words mono' : 'row-words'}>{words}</p>
      )}
      {explanation && <p>{explanation}</p>}
      {fact.kind === 'event-dispatched' && <DispatchedClose fact={fact} />}
    </div>
  )
}

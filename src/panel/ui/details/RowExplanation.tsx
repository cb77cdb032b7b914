// What a row means that is no plain message: a sentence, and what came with it.
import type { Fact, FactKind, SocketClosed } from '../../../wire/facts'
import { isOurs } from '../../../wire/read-fact'
import { isOfPage } from '../../store/handshake'
import type { Row } from '../../store/rows'
import { TermLink } from '../glossary/TermLink'
import { termOfRow } from '../glossary/term-of'
import { eventWords } from '../messages/event-words'
import { t } from '../words/translate'
import { CloseExplained } from './CloseExplained'
import { DispatchedClose } from './DispatchedClose'
import { explanationOf } from './explanations'
import './RowExplanation.css'

/** What is code, and not a sentence. */
const CODE: readonly FactKind[] = ['call-threw', 'close-called', 'socket-created', 'socket-opened']

const isMessage = (fact: Fact) =>
  (fact.kind === 'message-sent' || fact.kind === 'message-received') && !isOurs(fact)

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
  const term = termOfRow(fact)
  const isElsewhere = socket !== null && !isOfPage(socket)
  const explanation =
    isElsewhere && fact.kind === 'ready-state-changed'
      ? t('explainClosedElsewhere')
      : explanationOf(row)
  return (
    <div class="row-explanation" data-kind={fact.kind} data-testid="row-explanation">
      {words !== '' && (
        <p class={CODE.includes(fact.kind) ? 'row-words mono' : 'row-words'}>{words}</p>
      )}
      {explanation && <p data-testid="row-meaning">{explanation}</p>}
      {term && <TermLink id={term} />}
      {fact.kind === 'event-dispatched' && <DispatchedClose fact={fact} />}
    </div>
  )
}

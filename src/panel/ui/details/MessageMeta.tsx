// What is known about a message, in one line: direction, exact size, kind, time, readyState …
import type { Fact } from '../../../wire/facts'
import { payloadOf } from '../../../wire/read-fact'
import { isOfPage } from '../../store/handshake'
import type { Row } from '../../store/rows'
import { Term } from '../glossary/Term'
import { FACT_SIGNS } from '../messages/fact-signs'
import { payloadKindWords } from '../messages/payload-kind-words'
import { format } from '../words/local-format'
import { readyStateName } from '../words/ready-state-names'
import { t } from '../words/translate'
import './MessageMeta.css'

const bufferedAfter = (fact: Fact) =>
  fact.kind === 'message-sent' || fact.kind === 'message-discarded' ? fact.bufferedAmount : null

export function MessageMeta({ row }: { row: Row }) {
  const { fact, socket } = row
  const { sign, word } = FACT_SIGNS[fact.kind]
  const payload = payloadOf(fact)
  const kind = payloadKindWords(row)
  const state = 'readyState' in fact ? readyStateName(fact.readyState) : null
  const isKnown = socket === null || isOfPage(socket)
  const buffered = isKnown ? bufferedAfter(fact) : null
  return (
    <p class="message-meta" data-testid="message-meta" data-kind={fact.kind}>
      <strong>
        <span class="message-meta-sign" aria-hidden="true">
          {sign}
        </span>{' '}
        {t(word)}
      </strong>
      {payload && <span>{format.exactSize(payload.size)}</span>}
      {kind && <span>{t(kind.inFull)}</span>}
      <span class="number">{format.clock(fact.time)}</span>
      {socket && <span class="number">#{socket.key}</span>}
      {state && (
        <span>
          <Term id={state}>{state}</Term>
        </span>
      )}
      {buffered !== null && (
        <span title={t('bufferedAfterHint')}>
          <Term id="bufferedAmount">bufferedAmount</Term> {format.size(buffered)}
        </span>
      )}
    </p>
  )
}

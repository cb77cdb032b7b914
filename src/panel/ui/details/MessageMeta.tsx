// What is known about a message, in one line: direction, exact size, kind, time, readyState …
import type { Fact } from '../../../wire/facts'
import type { PayloadKind } from '../../../wire/payload'
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { FACT_SIGNS } from '../messages/fact-signs'
import { format } from '../words/local-format'
import { readyStateName } from '../words/ready-state-names'
import { type MessageKey, t } from '../words/translate'
import './MessageMeta.css'

const PAYLOAD_KINDS: Readonly<Record<PayloadKind, MessageKey>> = {
  text: 'payloadText',
  arraybuffer: 'payloadArrayBuffer',
  view: 'payloadView',
  blob: 'payloadBlob',
}

const bufferedAfter = (fact: Fact) =>
  fact.kind === 'message-sent' || fact.kind === 'message-discarded' ? fact.bufferedAmount : null

export function MessageMeta({ row: { fact, socket } }: { row: Row }) {
  const { sign, word } = FACT_SIGNS[fact.kind]
  const payload = payloadOf(fact)
  const buffered = bufferedAfter(fact)
  return (
    <p class="message-meta" data-testid="message-meta" data-kind={fact.kind}>
      <strong>
        <span class="message-meta-sign" aria-hidden="true">
          {sign}
        </span>{' '}
        {t(word)}
      </strong>
      {payload && <span>{format.exactSize(payload.size)}</span>}
      {payload && <span>{t(PAYLOAD_KINDS[payload.kind])}</span>}
      <span class="number">{format.clock(fact.time)}</span>
      {socket && <span class="number">#{socket.key}</span>}
      {'readyState' in fact && <span>{readyStateName(fact.readyState)}</span>}
      {buffered !== null && (
        <span title={t('bufferedAfterHint')}>bufferedAmount {format.size(buffered)}</span>
      )}
    </p>
  )
}

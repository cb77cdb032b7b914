// How a connection ended: the code, what it means, the reason, and who began.
import { meaningOf } from '../../store/close-codes'
import type { SocketRecord } from '../../store/sockets'
import { type MessageKey, t } from '../words/translate'
import { CLOSE_WORDS } from './close-words'
import { Property } from './Property'
import { type Ender, whoClosed } from './who-closed'
import './CloseExplained.css'

const ENDERS: Readonly<Record<Ender, MessageKey>> = {
  page: 'closedByPage',
  aborted: 'closedByAbort',
  server: 'closedByServer',
  broken: 'closedByBreak',
  unopened: 'closedUnopened',
  blocked: 'closedBlocked',
}

interface Props {
  readonly close: NonNullable<SocketRecord['close']>
  readonly socket: SocketRecord | null
}

export function CloseExplained({ close, socket }: Props) {
  const { name, meaning } = CLOSE_WORDS[meaningOf(close.code)]
  const ender = socket && whoClosed(socket)
  return (
    <section class="close-explained" data-testid="close-explained" data-clean={close.wasClean}>
      <h3>
        <span class="number">{close.code}</span> {t(name)}
      </h3>
      {ender !== 'blocked' && <p>{t(meaning)}</p>}
      {ender && <p>{t(ENDERS[ender], socket.blocked?.directive ?? '')}</p>}
      <dl class="properties">
        <Property name={t('closeReason')}>
          {close.reason || <span class="dim">{t('noReason')}</span>}
        </Property>
        <Property name="wasClean">{String(close.wasClean)}</Property>
      </dl>
    </section>
  )
}

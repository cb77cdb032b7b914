// How a connection ended: the code, what it means, the reason, who began, and how all this is known.
import { isSynthetic, meaningOf, registeredCode } from '../../store/close-codes'
import type { SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { termOfCode } from '../glossary/term-of'
import { t } from '../words/translate'
import { ENDERS, EVIDENCE } from './close-enders'
import { CLOSE_WORDS } from './close-words'
import { Property } from './Property'
import { endingOf } from './who-closed'
import './CloseExplained.css'

interface Props {
  readonly close: NonNullable<SocketRecord['close']>
  readonly socket: SocketRecord | null
}

export function CloseExplained({ close, socket }: Props) {
  const { name, meaning } = CLOSE_WORDS[meaningOf(close.code)]
  const registered = registeredCode(close.code)
  const ending = socket && endingOf(socket)
  const ender = ending?.ender ?? null
  return (
    <section class="close-explained" data-testid="close-explained" data-clean={close.wasClean}>
      <h3>
        <Term id={termOfCode(close.code)}>
          <span class="number">{close.code}</span>
        </Term>{' '}
        {t(name)}
      </h3>
      {ender !== 'blocked' && <p>{t(meaning)}</p>}
      {ender && (
        <p data-testid="ender" data-ender={ender}>
          {t(ENDERS[ender], socket?.blocked?.directive ?? '')}
        </p>
      )}
      <dl class="properties">
        {ending && (
          <Property name={t('evidence')}>
            <span data-testid="evidence">{t(EVIDENCE[ending.evidence])}</span>
          </Property>
        )}
        <Property name={t('closeReason')} term="reason">
          {close.reason || <span class="dim">{t('noReason')}</span>}
        </Property>
        <Property name="wasClean" term="wasClean">
          {String(close.wasClean)}
        </Property>
        <Property name={t('closeOnWire')}>
          {t(isSynthetic(close.code) ? 'closeNeverTravels' : 'closeTravels')}
        </Property>
        {registered && (
          <Property name={t('closeRegistry')}>
            {registered.name} <span class="dim">{registered.reference}</span>
          </Property>
        )}
      </dl>
    </section>
  )
}

// Status, duration and remote address of a handshake, and who has seen it.
import { answeredAt, type Handshake } from '../../store/handshake'
import { Property } from '../details/Property'
import { format } from '../words/local-format'
import { t } from '../words/translate'

function statusOf({ status, statusText, outcome }: Handshake, openedAt: number | null): string {
  if (status > 0) return `${status} ${statusText}`.trim()
  if (openedAt !== null) return t('handshakeAccepted')
  return t(outcome === 'pending' ? 'handshakePending' : 'handshakeNoAnswer')
}

function seenBy({ seenBy: seen }: Handshake): string {
  return t(seen.includes('har') ? 'seenByHar' : 'seenByWebRequest')
}

interface Props {
  readonly handshake: Handshake
  readonly openedAt: number | null
}

export function HandshakeMeta({ handshake, openedAt }: Props) {
  const { beganAt, address } = handshake
  const endedAt = answeredAt(handshake, openedAt)
  return (
    <dl class="properties">
      <Property name={t('handshakeStatus')} term="switching">
        <span data-testid="handshake-status">{statusOf(handshake, openedAt)}</span>
      </Property>
      {beganAt !== null && endedAt !== null && (
        <Property name={t('handshakeDuration')}>
          <span class="number" data-testid="handshake-duration" title={format.clock(beganAt)}>
            {format.duration(Math.max(0, endedAt - beganAt))}
          </span>
        </Property>
      )}
      <Property name={t('handshakeAddress')}>
        {address || <span class="dim">{t('addressUnknown')}</span>}
      </Property>
      <Property name={t('handshakeSource')}>{seenBy(handshake)}</Property>
    </dl>
  )
}

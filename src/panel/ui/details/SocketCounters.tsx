// What went through a socket, and what did not.
import type { SocketRecord } from '../../store/sockets'
import { MessageCount } from '../toolbar/MessageCount'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { Property } from './Property'

export function SocketCounters({ socket }: { socket: SocketRecord }) {
  const { counts, threw } = socket
  const discarded = counts['message-discarded']
  return (
    <section class="socket-section">
      <h3>{t('traffic')}</h3>
      <dl class="properties">
        <Property name={t('kindSent')}>
          <MessageCount {...counts['message-sent']} />
        </Property>
        <Property name={t('kindReceived')}>
          <MessageCount {...counts['message-received']} />
        </Property>
        {discarded.nth > 0 && (
          <Property name={t('kindDiscarded')}>
            <MessageCount {...discarded} />
          </Property>
        )}
        {threw > 0 && <Property name={t('kindThrew')}>{format.count(threw)}</Property>}
      </dl>
    </section>
  )
}

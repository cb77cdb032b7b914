// What went through a socket, and what did not.
import type { SocketRecord } from '../../store/sockets'
import { MessageCount } from '../toolbar/MessageCount'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { Property } from './Property'

export function SocketCounters({ socket }: { socket: SocketRecord }) {
  const { counts, threw } = socket
  const discarded = counts['message-discarded']
  const unknown = <span class="dim">{t('unknownHere')}</span>
  const isCounted = socket.source !== 'handshake'
  return (
    <section class="socket-section">
      <h3>{t('traffic')}</h3>
      <dl class="properties">
        <Property name={t('kindSent')}>
          {isCounted ? <MessageCount {...counts['message-sent']} /> : unknown}
        </Property>
        <Property name={t('kindReceived')}>
          {isCounted ? <MessageCount {...counts['message-received']} /> : unknown}
        </Property>
        {discarded.nth > 0 && (
          <Property name={t('kindDiscarded')} term="discarded">
            <MessageCount {...discarded} />
          </Property>
        )}
        {threw > 0 && (
          <Property name={t('kindThrew')} term="invalidState">
            {format.count(threw)}
          </Property>
        )}
      </dl>
    </section>
  )
}

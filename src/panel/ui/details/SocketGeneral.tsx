// What a socket is: address, interface, subprotocols, extensions, binaryType.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { Property } from './Property'

export function SocketGeneral({ socket }: { socket: SocketRecord }) {
  const isOpened = socket.openedAt !== null
  return (
    <section class="socket-section">
      <h3>{t('general')}</h3>
      <dl class="properties">
        <Property name="URL">{socket.url || t('urlUnknown')}</Property>
        {socket.api === 'WebSocketStream' && (
          <Property name={t('api')}>
            WebSocketStream <span class="dim">{t('streamHint')}</span>
          </Property>
        )}
        <Property name={t('protocolsRequested')}>
          {socket.protocols.join(', ') || t('noProtocol')}
        </Property>
        {isOpened && (
          <Property name={t('protocolChosen')}>{socket.protocol || t('noProtocol')}</Property>
        )}
        {isOpened && (
          <Property name={t('extensions')}>{socket.extensions || t('noExtension')}</Property>
        )}
        {socket.binaryType && <Property name="binaryType">{socket.binaryType}</Property>}
      </dl>
    </section>
  )
}

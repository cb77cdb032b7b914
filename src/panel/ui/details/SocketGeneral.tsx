// What a socket is: address, interface, subprotocols, extensions, binaryType.
import type { SocketRecord } from '../../store/sockets'
import { workerName } from '../handshake/worker-name'
import { t } from '../words/translate'
import { Property } from './Property'

export function SocketGeneral({ socket }: { socket: SocketRecord }) {
  const isOpened = socket.openedAt !== null
  const { document } = socket
  return (
    <section class="socket-section">
      <h3>{t('general')}</h3>
      <dl class="properties">
        <Property name="URL">{socket.url || t('urlUnknown')}</Property>
        {document.worker && (
          <Property name={t('madeBy')} term="worker">
            {workerName(document)}
          </Property>
        )}
        {document.worker?.script && (
          <Property name={t('workerUrl')}>{document.worker.script}</Property>
        )}
        {socket.api === 'WebSocketStream' && (
          <Property name={t('api')} term="stream">
            WebSocketStream <span class="dim">{t('streamHint')}</span>
          </Property>
        )}
        <Property name={t('protocolsRequested')} term="subprotocol">
          {socket.protocols.join(', ') || t('noProtocol')}
        </Property>
        {isOpened && (
          <Property name={t('protocolChosen')} term="subprotocol">
            {socket.protocol || t('noProtocol')}
          </Property>
        )}
        {isOpened && (
          <Property name={t('extensions')} term="extensions">
            {socket.extensions || t('noExtension')}
          </Property>
        )}
        {socket.binaryType && (
          <Property name="binaryType" term="binaryType">
            {socket.binaryType}
          </Property>
        )}
      </dl>
    </section>
  )
}

// What a socket is: address, frame, subprotocols, extensions, binaryType.
import type { SocketRecord } from '../../store/sockets'
import { frameName, isOpaque } from '../sockets/frame-name'
import { t } from '../words/translate'
import { Property } from './Property'

export function SocketGeneral({ socket }: { socket: SocketRecord }) {
  const { document, openedAt } = socket
  const isOpened = openedAt !== null
  const frame = isOpaque(document)
    ? `${frameName(document)} (${t('frameSandboxed')})`
    : frameName(document)
  return (
    <section class="socket-section">
      <h3>{t('general')}</h3>
      <dl class="properties">
        <Property name="URL">{socket.url || t('urlUnknown')}</Property>
        <Property name={t('frame')}>{frame}</Property>
        {!document.top && <Property name={t('frameUrl')}>{document.url}</Property>}
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

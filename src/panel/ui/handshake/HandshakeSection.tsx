// The handshake of a socket: what was asked, what was answered, and how this is known.
import type { SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { AcceptCheck } from './AcceptCheck'
import { ExtensionsExplained } from './ExtensionsExplained'
import { HandshakeMeta } from './HandshakeMeta'
import { HeaderList } from './HeaderList'
import './HandshakeSection.css'

function unknownKey(isUnsent: boolean, isLogUnread: boolean) {
  if (isUnsent) return 'handshakeUnsent'
  return isLogUnread ? 'handshakeLogTooLarge' : 'handshakeUnknown'
}

export function HandshakeSection({ socket }: { socket: SocketRecord }) {
  const { status, store } = usePanel().session
  store.version.value // a component that reads any signal is else not rendered again
  const { isLogUnread } = status
  const { handshake, unsent } = socket
  if (handshake === null)
    return (
      <section class="socket-section" data-testid="handshake" data-known="false">
        <h3>
          <Term id="handshake">{t('handshake')}</Term>
        </h3>
        <p class="dim">{t(unknownKey(unsent, isLogUnread.value))}</p>
      </section>
    )
  const { request, response, requestIsWhole } = handshake
  return (
    <section class="socket-section handshake" data-testid="handshake" data-known="true">
      <h3>
        <Term id="handshake">{t('handshake')}</Term>
      </h3>
      <HandshakeMeta handshake={handshake} openedAt={socket.openedAt} />
      {request && <HeaderList side="request" headers={request} isWhole={requestIsWhole} />}
      {response && <HeaderList side="response" headers={response} isWhole />}
      <AcceptCheck request={request} response={response} />
      <ExtensionsExplained response={response} />
    </section>
  )
}

// Why a connection did not open: the name of the reason, what it means, and the browser's own words.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { failureOf } from './failure'
import { FAILURE_WORDS } from './failure-words'
import './HandshakeFailure.css'

export function HandshakeFailure({ socket }: { socket: SocketRecord }) {
  const failure = failureOf(socket)
  if (failure === null) return null
  const { name, meaning } = FAILURE_WORDS[failure]
  const { status = 0, error = '' } = socket.handshake ?? {}
  return (
    <section class="handshake-failure" data-testid="handshake-failure" data-failure={failure}>
      <h3>
        {status > 0 && <span class="number">HTTP {status}</span>} {t(name)}
      </h3>
      <p>{t(meaning)}</p>
      {error !== '' && <p class="mono handshake-error">{error}</p>}
    </section>
  )
}

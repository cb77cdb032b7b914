// An error or an abnormal close for the page alone, to see what it makes of them.
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import type { ActState } from './act-state'
import './Simulations.css'

interface Props {
  readonly state: ActState
  readonly socket: SocketRecord | null
}

export function Simulations({ state, socket }: Props) {
  const isReady = socket !== null && socket.readyState < 2
  return (
    <section class="simulations" aria-label={t('actSimulate')}>
      <h3>{t('actSimulate')}</h3>
      <p class="dim">{t('actSimulateTold')}</p>
      <div class="composer-acts">
        <button
          type="button"
          class="act-button"
          data-testid="act-abort"
          aria-disabled={!isReady}
          title={t('actAbortHint')}
          onClick={() =>
            isReady && void state.act(socket, { what: 'abort', socket: socket.socket }, 'aborted')
          }
        >
          {t('actAbort')}
        </button>
        <button
          type="button"
          class="act-button"
          data-testid="act-error"
          aria-disabled={!isReady}
          title={t('actErrorHint')}
          onClick={() =>
            isReady && void state.act(socket, { what: 'error', socket: socket.socket }, 'error')
          }
        >
          {t('actError')}
        </button>
      </div>
    </section>
  )
}

// Of a socket that the page patch has not seen: who saw it, and what can therefore not be known.
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { workerName } from './worker-name'
import './SourceNote.css'

export function SourceNote({ socket }: { socket: SocketRecord }) {
  const { isLogUnread } = usePanel().session.status
  const { source, document } = socket
  if (source === 'page') return null
  const isShared = document.worker?.kind.includes('service')
  return (
    <div class="socket-note" data-testid="source-note" data-source={source}>
      <p class="source-maker">{workerName(document)}</p>
      <p>{t(source === 'har' ? 'sourceHar' : 'sourceHandshake')}</p>
      <p>{t(source === 'har' ? 'sourceHarMissing' : 'sourceHandshakeMissing')}</p>
      {source === 'har' && isLogUnread.value && (
        <p data-testid="log-unread">{t('sourceLogTooLarge')}</p>
      )}
      {isShared && <p>{t('sourceShared')}</p>}
    </div>
  )
}

// On a socket that matters to the back/forward cache: what happens to it. A click tells more.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys go by the list, and by the tabs of the details
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { isAffecting } from './affects-cache'
import { reasonWords } from './reason-words'
import { VerdictMark } from './VerdictMark'
import { SHORT_KINDS } from './verdict-words'
import './BfcacheBadge.css'

export function BfcacheBadge({ socket }: { socket: SocketRecord }) {
  const panel = usePanel()
  panel.session.store.version.value
  const verdict = panel.session.bfcache.verdictOn(socket)
  if (verdict === null || !isAffecting(verdict.kind)) return null
  const words = `${t('bfTab')}, ${t(SHORT_KINDS[verdict.kind])}`
  return (
    <span
      class="socket-badge bfcache-badge"
      data-testid="bfcache-badge"
      data-kind={verdict.kind}
      role="img"
      aria-label={words}
      title={`${words}. ${reasonWords(verdict.reason)}`}
      onClick={(event) => {
        event.stopPropagation() // the row would show the socket
        panel.showVerdict(socket)
      }}
    >
      <VerdictMark kind={verdict.kind} />
      <span class="bfcache-badge-word">{t('bfTab')}</span>
    </span>
  )
}

// readyState over time: each state, when it began and how long it lasted.
import { isOver, type SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { TextLink } from '../layout/TextLink'
import { useNow } from '../layout/use-now'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { phasesOf } from './lifecycle-phases'
import { PhaseBar } from './PhaseBar'
import { PhaseLine } from './PhaseLine'
import './Lifecycle.css'

export function Lifecycle({ socket }: { socket: SocketRecord }) {
  const panel = usePanel()
  panel.session.store.version.value // with hooks of its own it is else rendered at its ticks only
  const phases = phasesOf(socket)
  const isLive = socket.document.live && !isOver(socket) && socket.source !== 'handshake'
  const now = useNow(isLive)
  return (
    <section class="socket-section">
      <h3>
        <Term id="readyState">{t('lifecycle')}</Term>
      </h3>
      <PhaseBar phases={phases} now={now} />
      <ol class="lifecycle" data-testid="lifecycle">
        {phases.map((phase) => (
          <PhaseLine key={phase.begin} phase={phase} isLive={isLive} now={now} />
        ))}
      </ol>
      <TextLink testid="step-through" onClick={() => panel.showTab('lifecycle')}>
        {t('lcStepThrough')}
      </TextLink>
    </section>
  )
}

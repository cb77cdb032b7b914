// Acting on the chosen socket: send to it, end it, or rule what passes through it.
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { ActModes } from './ActModes'
import { canAct } from './act-state'
import { CloseForm } from './CloseForm'
import { Composer } from './Composer'
import { RulesPane } from './RulesPane'
import './ActPane.css'

export function ActPane({ socket }: { socket: SocketRecord | null }) {
  const panel = usePanel()
  panel.session.store.version.value
  const { act } = panel
  const mode = act.mode.value
  const isAble = socket !== null && canAct(socket)
  return (
    <div class="act" data-testid="act">
      <ActModes state={act} socket={socket} />
      {mode !== 'rules' && !isAble && (
        <p class="act-note" data-testid="act-unable">
          {t(socket === null ? 'actChooseSocket' : 'actUnable')}
        </p>
      )}
      {mode === 'send' && <Composer state={act} socket={isAble ? socket : null} />}
      {mode === 'close' && <CloseForm state={act} socket={isAble ? socket : null} />}
      {mode === 'rules' && <RulesPane socket={socket} />}
    </div>
  )
}

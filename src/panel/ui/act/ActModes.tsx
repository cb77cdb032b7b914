// Above what is done to a socket: which it is, and the kinds of acts.
import type { SocketRecord } from '../../store/sockets'
import { readyStateName } from '../words/ready-state-names'
import { type MessageKey, t } from '../words/translate'
import type { ActMode, ActState } from './act-state'
import './ActModes.css'

const MODES: Readonly<Record<ActMode, MessageKey>> = {
  send: 'actModeSend',
  close: 'actModeClose',
  rules: 'actModeRules',
}

interface Props {
  readonly state: ActState
  readonly socket: SocketRecord | null
}

export const ActModes = ({ state, socket }: Props) => (
  <div class="act-head">
    <fieldset class="act-modes" aria-label={t('actModes')}>
      {Object.entries(MODES).map(([mode, word]) => (
        <button
          key={mode}
          type="button"
          class="tool"
          data-testid={`act-mode-${mode}`}
          aria-pressed={state.mode.value === mode}
          onClick={() => {
            state.mode.value = mode as ActMode
            state.told.value = null
          }}
        >
          {t(word)}
        </button>
      ))}
    </fieldset>
    {socket && (
      <p class="act-socket dim" title={socket.url}>
        #{socket.key} {socket.url} · {readyStateName(socket.readyState)}
      </p>
    )}
  </div>
)

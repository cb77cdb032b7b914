// Ends a socket: with a code and a reason as the API takes them, or, for the page alone, abnormally.
import { CLOSE_REASON } from '../../../wire/act-limits'
import type { SocketRecord } from '../../store/sockets'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'
import { ActTold } from './ActTold'
import type { ActState } from './act-state'
import { type CloseFault, closeFault, reasonBytes } from './close-input'
import { Simulations } from './Simulations'
import './CloseForm.css'

const FAULTS: Readonly<Record<CloseFault, MessageKey>> = {
  code: 'actFaultCode',
  reason: 'actFaultReason',
  reasonAlone: 'actFaultAlone',
}

interface Props {
  readonly state: ActState
  readonly socket: SocketRecord | null
}

export function CloseForm({ state, socket }: Props) {
  const code = state.code.value.trim()
  const reason = state.reason.value
  const fault = closeFault(code, reason)
  const isReady = socket !== null && socket.readyState < 2 && fault === null
  const close = () => {
    if (!socket || !isReady) return
    const told = { code: code === '' ? null : Number(code), reason: reason === '' ? null : reason }
    void state.act(socket, { what: 'close', socket: socket.socket, ...told }, 'closed')
  }
  return (
    <div class="close-form" data-testid="close-form">
      <div class="close-fields">
        <label>
          {t('closeCode')}
          <input
            class="act-field"
            data-testid="act-code"
            list="act-codes"
            inputMode="numeric"
            aria-invalid={fault === 'code'}
            aria-describedby="act-close-fault"
            value={state.code.value}
            onInput={({ currentTarget }) => {
              state.code.value = currentTarget.value
            }}
          />
        </label>
        <datalist id="act-codes">
          {['1000', '3000', '3003', '3008', '4000'].map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <label class="close-reason">
          {t('closeReason')}
          <input
            class="act-field"
            data-testid="act-reason"
            aria-invalid={fault === 'reason' || fault === 'reasonAlone'}
            aria-describedby="act-close-fault"
            value={state.reason.value}
            onInput={({ currentTarget }) => {
              state.reason.value = currentTarget.value
            }}
          />
        </label>
        <span class="number dim" data-testid="act-reason-bytes">
          {t('actReasonBytes', format.count(reasonBytes(reason)), format.count(CLOSE_REASON))}
        </span>
      </div>
      <p id="act-close-fault" class="act-fault composer-line" aria-live="polite">
        {fault && t(FAULTS[fault])}
      </p>
      <div class="composer-acts">
        <button
          type="button"
          class="act-button"
          data-testid="act-close"
          data-is-first="true"
          aria-disabled={!isReady}
          title={t('actCloseHint')}
          onClick={close}
        >
          {t('actClose')}
        </button>
        <ActTold state={state} />
      </div>
      <Simulations state={state} socket={socket} />
    </div>
  )
}

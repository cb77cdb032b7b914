// Writes a message: checked as it is typed, sent to the server, or given to the page as if it came.
import { useMemo } from 'preact/hooks'
import type { SocketRecord } from '../../store/sockets'
import { chordName } from '../commands/this-keyboard'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { ActTold } from './ActTold'
import type { ActState } from './act-state'
import { ComposeFault } from './ComposeFault'
import { ComposeTools } from './ComposeTools'
import { composed } from './composed'
import { SEND } from './create-editor'
import { Editor } from './Editor'
import { FileChoice } from './FileChoice'
import { RepeatSend } from './RepeatSend'
import './Composer.css'

interface Props {
  readonly state: ActState
  /** null: there is none that can be sent to. */
  readonly socket: SocketRecord | null
}

export function Composer({ state, socket }: Props) {
  const kind = state.format.value
  const text = state.text.value
  const bytes = state.file.value?.bytes ?? null
  const { content, fault } = useMemo(() => composed(kind, text, bytes), [kind, text, bytes])
  const isOpen = socket?.readyState === 1
  const isReady = isOpen && content !== null && state.repeater.left.value === 0
  const act = (what: 'send' | 'receive') => async () => {
    if (!socket || content === null) return false
    const { socket: number, url } = socket
    return what === 'send'
      ? state.act(socket, { what, socket: number, content }, 'sent')
      : state.act(socket, { what, socket: number, url, content }, 'received')
  }
  const send = () => {
    if (!isReady) return
    state.repeater.start(state.times.value, state.every.value, act('send'))
  }
  const size =
    typeof content === 'string' ? new TextEncoder().encode(content).length : content?.length
  return (
    <div class="composer" data-testid="composer">
      <ComposeTools state={state} />
      {kind === 'file' ? (
        <FileChoice state={state} />
      ) : (
        <Editor state={state} isJson={kind === 'json'} onSend={send} />
      )}
      <p class="composer-line">
        <span aria-live="polite">{fault && <ComposeFault fault={fault} text={text} />}</span>
        {!fault && <span class="dim number">{format.exactSize(size ?? 0)}</span>}
        {!fault && kind !== 'file' && (
          <span class="composer-keys dim"> · {t('actEditorHint', chordName(SEND))}</span>
        )}
      </p>
      <div class="composer-acts">
        <button
          type="button"
          class="act-button"
          data-testid="act-send"
          data-is-first="true"
          aria-disabled={!isReady}
          title={t('actSendHint')}
          onClick={send}
        >
          {t('actSend')}
        </button>
        <button
          type="button"
          class="act-button"
          data-testid="act-receive"
          aria-disabled={!isReady}
          title={t('actReceiveHint')}
          onClick={() => isReady && void act('receive')()}
        >
          {t('actReceive')}
        </button>
        <RepeatSend state={state} />
        <ActTold state={state} />
      </div>
    </div>
  )
}

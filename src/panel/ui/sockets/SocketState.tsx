// readyState of a socket as shape, colour and word, with the close code.
import { type CloseCodeMeaning, meaningOf } from '../../store/close-codes'
import { documentState } from '../../store/documents'
import type { SocketRecord } from '../../store/sockets'
import { StateMark } from '../layout/StateMark'
import { readyStateName, shownState } from '../words/ready-state-names'
import { t } from '../words/translate'
import './SocketState.css'

/** What the codes of applications and libraries mean, only they know. */
const PEACEFUL: readonly CloseCodeMeaning[] = [
  'normal',
  'goingAway',
  'noStatus',
  'private',
  'registered',
]

/** An end that nobody wished for. */
const isFailure = ({ close, blocked, handshake }: SocketRecord) =>
  close === null
    ? blocked?.enforced === true || handshake?.outcome === 'failed'
    : !PEACEFUL.includes(meaningOf(close.code))

function nameOf(socket: SocketRecord): string {
  const state = shownState(socket)
  if (state === 'opened') return t('stateOpened')
  if (state !== 'gone') return state
  return t(documentState(socket.document) === 'cached' ? 'cached' : 'gone')
}

function hintOf(socket: SocketRecord): string | undefined {
  const state = shownState(socket)
  if (state === 'opened') return t('stateOpenedHint')
  return state === 'gone' ? t('goneHint', readyStateName(socket.readyState)) : undefined
}

export function SocketState({ socket }: { socket: SocketRecord }) {
  const state = shownState(socket)
  return (
    <span
      class="socket-state number"
      data-cell="state"
      data-state={state}
      data-failure={isFailure(socket)}
      title={hintOf(socket)}
    >
      <StateMark state={state} />
      {nameOf(socket)}
      {socket.close && ` ${socket.close.code}`}
    </span>
  )
}

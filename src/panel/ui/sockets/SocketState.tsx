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
const isFailure = ({ close, blocked }: SocketRecord) =>
  close === null ? blocked?.enforced === true : !PEACEFUL.includes(meaningOf(close.code))

export function SocketState({ socket }: { socket: SocketRecord }) {
  const state = shownState(socket)
  const isGone = state === 'gone'
  return (
    <span
      class="socket-state number"
      data-cell="state"
      data-state={state}
      data-failure={isFailure(socket)}
      title={isGone ? t('goneHint', readyStateName(socket.readyState)) : undefined}
    >
      <StateMark state={state} />
      {isGone ? t(documentState(socket.document) === 'cached' ? 'cached' : 'gone') : state}
      {socket.close && ` ${socket.close.code}`}
    </span>
  )
}

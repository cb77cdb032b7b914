// The names of readyState, as the standard writes them: they are not translated.
import { OPEN, type ReadyState } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

export type ReadyStateName = 'CONNECTING' | 'OPEN' | 'CLOSING' | 'CLOSED'

const NAMES: Readonly<Record<ReadyState, ReadyStateName>> = {
  0: 'CONNECTING',
  1: 'OPEN',
  2: 'CLOSING',
  3: 'CLOSED',
}

export const readyStateName = (readyState: ReadyState): ReadyStateName => NAMES[readyState]

/**
 * `gone`: its page was left before it was seen to close. `opened`: only its handshake was seen, what
 * became of it is not told.
 */
export type ShownState = ReadyStateName | 'gone' | 'opened'

export function shownState(socket: SocketRecord): ShownState {
  if (socket.close !== null) return 'CLOSED'
  if (socket.source === 'handshake' && socket.readyState === OPEN && socket.document.live)
    return 'opened'
  return socket.document.live ? readyStateName(socket.readyState) : 'gone'
}

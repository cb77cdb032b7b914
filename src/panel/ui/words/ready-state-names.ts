// The names of readyState, as the standard writes them: they are not translated.
import type { ReadyState } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'

export type ReadyStateName = 'CONNECTING' | 'OPEN' | 'CLOSING' | 'CLOSED'

const NAMES: Readonly<Record<ReadyState, ReadyStateName>> = {
  0: 'CONNECTING',
  1: 'OPEN',
  2: 'CLOSING',
  3: 'CLOSED',
}

export const readyStateName = (readyState: ReadyState): ReadyStateName => NAMES[readyState]

/** `gone`: its page was left before it was seen to close. */
export type ShownState = ReadyStateName | 'gone'

export function shownState(socket: SocketRecord): ShownState {
  if (socket.close !== null) return 'CLOSED'
  return socket.document.live ? readyStateName(socket.readyState) : 'gone'
}

// What the recorder knows of each socket between facts: its number, its counts, its last readyState.
import type { MessageKind, ReadyState } from '../wire/facts'
import { CONNECTING } from '../wire/facts'
import { TEXT } from '../wire/limits'
import {
  cut,
  lookUp,
  NativeWeakMap,
  socketBinaryType,
  socketState,
  socketUrl,
  store,
} from './intrinsics'
import type { Recorder, Unnumbered } from './recorder'

export interface Watched {
  readonly socket: number
  readyState: ReadyState
  readonly counts: Record<MessageKind, { nth: number; total: number }>
  /** Bytes, as last recorded. */
  bufferedAmount: number
  /** When that amount was last read again, in a later task; 0: never. */
  heldAt: number
  /** Its place among the sockets whose buffer is to drain. */
  queued: object | null
}

const watched = new NativeWeakMap<object, Watched>()
let sockets = 0

export const watchedOf = (socket: unknown): Watched | undefined => lookUp(watched, socket)

const none = () => ({ __proto__: null, nth: 0, total: 0 })

export function watch(socket: object, readyState: ReadyState = CONNECTING): Watched {
  sockets += 1
  const counts = {
    __proto__: null,
    'message-sent': none(),
    'message-received': none(),
    'message-discarded': none(),
  } as unknown as Watched['counts']
  const entry = { socket: sockets, readyState, counts, bufferedAmount: 0, heldAt: 0, queued: null }
  store(watched, socket, entry)
  return entry
}

/** Whether the native methods would take it; a socket of another frame is one, too. */
export function isSocket(value: unknown): value is WebSocket {
  try {
    socketState(value)
    return true
  } catch {
    return false
  }
}

export const readState = (socket: unknown) => socketState(socket) as ReadyState

/** Records a transition that nothing announced, as the server's close handshake. */
export function noteState(recorder: Recorder, entry: Watched, readyState: ReadyState): void {
  const before = entry.readyState
  if (before === readyState) return
  entry.readyState = readyState
  const fact = { kind: 'ready-state-changed', socket: entry.socket, readyState, before } as const
  recorder.record(fact as Unnumbered)
}

/**
 * A socket whose constructor was not seen, met at its first call: from here on it is watched.
 * `isElsewhere`: in its own frame it is already; only what it is called through this one is missing there.
 */
export function adopt(
  recorder: Recorder,
  socket: WebSocket,
  observe: (socket: WebSocket) => void,
  isElsewhere: boolean,
): Watched {
  const entry = watch(socket, readState(socket))
  if (!isElsewhere) observe(socket)
  recorder.record({
    kind: 'socket-created',
    api: 'WebSocket',
    socket: entry.socket,
    readyState: entry.readyState,
    url: cut(socketUrl(socket), 0, TEXT),
    protocols: [],
    binaryType: socketBinaryType(socket),
    stack: '',
    adopted: true,
  } as Unnumbered)
  return entry
}

// What the recorder knows of each socket between facts: its number, its counts, its last readyState.
import type { ReadyState } from '../wire/facts'
import { CONNECTING } from '../wire/facts'
import { TEXT } from '../wire/limits'
import {
  cut,
  lookUp,
  NativeWeakMap,
  NativeWeakRef,
  socketBinaryType,
  socketState,
  socketUrl,
  store,
  targetOf,
} from './intrinsics'
import type { Counted, Recorder } from './recorder'

export interface Watched extends Counted {
  readyState: ReadyState
  /** Bytes, as last recorded. */
  bufferedAmount: number
  /** When that amount was last read again, in a later task; 0: never. */
  heldAt: number
  /** Its place among the sockets whose buffer is to drain. */
  queued: object | null
  /** For the page it is CLOSED: the panel has simulated an abnormal close. */
  aborted: boolean
}

const watched = new NativeWeakMap<object, Watched>()
let sockets = 0
/** By number, those that have not ended: what the panel names. */
const open = { __proto__: null } as unknown as Record<number, WeakRef<object>>

export function socketWith(number: number): WebSocket | undefined {
  const ref = open[number]
  return ref && (targetOf(ref) as WebSocket | undefined)
}
export const forget = ({ socket }: Watched) => delete open[socket]

export const watchedOf = (socket: unknown): Watched | undefined => lookUp(watched, socket)

const zero = () => ({ __proto__: null, nth: 0, total: 0 })

export function watch(socket: object, readyState: ReadyState = CONNECTING): Watched {
  sockets += 1
  const counts = {
    __proto__: null,
    'message-sent': zero(),
    'message-received': zero(),
    'message-discarded': zero(),
  } as unknown as Watched['counts']
  const none = { bufferedAmount: 0, heldAt: 0, queued: null, aborted: false }
  const entry = { socket: sockets, readyState, counts, ...none }
  store(watched, socket, entry)
  open[sockets] = new NativeWeakRef(socket)
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
  recorder.record(fact)
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
    during: null,
  })
  return entry
}

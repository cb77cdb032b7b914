// Follows bufferedAmount until it has drained: on every event of the socket, and while a panel
// records also by the clock. At zero nothing runs.
import { CLOSED, CLOSING } from '../wire/facts'
import { DRAIN_FIRST, DRAIN_MOST } from '../wire/limits'
import { after, socketBuffered } from './intrinsics'
import type { Recorder, Unnumbered } from './recorder'
import { noteState, readState, type Watched } from './watched-sockets'

export interface BufferWatch {
  /** Reads it now; records it if it has changed. */
  look(entry: Watched, socket: WebSocket): void
  /** After a send: follow it until it is zero. */
  follow(entry: Watched, socket: WebSocket, bufferedAmount: number): void
}

export function watchBuffers(
  recorder: Recorder,
  guard: (observation: () => void) => void,
): BufferWatch {
  const look = (entry: Watched, socket: WebSocket) => {
    if (entry.bufferedAmount === 0) return
    const readyState = readState(socket)
    noteState(recorder, entry, readyState)
    const bufferedAmount = socketBuffered(socket)
    if (bufferedAmount === entry.bufferedAmount) return
    entry.bufferedAmount = bufferedAmount
    const fact = { kind: 'buffered-amount', socket: entry.socket, readyState, bufferedAmount }
    recorder.record(fact as Unnumbered)
  }
  const wait = (entry: Watched, socket: WebSocket, ms: number) => {
    entry.draining = true
    after(ms, () =>
      guard(() => {
        entry.draining = false
        look(entry, socket)
        if (entry.bufferedAmount > 0 && recorder.isLive && mayDrain(entry))
          wait(entry, socket, ms * 2 > DRAIN_MOST ? DRAIN_MOST : ms * 2)
      }),
    )
  }
  const follow = (entry: Watched, socket: WebSocket, bufferedAmount: number) => {
    entry.bufferedAmount = bufferedAmount
    if (bufferedAmount > 0 && recorder.isLive && !entry.draining && mayDrain(entry))
      wait(entry, socket, DRAIN_FIRST)
  }
  return { look, follow }
}

/**
 * Once CLOSING or CLOSED, discarded sends raise bufferedAmount for good: it "does not reset to zero
 * once the connection closes". https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount
 */
const mayDrain = (entry: Watched) => entry.readyState !== CLOSED && entry.readyState !== CLOSING

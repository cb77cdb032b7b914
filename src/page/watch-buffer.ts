// Follows bufferedAmount until it has drained: at every event of the socket, and while a panel
// records also by the clock. Where nothing is queued, nothing runs.
import { CLOSED } from '../wire/facts'
import { DRAIN_FIRST, DRAIN_MOST } from '../wire/limits'
import { after, currentTime, socketBuffered } from './intrinsics'
import type { Recorder } from './recorder'
import { noteState, readState, type Watched } from './watched-sockets'

export interface BufferWatch {
  /** Reads it now; records it if it has changed. */
  look(entry: Watched, socket: WebSocket): void
  /** After a send: follow it until it is zero. */
  follow(entry: Watched, socket: WebSocket, bufferedAmount: number): void
  /** Reads all that have something queued. */
  lookAtAll(): void
}

/** A doubly linked list, since a page can replace the methods of every collection. */
interface Queued {
  readonly entry: Watched
  readonly socket: WebSocket
  prev: Queued | null
  next: Queued | null
}

/**
 * In CLOSING what was queued still leaves, but discarded sends raise bufferedAmount for good: it "does
 * not reset to zero once the connection closes". https://websockets.spec.whatwg.org/#dom-websocket-bufferedamount
 */
const mayDrain = ({ bufferedAmount, readyState, counts }: Watched) =>
  readyState !== CLOSED && bufferedAmount > counts['message-discarded'].total

function note(entry: Watched, bufferedAmount: number): void {
  entry.bufferedAmount = bufferedAmount
  entry.heldAt = 0
}

export function watchBuffers(
  recorder: Recorder,
  guard: (observation: () => void) => void,
): BufferWatch {
  let first: Queued | null = null
  let timed = false

  const leave = (queued: Queued) => {
    if (queued.prev) queued.prev.next = queued.next
    else first = queued.next
    if (queued.next) queued.next.prev = queued.prev
    queued.entry.queued = null
  }
  const look = (entry: Watched, socket: WebSocket) => {
    if (entry.bufferedAmount === 0) return
    const readyState = readState(socket)
    noteState(recorder, entry, readyState)
    const bufferedAmount = socketBuffered(socket)
    if (bufferedAmount === entry.bufferedAmount) entry.heldAt = currentTime()
    else {
      const { socket: number, heldAt } = entry
      note(entry, bufferedAmount)
      const fact = {
        kind: 'buffered-amount',
        socket: number,
        readyState,
        bufferedAmount,
        heldAt,
      } as const
      recorder.record(fact)
    }
    if (entry.queued && !mayDrain(entry)) leave(entry.queued as Queued)
  }
  const lookAtAll = () => {
    for (let queued = first; queued; queued = queued.next) look(queued.entry, queued.socket)
  }
  const lookAgain = (ms: number) => {
    timed = false
    lookAtAll()
    wait(ms)
  }
  const wait = (ms: number) => {
    if (timed || first === null || !recorder.isLive) return
    timed = true
    after(ms, () => guard(() => lookAgain(ms * 2 > DRAIN_MOST ? DRAIN_MOST : ms * 2)))
  }
  const follow = (entry: Watched, socket: WebSocket, bufferedAmount: number) => {
    note(entry, bufferedAmount)
    if (entry.queued || !mayDrain(entry)) return
    const queued: Queued = { entry, socket, prev: null, next: first }
    if (first) first.prev = queued
    first = queued
    entry.queued = queued
    wait(DRAIN_FIRST)
  }
  // what was queued before a panel came has had no clock yet
  recorder.onLive(() => guard(() => lookAgain(DRAIN_FIRST)))
  return { look, follow, lookAtAll }
}

// Path of a message, 1 of 9 · from the socket's own events · to page/recorder
// Listens first and in the capture phase on every socket, before the page can have the object.
import { type MessageKind, OPEN, type ReadyState } from '../wire/facts'
import { TEXT } from '../wire/limits'
import type { Payload } from '../wire/payload'
import { dispatchedFact } from './dispatched-event'
import {
  closeCode,
  closeReason,
  closeWasClean,
  cut,
  listen,
  messageData,
  socketExtensions,
  socketProtocol,
} from './intrinsics'
import type { Recorder, Unnumbered } from './recorder'
import { takePayload } from './take-payload'
import type { BufferWatch } from './watch-buffer'
import { readState, type Watched, watchedOf } from './watched-sockets'

export type ObserveSocket = (socket: WebSocket) => void
type See = (entry: Watched, socket: WebSocket, event: Event) => void

export interface SocketEvents {
  /** Listens to a socket, before the page can. */
  listenTo: ObserveSocket
  /** For an event that came before there was a listener. */
  received: See
  closed: See
}

/** Counts a message and records it. `stack` and `bufferedAmount` belong to calls only. */
export function recordMessage(
  recorder: Recorder,
  entry: Watched,
  kind: MessageKind,
  readyState: ReadyState,
  payload: Payload,
  bufferedAmount = 0,
  stack = '',
): void {
  const counter = entry.counts[kind]
  counter.nth += 1
  counter.total += payload.size
  const { nth, total } = counter
  const { socket } = entry
  const fact = { kind, socket, readyState, payload, nth, total, bufferedAmount, stack }
  recorder.record(fact as Unnumbered)
}

/** `guard` runs an observation so that no fault of it reaches the page. */
export function observeEvents(
  recorder: Recorder,
  buffer: BufferWatch,
  guard: (observation: () => void) => void,
): SocketEvents {
  // events that the page makes are not the socket's: https://dom.spec.whatwg.org/#dom-event-istrusted
  const on = (see: See) =>
    function (this: unknown, event: Event) {
      const entry = watchedOf(this)
      if (!entry) return
      if (event.isTrusted === true) guard(() => see(entry, this as WebSocket, event))
      else guard(() => recorder.record(dispatchedFact(entry, this, event, recorder.payloadMost)))
    }

  const opened = on((entry, socket) => {
    entry.readyState = readState(socket)
    recorder.record({
      kind: 'socket-opened',
      socket: entry.socket,
      readyState: entry.readyState,
      protocol: cut(socketProtocol(socket), 0, TEXT),
      extensions: cut(socketExtensions(socket), 0, TEXT),
    } as Unnumbered)
  })
  const received: See = (entry, socket, event) => {
    const payload = takePayload(messageData(event), recorder.payloadMost)
    recordMessage(recorder, entry, 'message-received', OPEN, payload)
    buffer.look(entry, socket)
  }
  const errored = on((entry, socket) => {
    entry.readyState = readState(socket)
    const { socket: number, readyState } = entry
    recorder.record({ kind: 'socket-errored', socket: number, readyState } as Unnumbered)
  })
  const closed: See = (entry, socket, event) => {
    entry.readyState = readState(socket)
    recorder.record({
      kind: 'socket-closed',
      socket: entry.socket,
      readyState: entry.readyState,
      code: closeCode(event),
      reason: closeReason(event),
      wasClean: closeWasClean(event),
    } as Unnumbered)
    buffer.look(entry, socket)
  }
  const onReceived = on(received)
  const onClosed = on(closed)
  const listenTo = (socket: WebSocket) => {
    listen(socket, 'open', opened)
    listen(socket, 'message', onReceived)
    listen(socket, 'error', errored)
    listen(socket, 'close', onClosed)
  }
  return { listenTo, received, closed }
}

// Path of a message, 1 of 9 · from the socket's own events · to page/recorder
// Listens first and in the capture phase on every socket, before the page can have the object.
import { OPEN } from '../wire/facts'
import { TEXT } from '../wire/limits'
import { acting } from './acting'
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
import type { Recorder } from './recorder'
import { takePayload } from './take-payload'
import type { BufferWatch } from './watch-buffer'
import { forget, readState, type Watched, watchedOf } from './watched-sockets'

export type ObserveSocket = (socket: WebSocket) => void
type See = (entry: Watched, socket: WebSocket, event: Event) => void

export interface SocketEvents {
  /** Listens to a socket, before the page can. */
  listenTo: ObserveSocket
  /** For an event that came before there was a listener. */
  received: See
  closed: See
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
      if (event.isTrusted === true) {
        if (acting.isOn && acting.takesEvent(entry, this as WebSocket, event)) return
        guard(() => see(entry, this as WebSocket, event))
      } else if (event !== acting.event)
        guard(() => recorder.record(dispatchedFact(entry, this, event, recorder.payloadMost)))
    }

  const opened = on((entry, socket) => {
    entry.readyState = readState(socket)
    recorder.record({
      kind: 'socket-opened',
      socket: entry.socket,
      readyState: entry.readyState,
      protocol: cut(socketProtocol(socket), 0, TEXT),
      extensions: cut(socketExtensions(socket), 0, TEXT),
    })
  })
  const received: See = (entry, socket, event) => {
    const payload = takePayload(messageData(event), recorder.payloadMost, recorder.copiedMost)
    recorder.recordMessage(entry, 'message-received', OPEN, payload, 0, '')
    buffer.look(entry, socket)
  }
  const errored = on((entry, socket) => {
    entry.readyState = readState(socket)
    const { socket: number, readyState } = entry
    recorder.record({ kind: 'socket-errored', socket: number, readyState })
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
    })
    buffer.look(entry, socket)
    forget(entry)
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

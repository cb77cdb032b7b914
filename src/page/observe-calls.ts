// Path of a message, 1 of 9 · from the page's `socket.send()` · to page/recorder
// The native call first; what it threw, or what it did, is the fact.
import { type CallThrew, OPEN } from '../wire/facts'
import { TEXT } from '../wire/limits'
import { acting } from './acting'
import type { Guard } from './guard'
import type { Installer } from './installer'
import {
  apply,
  argument,
  cut,
  isPrimitive,
  isSharedBuffer,
  NativeNumber,
  SocketPrototype,
  socketBuffered,
} from './intrinsics'
import { leavingEvent } from './leaving-event'
import type { ObserveSocket } from './observe-events'
import { callerStack, messageOf, nameOf, wordAsNative } from './page-error'
import type { Recorder, Unnumbered } from './recorder'
import { kindOf, takePayload } from './take-payload'
import type { BufferWatch } from './watch-buffer'
import { adopt, isSocket, noteState, readState, type Watched, watchedOf } from './watched-sockets'

/**
 * The native would call `toString` of an object: do it once, and pass the result on, so that the
 * page's code does not run twice; not even where the engine refuses what it returned.
 */
function convertOnce({ toText }: Installer, args: unknown[]): void {
  try {
    args[0] = toText(args[0])
  } catch (error) {
    wordAsNative(error, "Failed to execute 'send' on 'WebSocket': ")
    throw error
  }
}

/** Whether `send()` turns it into a string. https://websockets.spec.whatwg.org/#dom-websocket-send */
const isConverted = (data: unknown) =>
  !isPrimitive(data) && kindOf(data) === null && !isSharedBuffer(data)

/** `acts`: what of ours is in the message. */
export type Sent = (socket: WebSocket, data: unknown, acts: number) => void

export function observeSend(
  installer: Installer,
  recorder: Recorder,
  buffer: BufferWatch,
  observe: ObserveSocket,
  guard: Guard,
): Sent {
  const meet = (socket: WebSocket) =>
    adopt(recorder, socket, observe, installer.isOfPatchedRealm(socket))
  const sent: Sent = (socket, data, acts) => {
    const entry = watchedOf(socket) ?? meet(socket)
    const readyState = readState(socket)
    noteState(recorder, entry, readyState)
    const bufferedAmount = socketBuffered(socket)
    const kind = readyState === OPEN ? 'message-sent' : 'message-discarded'
    const payload = takePayload(data, recorder.payloadMost, recorder.copiedMost)
    const stack = recorder.frequentStack()
    recorder.recordMessage(entry, kind, readyState, payload, bufferedAmount, stack, acts)
    buffer.follow(entry, socket, bufferedAmount)
  }
  const threw = (entry: Watched, socket: unknown, data: unknown, error: unknown) =>
    recorder.record({
      kind: 'call-threw',
      api: 'WebSocket',
      call: 'send',
      socket: entry.socket,
      readyState: readState(socket),
      name: nameOf(error),
      message: cut(messageOf(error), 0, TEXT),
      argument: '',
      payload: kindOf(data) === null ? null : takePayload(data, recorder.payloadMost),
      stack: recorder.frequentStack(),
    })

  installer.replaceMethod(SocketPrototype, 'send', (native, self, args) => {
    try {
      if (args.length > 0 && isConverted(args[0]) && isSocket(self)) convertOnce(installer, args)
      if (acting.isOn && args.length > 0 && acting.takesSend(self, args[0])) return
      apply(native, self, args)
    } catch (error) {
      const entry = watchedOf(self)
      if (entry) guard(() => threw(entry, self, argument(args, 0), error))
      throw error
    }
    guard(() => sent(self as WebSocket, argument(args, 0), 0))
  })
  return sent
}

export function observeClose(
  installer: Installer,
  recorder: Recorder,
  observe: ObserveSocket,
  guard: Guard,
): void {
  installer.replaceMethod(SocketPrototype, 'close', (native, self, args) => {
    const entry = watchedOf(self)
    const before = entry ? readState(self) : OPEN
    if (acting.isOn) acting.ends(self)
    try {
      apply(native, self, args)
    } catch (error) {
      if (entry) guard(() => recorder.record(closeThrew(entry, self, args, error)))
      throw error
    }
    guard(() => {
      const socket = self as WebSocket
      const closing = entry ?? adopt(recorder, socket, observe, installer.isOfPatchedRealm(socket))
      if (entry && before !== entry.readyState) noteState(recorder, entry, before)
      closing.readyState = readState(self)
      recorder.record({
        kind: 'close-called',
        socket: closing.socket,
        readyState: closing.readyState,
        before,
        during: leavingEvent(),
        code: closeCodeOf(argument(args, 0)),
        reason: closeReasonOf(argument(args, 1)),
        stack: callerStack(),
      })
    })
  })
}

/** [Clamp] unsigned short, where no code of the page would run to tell; null: not given, or unknown. */
function closeCodeOf(value: unknown): number | null {
  if (value === undefined || !isPrimitive(value)) return null
  const code = NativeNumber(value)
  return code >= 0 ? (code > 0xffff ? 0xffff : code | 0) : 0
}

const closeReasonOf = (value: unknown) =>
  value === undefined || !isPrimitive(value) ? null : cut(`${value}`, 0, TEXT)

const shown = (value: unknown) =>
  isPrimitive(value) && typeof value !== 'symbol' ? `${value}` : '…'

const closeThrew = (
  entry: Watched,
  self: unknown,
  args: unknown[],
  error: unknown,
): Unnumbered<CallThrew> => ({
  kind: 'call-threw',
  api: 'WebSocket',
  call: 'close',
  socket: entry.socket,
  readyState: readState(self),
  name: nameOf(error),
  message: cut(messageOf(error), 0, TEXT),
  argument: cut(
    args.length > 1 ? `${shown(args[0])}, ${shown(args[1])}` : shown(argument(args, 0)),
    0,
    TEXT,
  ),
  payload: null,
  stack: callerStack(),
})

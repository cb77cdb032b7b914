// Carries out what a person asked for in the panel: calls the native, or dispatches an event, and
// records it as ours. Its rules are kept by the relay (relay/rules), which is asked of each message.
import { CLOSED, CLOSING, OPEN } from '../wire/facts'
import { ENDING_EVENT, PASSING_EVENT } from '../wire/page-events'
import { acting } from './acting'
import { dispatchedFact } from './dispatched-event'
import type { Installer } from './installer'
import {
  apply,
  argument,
  dispatch,
  eventType,
  isPrimitive,
  messageData,
  NativeCloseEvent,
  NativeEvent,
  NativeMessageEvent,
  nativeClose,
  nativeSend,
  SocketPrototype,
  socketBinaryType,
  socketUrl,
  stop,
} from './intrinsics'
import type { Sent } from './observe-calls'
import { messageOf, nameOf } from './page-error'
import type { Recorder, Unnumbered } from './recorder'
import type { RelayChannel } from './relay-channel'
import { takePayload } from './take-payload'
import { noteState, readState, socketWith, type Watched, watchedOf } from './watched-sockets'

/** Made by the relay, each with all that its kind needs: what is not there would be looked for on a prototype. */
export type Order =
  | { readonly what: 'rules'; readonly isOn: boolean; readonly fact: Unnumbered | null }
  | { readonly what: 'note'; readonly socket: number; readonly fact: Unnumbered }
  | { readonly what: 'send'; readonly socket: number; readonly data: never; readonly acts: number }
  | { readonly what: 'close'; readonly socket: number; readonly args: readonly unknown[] }
  | { readonly what: 'abort'; readonly socket: number }
  | SimulatedEvent
interface SimulatedEvent {
  readonly what: 'event'
  readonly socket: number
  readonly type: 'message' | 'error' | 'close'
  readonly init: object
  /** Of a message of bytes, as a Blob too: the socket's `binaryType` chooses. */
  readonly blob: Blob | null
  /** Of a message that rules have let go; 0: it is simulated. */
  readonly acts: number
}

/** More than any message has: all of it is kept. */
const ALL = 1e15
const without = (init: object) => ({ __proto__: null, ...init }) as object
const eventClass = {
  message: NativeMessageEvent,
  error: NativeEvent,
  close: NativeCloseEvent,
}

export function obeyRelay(
  channel: RelayChannel,
  installer: Installer,
  recorder: Recorder,
  sent: Sent,
): void {
  let hasRules = false
  let hidesStates = false

  const pass = (direction: string, entry: Watched, socket: WebSocket, data: unknown) => {
    if (!hasRules || readState(socket) !== OPEN) return false
    try {
      const payload = takePayload(data, ALL)
      const stack = direction === 'sent' ? recorder.frequentStack() : ''
      const told = { socket: entry.socket, url: socketUrl(socket), direction, payload, stack }
      return channel.ask(PASSING_EVENT, without(told))
    } catch {
      return false // what cannot be taken goes its own way
    }
  }
  acting.takesSend = (socket, data) => {
    const entry = watchedOf(socket)
    if (entry === undefined || typeof data === 'symbol') return false
    return pass('sent', entry, socket as WebSocket, isPrimitive(data) ? `${data as string}` : data)
  }
  acting.ends = (socket) => {
    const entry = watchedOf(socket)
    if (entry) channel.ask(ENDING_EVENT, entry.socket)
  }
  acting.takesEvent = (entry, socket, event) => {
    const type = eventType(event)
    if (type === 'close') acting.ends(socket)
    const isTaken = type === 'message' && pass('received', entry, socket, messageData(event))
    if (entry.aborted || isTaken) stop(event)
    return isTaken || (entry.aborted && type !== 'close')
  }

  const simulate = (entry: Watched, socket: WebSocket, order: SimulatedEvent) => {
    const { type, init, blob, acts } = order
    const given = without(init) as { data?: unknown }
    if (type === 'message' && readState(socket) !== OPEN) throw new TypeError('not open')
    if (blob && socketBinaryType(socket) === 'blob') given.data = blob
    if (type === 'message') given.data = installer.toPage(given.data)
    const event = new eventClass[type](type, given)
    if (acts) {
      const payload = takePayload(given.data, recorder.payloadMost)
      recorder.recordMessage(entry, 'message-received', OPEN, payload, 0, '', acts)
    } else {
      const fact = dispatchedFact(entry, socket, event, recorder.payloadMost)
      recorder.record({ ...fact, stack: '', byPanel: true } as Unnumbered)
    }
    acting.event = event
    dispatch(socket, event)
  }
  const close = (entry: Watched, socket: WebSocket, args: readonly unknown[]) => {
    const before = readState(socket)
    acting.ends(socket)
    apply(nativeClose, socket, args as unknown[])
    entry.readyState = readState(socket)
    const { socket: number, readyState } = entry
    const told = { code: argument(args, 0) ?? null, reason: argument(args, 1) ?? null }
    recorder.record({
      ...{ kind: 'close-called', socket: number, readyState, before, ...told },
      ...{ during: null, stack: '', byPanel: true },
    } as Unnumbered)
  }
  /** The page sees it CLOSED from now on; underneath it closes as it can. */
  const abort = (entry: Watched, socket: WebSocket) => {
    if (readState(socket) >= CLOSING) throw new TypeError('not open')
    if (!hidesStates)
      installer.replaceGetter(SocketPrototype, 'readyState', (native, self) =>
        watchedOf(self)?.aborted ? CLOSED : apply(native, self, []),
      )
    hidesStates = true
    acting.isOn = true
    close(entry, socket, [])
    entry.aborted = true
  }
  const obey = (order: Order): void => {
    if (order.what === 'rules') {
      hasRules = order.isOn
      acting.isOn = hasRules || hidesStates
      if (order.fact) recorder.record(order.fact)
      return
    }
    if (order.what === 'note') return recorder.record(order.fact)
    const socket = socketWith(order.socket)
    const entry = watchedOf(socket)
    if (socket === undefined || entry === undefined) throw new TypeError('gone')
    noteState(recorder, entry, readState(socket))
    if (order.what === 'close') close(entry, socket, order.args)
    else if (order.what === 'abort') abort(entry, socket)
    else if (order.what === 'event') simulate(entry, socket, order)
    else {
      apply(nativeSend, socket, [order.data])
      sent(socket, order.data, order.acts)
    }
  }
  channel.onOrder((order) => {
    try {
      obey(order as Order)
      return ''
    } catch (error) {
      return messageOf(error) || nameOf(error) || 'failed'
    }
  })
}

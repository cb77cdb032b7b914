// What becomes of a WebSocketStream (Chromium only): opened, closed, given up. Its two sides are in stream-sides.
// https://websockets.spec.whatwg.org/#the-websocketstream-interface
import { CLOSED, CONNECTING, OPEN, type SocketCreated } from '../wire/facts'
import { TEXT } from '../wire/limits'
import type { Guard } from './guard'
import { apply, argument, cut, getPrototypeOf, isPrimitive, listen, ownValue } from './intrinsics'
import { leavingEvent } from './leaving-event'
import { constructorThrew, protocolsOf } from './observe-constructor'
import { callerStack, nameOf } from './page-error'
import type { Unnumbered } from './recorder'
import type { Patch } from './start'
import { StreamFacts } from './stream-facts'
import {
  abortReason,
  errorCloseCode,
  errorReason,
  isAborted,
  StreamPrototype,
  streamClosed,
  streamOpened,
  streamUrl,
  whenSettled,
} from './stream-intrinsics'
import { StreamSides } from './stream-sides'
import { type Watched, watch, watchedOf } from './watched-sockets'

type Record = (fact: Unnumbered) => void

const AbortSignalPrototype = AbortSignal.prototype

const text = (value: unknown) => (typeof value === 'string' ? cut(value, 0, TEXT) : '')
const code = (value: unknown) => (typeof value === 'number' ? value : null)

const createdFact = (
  stream: object,
  { socket }: Watched,
  options: unknown,
): Unnumbered<SocketCreated> => ({
  kind: 'socket-created',
  api: 'WebSocketStream',
  socket,
  readyState: CONNECTING,
  url: cut(streamUrl(stream), 0, TEXT),
  protocols: protocolsOf(ownValue(options, 'protocols')),
  binaryType: '',
  stack: callerStack(),
  adopted: false,
  during: leavingEvent(),
})

function closedFact(entry: Watched, info: unknown, wasClean: boolean): Unnumbered {
  const isError = !wasClean && !isPrimitive(info)
  const error = isError && nameOf(info) === 'WebSocketError'
  return {
    kind: 'socket-closed',
    socket: entry.socket,
    readyState: CLOSED,
    code: code(error ? errorCloseCode(info) : ownValue(info, 'closeCode')) ?? 1006,
    reason: text(error ? errorReason(info) : ownValue(info, 'reason')),
    wasClean,
  }
}

/** Both promises count as handled already: looking at them silences no `unhandledrejection` (measured). */
function follow(entry: Watched, stream: object, sides: StreamSides, record: Record): void {
  whenSettled(
    streamOpened(stream),
    (info) => {
      entry.readyState = OPEN
      sides.mark(entry, ownValue(info, 'readable'), ownValue(info, 'writable'))
      const protocol = text(ownValue(info, 'protocol'))
      const extensions = text(ownValue(info, 'extensions'))
      const { socket } = entry
      record({
        kind: 'socket-opened',
        socket,
        readyState: OPEN,
        protocol,
        extensions,
      })
    },
    () => {},
  )
  const closed = (wasClean: boolean) => (info: unknown) => {
    entry.readyState = CLOSED
    const { socket } = entry
    if (!wasClean) record({ kind: 'socket-errored', socket, readyState: CLOSED })
    record(closedFact(entry, info, wasClean))
  }
  whenSettled(streamClosed(stream), closed(true), closed(false))
}

/** The signal gives up a handshake; later it does nothing. */
function followSignal(entry: Watched, signal: unknown, facts: StreamFacts, guard: Guard): void {
  if (isPrimitive(signal) || getPrototypeOf(signal as object) !== AbortSignalPrototype) return
  const abort = () =>
    guard(() => {
      if (entry.readyState === CONNECTING) facts.aborted(entry, 'signal', abortReason(signal))
    })
  if (isAborted(signal)) abort()
  else listen(signal as object, 'abort', abort)
}

export function observeStreams({ installer, recorder, listenToPage, guard }: Patch): void {
  if (StreamPrototype === null) return
  const facts = new StreamFacts(recorder, guard)
  const sides = new StreamSides(installer, facts, guard)
  const record: Record = (fact) => guard(() => recorder.record(fact))
  installer.replaceConstructor<object>('WebSocketStream', {
    made: (stream, args) =>
      guard(() => {
        sides.install()
        listenToPage()
        const entry = watch(stream)
        recorder.record(createdFact(stream, entry, argument(args, 1)))
        followSignal(entry, ownValue(argument(args, 1), 'signal'), facts, guard)
        follow(entry, stream, sides, record)
      }),
    threw: (args, error) => record(constructorThrew('WebSocketStream', args, error)),
  })
  installer.replaceMethod(StreamPrototype, 'close', (native, self, args) => {
    apply(native, self, args)
    const entry = watchedOf(self)
    if (entry) guard(() => facts.closeCalled(entry, argument(args, 0)))
  })
}

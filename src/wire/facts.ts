// What can be said about a page's sockets: past tense, one fact each, numbered per document.

import type { MessageDropped } from './acts'
import type {
  ConnectionBlocked,
  Gap,
  LeavingEvent,
  Numbered,
  PageFrozen,
  PageTransition,
  RecorderFailed,
  RulesChanged,
} from './page-facts'
import type { Payload } from './payload'

/** https://websockets.spec.whatwg.org/#dom-websocket-readystate */
export type ReadyState = 0 | 1 | 2 | 3
export const CONNECTING = 0
export const OPEN = 1
export const CLOSING = 2
export const CLOSED = 3

interface OfSocket extends Numbered {
  /** 1, 2, 3 … in one document. */
  readonly socket: number
  /** As read when the fact was recorded. */
  readonly readyState: ReadyState
}

/** `WebSocketStream` is in Chromium only. https://websockets.spec.whatwg.org/#the-websocketstream-interface */
export const SOCKET_APIS = ['WebSocket', 'WebSocketStream'] as const
export type SocketApi = (typeof SOCKET_APIS)[number]

export interface SocketCreated extends OfSocket {
  readonly kind: 'socket-created'
  readonly api: SocketApi
  readonly url: string
  /** As the page asked for them. */
  readonly protocols: readonly string[]
  readonly binaryType: string
  /** The caller's stack, as the browser words it. */
  readonly stack: string
  /** The constructor was not seen; this is the first that was seen of the socket. */
  readonly adopted: boolean
  /** The event that was being dispatched, if it is one of leaving; else null. */
  readonly during: LeavingEvent | null
}

export interface SocketOpened extends OfSocket {
  readonly kind: 'socket-opened'
  readonly protocol: string
  readonly extensions: string
}

export const MESSAGE_KINDS = ['message-sent', 'message-received', 'message-discarded'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * `message-discarded`: `send()` in CLOSING or CLOSED. The standard drops the data, raises
 * bufferedAmount and does not throw. https://websockets.spec.whatwg.org/#dom-websocket-send
 */
export interface MessageFact extends OfSocket {
  readonly kind: MessageKind
  readonly payload: Payload
  /** How many of this kind this socket has had, this one included: a gap never makes counts wrong. */
  readonly nth: number
  /** Bytes of all of them together. */
  readonly total: number
  /** Bytes, read right after a send; 0 for a received message. */
  readonly bufferedAmount: number
  /** The caller's stack of a send; '' for a received message, and where none was taken. */
  readonly stack: string
  readonly acts?: number // bits of wire/acts
}

export interface BufferedAmountRead extends OfSocket {
  readonly kind: 'buffered-amount'
  readonly bufferedAmount: number
  /**
   * ms since the epoch: when the amount before was last seen to stand, in a task of its own; 0: it
   * was not looked at in between. Readings that change nothing are no facts.
   */
  readonly heldAt: number
}

export interface CloseCalled extends OfSocket {
  readonly kind: 'close-called'
  readonly code: number | null
  readonly reason: string | null
  readonly stack: string
  /** readyState before the call. In CLOSING and CLOSED, `close()` does nothing. */
  readonly before: ReadyState
  /** The event that was being dispatched, if it is one of leaving; else null. */
  readonly during: LeavingEvent | null
  readonly byPanel?: boolean
}

export interface CallThrew extends Numbered {
  readonly kind: 'call-threw'
  readonly api: SocketApi
  readonly call: 'constructor' | 'send' | 'close'
  /** 0 for the constructor: there is no socket. */
  readonly socket: number
  readonly readyState: ReadyState
  readonly name: string
  readonly message: string
  /** What was passed, for the eye: the URL and protocols, or code and reason; '' for `send`. */
  readonly argument: string
  readonly payload: Payload | null
  readonly stack: string
}

export interface SocketErrored extends OfSocket {
  readonly kind: 'socket-errored'
}

export interface SocketClosed extends OfSocket {
  readonly kind: 'socket-closed'
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
}

/**
 * An event that the page, or the panel, dispatched on the socket (`isTrusted` false): nothing came
 * over the wire. https://dom.spec.whatwg.org/#dom-event-istrusted
 */
export interface EventDispatched extends OfSocket {
  readonly kind: 'event-dispatched'
  readonly type: SocketEventType
  /** Of a message whose data is text or bytes; else null. */
  readonly payload: Payload | null
  /** Of a CloseEvent; else null. */
  readonly code: number | null
  readonly reason: string | null
  readonly wasClean: boolean | null
  readonly stack: string
  readonly byPanel?: boolean
}
export const SOCKET_EVENT_TYPES = ['open', 'message', 'error', 'close'] as const
export type SocketEventType = (typeof SOCKET_EVENT_TYPES)[number]

/** The promise of a WebSocketStream's `write()` settled: how long backpressure held it. */
export interface WriteSettled extends OfSocket {
  readonly kind: 'write-settled'
  /** Which `message-sent` of this socket. */
  readonly nth: number
  /** ms since the call. */
  readonly waited: number
  readonly failed: boolean
}

/** From here on the browser moves the chunks of a WebSocketStream itself: they cannot be seen. */
export interface StreamPiped extends OfSocket {
  readonly kind: 'stream-piped'
  readonly side: 'readable' | 'writable'
}

/** The page gave a WebSocketStream up: by its AbortSignal, `writer.abort()` or `reader.cancel()`. */
export interface StreamAborted extends OfSocket {
  readonly kind: 'stream-aborted'
  readonly by: StreamAbortedBy
  /** As text; '' where only the page's code could tell. */
  readonly reason: string
  readonly stack: string
}
export const STREAM_ABORTED_BY = ['signal', 'abort', 'cancel'] as const
export type StreamAbortedBy = (typeof STREAM_ABORTED_BY)[number]

/** A transition that no event and no call explains: CLOSING, as the server began to close. */
export interface ReadyStateChanged extends OfSocket {
  readonly kind: 'ready-state-changed'
  readonly before: ReadyState
}

export type SocketFact =
  | SocketCreated
  | SocketOpened
  | MessageFact
  | BufferedAmountRead
  | CloseCalled
  | CallThrew
  | SocketErrored
  | SocketClosed
  | ReadyStateChanged
  | EventDispatched
  | MessageDropped
  | WriteSettled
  | StreamAborted
  | StreamPiped

export type Fact =
  | SocketFact
  | ConnectionBlocked
  | PageTransition
  | PageFrozen
  | RecorderFailed
  | RulesChanged
  | Gap
export type FactKind = Fact['kind']

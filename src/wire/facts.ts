// What can be said about a page's sockets: past tense, one fact each, numbered per document.

/** https://websockets.spec.whatwg.org/#dom-websocket-readystate */
export type ReadyState = 0 | 1 | 2 | 3
export const CONNECTING = 0
export const OPEN = 1
export const CLOSING = 2
export const CLOSED = 3

/** How the page handed a payload over, or got it. A view is a typed array or a DataView. */
export type PayloadKind = 'text' | 'arraybuffer' | 'view' | 'blob'

/** Text as it is; bytes as a copy of their own; a Blob by reference (it is immutable). */
export type Content = string | Uint8Array<ArrayBuffer> | Blob

/**
 * Where the rest of a payload is: `none` = `content` is all of it; `on-request` = `get-payload`
 * brings it; `omitted` = it was not kept, only its size is known.
 */
export type Rest = 'none' | 'on-request' | 'omitted'

export interface Payload {
  readonly kind: PayloadKind
  /** Bytes on the wire, exact; of text, its UTF-8 length. */
  readonly size: number
  /** All of it, or its start, or nothing. */
  readonly content: Content | null
  readonly rest: Rest
}

interface Numbered {
  /** 1, 2, 3 … in one document. */
  readonly seq: number
  /** ms since the epoch: `performance.timeOrigin + performance.now()`, so that frames compare. */
  readonly time: number
}

interface OfSocket extends Numbered {
  /** 1, 2, 3 … in one document. */
  readonly socket: number
  /** As read when the fact was recorded. */
  readonly readyState: ReadyState
}

export interface SocketCreated extends OfSocket {
  readonly kind: 'socket-created'
  readonly url: string
  /** As the page asked for them. */
  readonly protocols: readonly string[]
  readonly binaryType: string
  /** The caller's stack, as the browser words it. */
  readonly stack: string
  /** The constructor was not seen; this is the first that was seen of the socket. */
  readonly adopted: boolean
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
}

export interface BufferedAmountRead extends OfSocket {
  readonly kind: 'buffered-amount'
  readonly bufferedAmount: number
}

export interface CloseCalled extends OfSocket {
  readonly kind: 'close-called'
  readonly code: number | null
  readonly reason: string | null
  readonly stack: string
  /** readyState before the call. In CLOSING and CLOSED, `close()` does nothing. */
  readonly before: ReadyState
}

export interface CallThrew extends Numbered {
  readonly kind: 'call-threw'
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

/** A transition that no event and no call explains, e.g. CLOSING because the server began to close. */
export interface ReadyStateChanged extends OfSocket {
  readonly kind: 'ready-state-changed'
  readonly before: ReadyState
}

/** https://html.spec.whatwg.org/#the-pagetransitionevent-interface */
export interface PageTransition extends Numbered {
  readonly kind: 'page-hidden' | 'page-shown'
  readonly persisted: boolean
}

/** A fault of ours: recording ended for this document, the page went on. */
export interface RecorderFailed extends Numbered {
  readonly kind: 'recorder-failed'
  readonly message: string
}

/** What one socket had done in all when a gap ended: absolute, so gaps can be merged and cut. */
export interface Counters {
  readonly [kind: string]: { readonly nth: number; readonly total: number }
}

export const GAP_REASONS = ['page-budget', 'relay-budget', 'unknown'] as const
export type GapReason = (typeof GAP_REASONS)[number]

/** Facts `seq` to `through` are lost. Loss is a fact, never a silence. */
export interface Gap extends Numbered {
  readonly kind: 'gap'
  readonly through: number
  readonly reason: GapReason
  /** By socket number. */
  readonly counters: Readonly<Record<string, Counters>>
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

export type Fact = SocketFact | PageTransition | RecorderFailed | Gap
export type FactKind = Fact['kind']

/** The last number that a fact stands for: its own, but for a gap. */
export const endOf = (fact: Fact): number => (fact.kind === 'gap' ? fact.through : fact.seq)

/** Whether a fact carries a payload that can be cut down. */
export const payloadOf = (fact: Fact): Payload | null => ('payload' in fact ? fact.payload : null)

/** Facts that tell the life of a socket: the last that a log gives up. */
export function isLifecycle(fact: Fact): boolean {
  switch (fact.kind) {
    case 'socket-created':
    case 'socket-opened':
    case 'socket-errored':
    case 'socket-closed':
    case 'ready-state-changed':
    case 'page-hidden':
    case 'page-shown':
    case 'recorder-failed':
      return true
    case 'close-called': // a page may call close() in a loop: only the call that did something counts
      return fact.before !== fact.readyState
    default:
      return false
  }
}

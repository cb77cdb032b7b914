// What is known of a socket.

import type { FactKind, MessageKind, ReadyState, SocketApi } from '../../wire/facts'
import { CLOSED, CONNECTING } from '../../wire/facts'
import type { ConnectionBlocked } from '../../wire/page-facts'
import { BufferTrend } from './buffer-trend'
import { BufferedSends } from './buffered-sends'
import type { SpokenBy } from './decoded'
import type { DocumentRecord } from './documents'
import type { Handshake, SocketSource } from './handshake'
import { MessageActivity } from './message-activity'
import { MessageTimes } from './message-times'
import { PendingWrites } from './pending-writes'

export interface Transition {
  readonly readyState: ReadyState
  /** ms since the epoch. */
  readonly time: number
  /** The fact that showed it. */
  readonly cause: FactKind
}

export interface CloseCall {
  readonly time: number
  readonly code: number | null
  readonly reason: string | null
  readonly stack: string
  /** False: the socket was CLOSING or CLOSED already, the call did nothing. */
  readonly effective: boolean
  /** It was a person, from the panel. */
  readonly byPanel?: boolean
}

export interface SocketRecord {
  /** Unique in this panel. */
  readonly key: number
  readonly document: DocumentRecord
  /** Its number in its document. */
  readonly socket: number
  source: SocketSource
  /** null: nothing is known of it. */
  handshake: Handshake | null
  /** It failed, and no request of it was seen in time. */
  unsent: boolean
  api: SocketApi
  url: string
  protocols: readonly string[]
  /** The constructor was not seen, or its fact is lost: the beginning is unknown. */
  beginningUnknown: boolean
  binaryType: string
  stack: string
  /** ms since the epoch; null: not seen. */
  createdAt: number | null
  firstSeenAt: number
  openedAt: number | null
  protocol: string
  extensions: string
  readyState: ReadyState
  transitions: Transition[]
  counts: Record<MessageKind, { nth: number; total: number }>
  readonly times: MessageTimes
  /** Gaps that took facts of it, or may have. */
  gaps: number
  /** `send()` calls that threw. */
  threw: number
  /** The protocol over it; null: none that is known, or not yet. */
  spoken: SpokenBy | null
  readonly buffered: BufferedSends
  readonly trend: BufferTrend
  readonly activity: MessageActivity
  /** Sent, received or discarded. */
  lastMessageAt: number | null
  /** Of a WebSocketStream. */
  readonly writes: PendingWrites
  /** What a Content Security Policy has said against it. */
  blocked: ConnectionBlocked | null
  erroredAt: number | null
  /** The page gave a WebSocketStream up. */
  abortedAt: number | null
  closeCalls: CloseCall[]
  close: { time: number; code: number; reason: string; wasClean: boolean } | null
}

export const newSocket = (
  key: number,
  document: DocumentRecord,
  socket: number,
  time: number,
): SocketRecord => ({
  key,
  document,
  socket,
  source: 'page',
  handshake: null,
  unsent: false,
  api: 'WebSocket',
  url: '',
  protocols: [],
  beginningUnknown: true,
  binaryType: '',
  stack: '',
  createdAt: null,
  firstSeenAt: time,
  openedAt: null,
  protocol: '',
  extensions: '',
  readyState: CONNECTING,
  transitions: [],
  counts: {
    'message-sent': { nth: 0, total: 0 },
    'message-received': { nth: 0, total: 0 },
    'message-discarded': { nth: 0, total: 0 },
  },
  times: new MessageTimes(),
  gaps: 0,
  spoken: null,
  threw: 0,
  buffered: new BufferedSends(),
  trend: new BufferTrend(),
  activity: new MessageActivity(),
  lastMessageAt: null,
  writes: new PendingWrites(),
  blocked: null,
  erroredAt: null,
  abortedAt: null,
  closeCalls: [],
  close: null,
})

/** No fact of it is to come. A blocked one may get no close event (Chromium 156), a worker's gets none. */
export const isOver = ({ close, blocked, readyState, source }: SocketRecord): boolean =>
  close !== null || (readyState === CLOSED && (blocked?.enforced === true || source !== 'page'))

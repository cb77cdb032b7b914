// What is known of each socket, brought up to date fact by fact.

import type {
  FactKind,
  MessageFact,
  MessageKind,
  ReadyState,
  SocketApi,
  SocketFact,
} from '../../wire/facts'
import { CLOSED, CONNECTING, MESSAGE_KINDS } from '../../wire/facts'
import type { ConnectionBlocked, Counters } from '../../wire/page-facts'
import { BufferedSends } from './buffered-sends'
import type { DocumentRecord } from './documents'
import { PendingWrites, type StreamWrite } from './pending-writes'
import type { QueuedSend } from './send-queue'

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
}

export interface SocketRecord {
  /** Unique in this panel. */
  readonly key: number
  readonly document: DocumentRecord
  /** Its number in its document. */
  readonly socket: number
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
  /** `send()` calls that threw. */
  threw: number
  readonly buffered: BufferedSends
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

const CLOSE_CALLS = 20 // a page may call close() without end; the first tell the story

export const newSocket = (
  key: number,
  document: DocumentRecord,
  socket: number,
  time: number,
): SocketRecord => ({
  key,
  document,
  socket,
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
  threw: 0,
  buffered: new BufferedSends(),
  writes: new PendingWrites(),
  blocked: null,
  erroredAt: null,
  abortedAt: null,
  closeCalls: [],
  close: null,
})

/** No fact of it is to come. A blocked one may get no close event (Chromium 156). */
export const isOver = ({ close, blocked, readyState }: SocketRecord): boolean =>
  close !== null || (blocked?.enforced === true && readyState === CLOSED)

/** The way of a message that was sent: through the queue, or a promise of a stream. */
export type SendFate = QueuedSend | StreamWrite

function transition(record: SocketRecord, fact: SocketFact): void {
  if (record.transitions.at(-1)?.readyState === fact.readyState) return
  record.readyState = fact.readyState
  const { readyState, time, kind } = fact
  record.transitions.push({ readyState, time, cause: kind })
}

function message(record: SocketRecord, fact: MessageFact): SendFate | null {
  record.counts[fact.kind] = { nth: fact.nth, total: fact.total }
  if (fact.kind === 'message-discarded') record.buffered.discard(fact)
  if (fact.kind !== 'message-sent') return null
  return record.api === 'WebSocketStream' ? record.writes.add(fact.nth) : record.buffered.send(fact)
}

/** Returns what becomes of a message that was sent, where that can be told. */
export function applyToSocket(record: SocketRecord, fact: SocketFact): SendFate | null {
  transition(record, fact)
  if ('total' in fact) return message(record, fact)
  applyEvent(record, fact)
  return null
}

function applyEvent(record: SocketRecord, fact: Exclude<SocketFact, MessageFact>): void {
  switch (fact.kind) {
    case 'socket-created': {
      const { api, url, protocols, binaryType, stack, adopted: beginningUnknown } = fact
      const createdAt = fact.adopted ? null : fact.time
      Object.assign(record, { api, url, protocols, binaryType, stack, beginningUnknown, createdAt })
      return
    }
    case 'socket-opened': {
      const { protocol, extensions, time: openedAt } = fact
      Object.assign(record, { protocol, extensions, openedAt })
      return
    }
    case 'buffered-amount':
      return record.buffered.read(fact)
    case 'write-settled':
      return record.writes.settle(fact)
    case 'close-called': {
      const { time, code, reason, stack, before, readyState } = fact
      const effective = before !== readyState
      if (record.closeCalls.length < CLOSE_CALLS)
        record.closeCalls.push({ time, code, reason, stack, effective })
      return
    }
    case 'call-threw':
      if (fact.call === 'send') record.threw += 1
      return
    case 'socket-errored':
      record.erroredAt = fact.time
      return
    case 'stream-aborted':
      record.abortedAt ??= fact.time
      return
    case 'socket-closed': {
      const { time, code, reason, wasClean } = fact
      record.close = { time, code, reason, wasClean }
      return
    }
    case 'ready-state-changed':
    case 'event-dispatched':
    case 'stream-piped':
      return
  }
}

/** Brings counts up to what a gap says they were when it ended; null: it does not say. */
export function applyCounters(record: SocketRecord, counters: Counters | null): void {
  record.buffered.lose(counters)
  if (counters === null) return
  for (const kind of MESSAGE_KINDS) {
    const counter = counters[kind]
    if (counter && counter.nth > record.counts[kind].nth) record.counts[kind] = { ...counter }
  }
}

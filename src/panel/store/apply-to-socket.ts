// Brings what is known of a socket up to date, fact by fact.
import { MESSAGE_KINDS, type MessageFact, type SocketFact } from '../../wire/facts'
import type { Counters } from '../../wire/page-facts'
import type { StreamWrite } from './pending-writes'
import type { QueuedSend } from './send-queue'
import type { SocketRecord } from './sockets'

const CLOSE_CALLS = 20 // a page may call close() without end; the first tell the story

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
  record.times.note(fact)
  record.lastMessageAt = fact.time
  if (fact.kind === 'message-sent') record.activity.add('sent', fact.time)
  if (fact.kind === 'message-received') record.activity.add('received', fact.time)
  if (fact.kind === 'message-discarded') record.buffered.discard(fact)
  if (fact.kind !== 'message-sent') return null
  record.trend.read(fact.time, fact.bufferedAmount - fact.payload.size)
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
      record.trend.read(fact.time, fact.bufferedAmount)
      return record.buffered.read(fact)
    case 'write-settled':
      return record.writes.settle(fact)
    case 'close-called': {
      const { time, code, reason, stack, before, readyState, byPanel = false } = fact
      const effective = before !== readyState
      if (record.closeCalls.length < CLOSE_CALLS)
        record.closeCalls.push({
          time,
          code,
          reason,
          stack,
          effective,
          ...(byPanel && { byPanel }),
        })
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
    case 'message-dropped':
    case 'stream-piped':
      return
  }
}

/** Brings counts up to what a gap says they were when it ended; null: it does not say. */
export function applyCounters(record: SocketRecord, counters: Counters | null): void {
  record.buffered.lose(counters)
  record.times.lose()
  record.gaps += 1
  if (counters === null) return
  for (const kind of MESSAGE_KINDS) {
    const counter = counters[kind]
    if (counter && counter.nth > record.counts[kind].nth) record.counts[kind] = { ...counter }
  }
}

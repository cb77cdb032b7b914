// Tells what the network panel has of a worker's socket as facts, as a page would have told them.
import type { MessageFact, SocketFact } from '../../wire/facts'
import { LIVE_LIMITS, PREVIEW } from '../../wire/limits'
import { WORKER_PAYLOADS } from '../../wire/network-limits'
import type { Content, Payload } from '../../wire/payload'
import { type HarMessage, messageOf } from './har-socket'

/** A fact before it has its number. */
type Unnumbered<Fact> = Fact extends unknown ? Omit<Fact, 'seq' | 'socket'> : never
export type WorkerFact = Unnumbered<SocketFact>

const encoder = new TextEncoder()

/** Bytes as Latin-1 text, as base64 gives them. */
const bytesOf = (latin: string) => Uint8Array.from(latin, (character) => character.charCodeAt(0))

/** null: no base64. */
function decoded(data: string): Uint8Array<ArrayBuffer> | null {
  try {
    return bytesOf(atob(data))
  } catch {
    return null
  }
}

export interface Room {
  /** Bytes of workers' payloads that are kept. */
  kept: number
}

function payloadOf({ opcode, data }: HarMessage, room: Room): Payload {
  const content: Content | null = opcode === 2 ? decoded(data) : data
  const kind = opcode === 2 ? 'arraybuffer' : 'text'
  if (content === null) return { kind, size: 0, content, rest: 'omitted' }
  const size = typeof content === 'string' ? encoder.encode(content).length : content.length
  if (size > LIVE_LIMITS.payload || room.kept + size > WORKER_PAYLOADS)
    return { kind, size, content: content.slice(0, PREVIEW), rest: 'omitted' }
  room.kept += size
  return { kind, size, content, rest: 'none' }
}

/** What of the list comes after `from`, with counts that go on from `counts`. */
export function messageFacts(
  messages: readonly unknown[],
  from: number,
  counts: Readonly<Record<'message-sent' | 'message-received', { nth: number; total: number }>>,
  room: Room,
): WorkerFact[] {
  const now = {
    'message-sent': { ...counts['message-sent'] },
    'message-received': { ...counts['message-received'] },
  }
  const facts: WorkerFact[] = []
  for (const raw of messages.slice(from)) {
    const message = messageOf(raw)
    if (message === null || message.type === 'error') continue
    if (message.opcode !== 1 && message.opcode !== 2) continue // a control frame
    const kind = message.type === 'send' ? 'message-sent' : 'message-received'
    const payload = payloadOf(message, room)
    const count = now[kind]
    count.nth += 1
    count.total += payload.size
    const fact: Omit<MessageFact, 'seq' | 'socket'> = {
      ...{ kind, time: message.time, readyState: 1, payload, ...count },
      ...{ bufferedAmount: 0, stack: '' },
    }
    facts.push(fact)
  }
  return facts
}

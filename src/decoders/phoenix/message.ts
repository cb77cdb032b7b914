// A message of Phoenix Channels: as a list (vsn 2), as an object (vsn 1), or as bytes.
// https://hexdocs.pm/phoenix/writing_a_channels_client.html · assets/js/phoenix/serializer.js
import type { Message, Value } from '../decoder'
import { messageParts } from '../json-parts'
import { type Parts, textIn } from '../parts'
import { readBinary } from './binary'
import type { ChannelMessage, Kind } from './channel-message'

const refIn = (parts: Parts, name: string): string | null => {
  const value: Value = parts.get(name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

interface Names {
  readonly joinRef: string
  readonly ref: string
  readonly topic: string
  readonly event: string
  readonly payload: string
}

const LIST: Names = { joinRef: '0', ref: '1', topic: '2', event: '3', payload: '4' }
const OBJECT: Names = {
  joinRef: 'join_ref',
  ref: 'ref',
  topic: 'topic',
  event: 'event',
  payload: 'payload',
}

function kindOf(sent: boolean, isList: boolean, event: string, joinRef: string | null): Kind {
  if (event === 'phx_reply') return 'reply'
  if (sent) return 'push'
  if (!isList) return 'message'
  return joinRef === null ? 'broadcast' : 'push'
}

/** null: not of Phoenix. */
export function readMessage(message: Message): ChannelMessage | null {
  if (typeof message.content !== 'string') return readBinary(message.content, message.sent)
  const parts = messageParts(message)
  if (!parts || (parts.isList && message.missing === 0 && parts.names.length !== 5)) return null
  const names = parts.isList ? LIST : OBJECT
  const [topic, event] = [textIn(parts, names.topic), textIn(parts, names.event)]
  if (topic === undefined || event === undefined) return null
  if (!parts.isList && !parts.names.includes('payload') && message.missing === 0) return null
  const joinRef = refIn(parts, names.joinRef)
  const payload = parts.inside(names.payload)
  const kind = kindOf(message.sent, parts.isList, event, joinRef)
  const isReply = kind === 'reply'
  return {
    ...{ kind, joinRef, ref: refIn(parts, names.ref), topic, event },
    status: isReply ? (textIn(payload, 'status') ?? '') : null,
    payload: isReply ? (payload?.inside('response') ?? null) : payload,
    body: (isReply && payload?.body('response')) || parts.body(names.payload),
  }
}

// Firebase Realtime Database: its messages, whole or in chunks, and its keep-alives.
// https://github.com/firebase/firebase-js-sdk/blob/main/packages/database/src/realtime/WebSocketConnection.ts
import type { Decoder, Message, Unit } from '../decoder'
import { messageParts } from '../json-parts'
import type { Remembered } from '../remembered'
import { cutOff, unit } from '../unit'
import { beginChunks, type Chunks, countIn, noChunks, takeChunk } from './chunks'
import { firebaseUnit } from './unit'

interface State {
  readonly sent: Chunks
  readonly received: Chunks
  readonly requests: Remembered
}

function wholeUnit({ requests }: State, message: Message): Unit | null {
  const parts = messageParts(message)
  return parts && !parts.isList ? firebaseUnit(requests, parts, message.sent) : null
}

function chunkUnits(state: State, message: Message): readonly Unit[] | null {
  const chunks = message.sent ? state.sent : state.received
  const text = takeChunk(chunks, message)
  if (text === undefined) return []
  const { spans } = chunks
  if (text === null) return [unit('chunks', { spans, problem: 'lost' })]
  const whole = wholeUnit(state, { ...message, content: text, missing: 0 })
  return [whole ? { ...whole, spans } : unit('chunks', { spans, problem: 'malformed' })]
}

export const firebase: Decoder<State> = {
  start: () => ({ sent: noChunks(), received: noChunks(), requests: new Map() }),
  read(state, message) {
    const { content, sent } = message
    if (typeof content !== 'string') return null
    if (content === '0') return [unit('keepalive', { role: 'heartbeat' })]
    const chunks = sent ? state.sent : state.received
    if (chunks.left > 0) return chunkUnits(state, message)
    const count = countIn(content)
    if (count !== null) {
      beginChunks(chunks, count)
      return []
    }
    const whole = wholeUnit(state, message)
    return whole && cutOff([whole], message)
  },
}

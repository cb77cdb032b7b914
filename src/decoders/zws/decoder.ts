// ZeroMQ over WebSocket: a frame a message, which begins with its flags; a ZeroMQ message is one or many.
// https://rfc.zeromq.org/spec/45/
import { strictUtf8 } from '../bytes/cursor'
import type { Body, Decoder, Message, Unit, Value } from '../decoder'
import { line, short } from '../line'
import { commandUnit, subscriptionUnit } from './command'

const MORE = 1
const COMMAND = 2

/** Frames and bytes of one message that are kept to show it whole. */
const MOST = 256
const MOST_BYTES = 1_048_576

/** One direction. Plain data. */
interface Side {
  /** As READY says it; '': not known. */
  socketType: string
  /** What the first frame of a published message says; '': nothing. */
  topic: string
  frames: Uint8Array[]
  count: number
  bytes: number
}

interface State {
  readonly sent: Side
  readonly received: Side
}

const side = (): Side => ({
  ...{ socketType: '', topic: '', frames: [], count: 0, bytes: 0 },
})

/** A text of one line is shown; what is not text is told by its size. */
const shownOf = (bytes: Uint8Array): string => {
  const text = strictUtf8(bytes)
  return text === null || text.includes('\0') ? '' : short(text)
}

/** Of a message of several frames each is shown, also an empty one, which ends the addresses. */
function wholeBody(frames: readonly Uint8Array[]): Body {
  const value: Value = frames.map((frame) => strictUtf8(frame) ?? frame)
  return { kind: 'value', value, format: 'ZeroMQ' }
}

/** Before 3.1 a subscriber sends a message that begins with 1 or 0. */
function oldSubscription({ socketType, count }: Side, body: Uint8Array): Unit | null {
  if (!/^X?SUB$/.test(socketType) || count > 0) return null
  if (body[0] === 1) return subscriptionUnit('SUBSCRIBE', body.subarray(1))
  return body[0] === 0 ? subscriptionUnit('CANCEL', body.subarray(1)) : null
}

/** One question, one answer, in turns: by the types of their sockets. */
function keysOf({ socketType }: Side, other: Side): Pick<Unit, 'asks' | 'answers'> {
  if (socketType === 'REQ' || other.socketType === 'REP') return { asks: 'request' }
  return socketType === 'REP' || other.socketType === 'REQ' ? { answers: 'request' } : {}
}

function frameUnit(
  of: Side,
  other: Side,
  body: Uint8Array,
  hasMore: boolean,
  { missing }: Message,
): Unit {
  of.count += 1
  of.bytes += body.length
  if (of.frames.length < MOST && of.bytes <= MOST_BYTES) of.frames.push(body.slice())
  const { count, frames } = of
  if (count === 1) of.topic = hasMore && /^X?PUB$/.test(of.socketType) ? shownOf(body) : ''
  const isWhole = !hasMore && count > 1 && frames.length === count
  const unit: Unit = {
    type: 'message',
    line: line(shownOf(body), count > 1 && `frame ${count}`, hasMore && 'more'),
    size: body.length + missing,
    ...(of.topic === '' ? {} : { name: of.topic }),
    ...(hasMore ? {} : keysOf(of, other)),
    ...(isWhole ? { spans: count, body: wholeBody(frames) } : {}),
    ...(!isWhole && body.length > 0 ? { body: { kind: 'bytes', bytes: body } } : {}),
    ...(missing > 0 ? { problem: 'cut' } : {}),
  }
  if (!hasMore) Object.assign(of, { frames: [], count: 0, bytes: 0, topic: '' })
  return unit
}

function commandOf(of: Side, body: Uint8Array, { missing }: Message): Unit {
  const unit = commandUnit(body)
  const socketType = unit?.fields?.['Socket-Type']
  if (unit?.type === 'READY' && typeof socketType === 'string') of.socketType = socketType
  if (missing > 0) return { ...(unit ?? { type: 'command' }), problem: 'cut' }
  return unit ?? { type: 'command', problem: 'malformed', body: { kind: 'bytes', bytes: body } }
}

export const zws: Decoder<State> = {
  start: () => ({ sent: side(), received: side() }),
  read(state, message) {
    const { content } = message
    if (typeof content === 'string' || content.length === 0) return null
    const [of, other] = message.sent ? [state.sent, state.received] : [state.received, state.sent]
    const [flags = 0] = content
    const body = content.subarray(1)
    if (flags > COMMAND) return null
    if (flags === COMMAND) return [commandOf(of, body, message)]
    const old = flags === MORE ? null : oldSubscription(of, body)
    return [old ?? frameUnit(of, other, body, flags === MORE, message)]
  },
}

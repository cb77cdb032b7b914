// The tests of a filter's words with a colon: `is:sent`, `kind:close`, `type:json`, `size:>10k`, `decoded:publish`.
import type { Fact, FactKind } from '../../../wire/facts'
import type { Payload } from '../../../wire/payload'
import { isOurs, payloadOf } from '../../../wire/read-fact'
import { decodedText, isUnanswered, speaks } from '../decoded'
import { isWithin, rangeFrom } from './number-range'
import type { RowTest } from './query'

const isOf =
  (...kinds: readonly FactKind[]): RowTest =>
  ({ fact }) =>
    kinds.includes(fact.kind)

const isMessage = isOf('message-sent', 'message-received', 'message-discarded')

export const isHeartbeat: RowTest = ({ decoded }) => decoded?.role === 'heartbeat'

/** Of a protocol, and of the socket itself. */
const isError: RowTest = ({ decoded, kind }) =>
  decoded?.role === 'error' ||
  kind === 'socket-errored' ||
  kind === 'call-threw' ||
  kind === 'connection-blocked' ||
  kind === 'recorder-failed'

/** Those whose answer depends on what was decoded. */
const IS_DECODED = {
  heartbeat: isHeartbeat,
  unanswered: ({ decoded }) => decoded !== null && isUnanswered(decoded),
  error: isError,
} satisfies Readonly<Record<string, RowTest>>

const IS = {
  sent: isOf('message-sent'),
  received: isOf('message-received'),
  discarded: isOf('message-discarded'),
  message: isMessage,
  event: (row, reader) => !isMessage(row, reader),
  cut: ({ fact }) => payloadOf(fact)?.rest === 'omitted',
  /** Made, or touched, from the panel. */
  ours: ({ fact }) => isOurs(fact),
  bookmarked: (row, reader) => reader.isBookmarked(row),
  ...IS_DECODED,
} satisfies Readonly<Record<string, RowTest>>

/** The words of a reader, who thinks of the API's events and calls. */
const KIND = {
  created: isOf('socket-created'),
  open: isOf('socket-opened'),
  message: isMessage,
  close: isOf('socket-closed', 'close-called'),
  error: isOf('socket-errored', 'connection-blocked'),
  threw: isOf('call-threw'),
  state: isOf('ready-state-changed'),
  dispatched: isOf('event-dispatched'),
  stream: isOf('stream-aborted', 'stream-piped'),
  page: isOf('page-hidden', 'page-shown', 'page-frozen', 'page-resumed'),
  gap: isOf('gap', 'recorder-failed'),
} satisfies Readonly<Record<string, RowTest>>

/** Of a text that is not whole, its first character must do. */
function isJson({ content, rest }: Payload): boolean {
  if (typeof content !== 'string' || !/^\s*[[{]/.test(content)) return false
  if (rest !== 'none') return true
  try {
    JSON.parse(content)
    return true
  } catch {
    return false
  }
}

const ofPayload =
  (test: (payload: Payload) => boolean): RowTest =>
  ({ fact }) => {
    const payload = payloadOf(fact)
    return payload !== null && test(payload)
  }

const TYPE = {
  text: ofPayload(({ kind }) => kind === 'text'),
  binary: ofPayload(({ kind }) => kind !== 'text'),
  json: ofPayload(isJson),
  blob: ofPayload(({ kind }) => kind === 'blob'),
} satisfies Readonly<Record<string, RowTest>>

const codeOf = (fact: Fact): number | null => ('code' in fact ? fact.code : null)

function sizeTest(value: string): RowTest | null {
  const range = rangeFrom(value, true)
  return range && ofPayload(({ size }) => isWithin(size, range))
}

function codeTest(value: string): RowTest | null {
  const range = rangeFrom(value, false)
  if (range === null) return null
  return ({ fact }) => isWithin(codeOf(fact) ?? Number.NaN, range)
}

function socketTest(value: string): RowTest | null {
  const range = rangeFrom(value.replace(/^#/, ''), false)
  if (range === null) return null
  return ({ socket }) => isWithin(socket?.key ?? Number.NaN, range)
}

/** What its protocol says: type, name, line. */
function decodedTest(value: string): RowTest | null {
  const sought = value.toLowerCase()
  if (sought === '') return null
  return ({ decoded }) => decoded !== null && decodedText(decoded).toLowerCase().includes(sought)
}

/** Of messages that are of the protocol. */
function protocolTest(value: string): RowTest | null {
  const sought = value.toLowerCase()
  if (sought === '') return null
  return ({ decoded, socket }) =>
    decoded !== null && !!socket?.spoken && speaks(socket.spoken, sought)
}

/** A map, since a page's words may be typed: `is:constructor` is none of ours. */
const named = (tests: Readonly<Record<string, RowTest>>) => new Map(Object.entries(tests))
const byName = { is: named(IS), kind: named(KIND), type: named(TYPE) }

/** The words that may follow the colon, where they are few. */
export const VALUES = {
  is: Object.keys(IS),
  kind: Object.keys(KIND),
  type: Object.keys(TYPE),
} as const

export const KEYS = ['is', 'kind', 'type', 'size', 'code', 'socket', 'decoded', 'protocol'] as const
export type Key = (typeof KEYS)[number]

export const needsDecoded = (key: Key, value: string): boolean =>
  key === 'decoded' || key === 'protocol' || (key === 'is' && value.toLowerCase() in IS_DECODED)

/** null: not a value that the key takes. */
export function testFor(key: Key, value: string): RowTest | null {
  switch (key) {
    case 'is':
    case 'kind':
    case 'type':
      return byName[key].get(value.toLowerCase()) ?? null
    case 'size':
      return sizeTest(value)
    case 'code':
      return codeTest(value)
    case 'socket':
      return socketTest(value)
    case 'decoded':
      return decodedTest(value)
    case 'protocol':
      return protocolTest(value)
  }
}

// The border: what comes from a page, or from a process that a page may have taken over, is hostile input.

import type { Fact } from './facts'
import { MESSAGE_KINDS, SOCKET_APIS, SOCKET_EVENT_TYPES, STREAM_ABORTED_BY } from './facts'
import { BATCH_FACTS, PAYLOAD_PART, PROTOCOLS, STACK, TEXT } from './limits'
import type { DownPacket, FromPanel, ToPanel, UpPacket } from './packets'
import { GAP_REASONS } from './page-facts'
import type { Content, Payload } from './payload'

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const text = (most: number) => (value: unknown) => typeof value === 'string' && value.length <= most
const whole = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const positive = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0
const time = (value: unknown) => Number.isFinite(value)
const flag = (value: unknown) => typeof value === 'boolean'
const anything = () => true
const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)
const orNull = (check: Check) => (value: unknown) => value === null || check(value)
const listOf = (check: Check, most: number) => (value: unknown) =>
  Array.isArray(value) && value.length <= most && value.every(check)

function has(value: unknown, shape: Shape): boolean {
  if (!isObject(value)) return false
  for (const key in shape) if (!shape[key]?.(value[key])) return false
  return true
}

/** Checks by `kind`: an object of no known kind, or with one field that is off, does not pass. */
function isOneOf(value: unknown, shapes: Readonly<Record<string, Shape>>): boolean {
  if (!isObject(value) || typeof value.kind !== 'string') return false
  const shape = Object.hasOwn(shapes, value.kind) ? shapes[value.kind] : undefined
  return shape !== undefined && has(value, shape)
}

export const isContent = (value: unknown): value is Content =>
  typeof value === 'string' || value instanceof Uint8Array || value instanceof Blob

export const isPayload = (value: unknown): value is Payload =>
  has(value, {
    kind: oneOf(['text', 'arraybuffer', 'view', 'blob']),
    size: whole,
    content: orNull(isContent),
    rest: oneOf(['none', 'on-request', 'omitted']),
  })

const counters = (value: unknown) =>
  isObject(value) &&
  Object.entries(value).every(
    ([socket, kinds]) => /^\d+$/.test(socket) && isObject(kinds) && countersOfSocket(kinds),
  )
const countersOfSocket = (kinds: Readonly<Record<string, unknown>>) =>
  Object.entries(kinds).every(
    ([kind, counter]) =>
      oneOf(MESSAGE_KINDS)(kind) && has(counter, { nth: positive, total: whole }),
  )

const numbered: Shape = { seq: positive, time }
const readyState = oneOf([0, 1, 2, 3])
const ofSocket: Shape = { ...numbered, socket: positive, readyState }
const message: Shape = {
  ...ofSocket,
  payload: isPayload,
  nth: positive,
  total: whole,
  bufferedAmount: whole,
  stack: text(STACK),
}
const page: Shape = { ...numbered, persisted: flag }
const FACTS: Readonly<Record<Fact['kind'], Shape>> = {
  'socket-created': {
    ...ofSocket,
    api: oneOf(SOCKET_APIS),
    url: text(TEXT),
    protocols: listOf(text(TEXT), PROTOCOLS),
    binaryType: text(TEXT),
    stack: text(STACK),
    adopted: flag,
  },
  'socket-opened': { ...ofSocket, protocol: text(TEXT), extensions: text(TEXT) },
  'message-sent': message,
  'message-received': message,
  'message-discarded': message,
  'buffered-amount': { ...ofSocket, bufferedAmount: whole, heldAt: time },
  'close-called': {
    ...ofSocket,
    code: orNull(whole),
    reason: orNull(text(TEXT)),
    stack: text(STACK),
    before: readyState,
  },
  'call-threw': {
    ...numbered,
    api: oneOf(SOCKET_APIS),
    call: oneOf(['constructor', 'send', 'close']),
    socket: whole,
    readyState,
    name: text(TEXT),
    message: text(TEXT),
    argument: text(TEXT),
    payload: orNull(isPayload),
    stack: text(STACK),
  },
  'socket-errored': ofSocket,
  'socket-closed': { ...ofSocket, code: whole, reason: text(TEXT), wasClean: flag },
  'ready-state-changed': { ...ofSocket, before: readyState },
  'event-dispatched': {
    ...ofSocket,
    type: oneOf(SOCKET_EVENT_TYPES),
    payload: orNull(isPayload),
    code: orNull(whole),
    reason: orNull(text(TEXT)),
    wasClean: orNull(flag),
    stack: text(STACK),
  },
  'write-settled': { ...ofSocket, nth: positive, waited: time, failed: flag },
  'stream-aborted': {
    ...ofSocket,
    by: oneOf(STREAM_ABORTED_BY),
    reason: text(TEXT),
    stack: text(STACK),
  },
  'stream-piped': { ...ofSocket, side: oneOf(['readable', 'writable']) },
  'connection-blocked': {
    ...numbered,
    url: text(TEXT),
    directive: text(TEXT),
    enforced: flag,
  },
  'page-hidden': page,
  'page-shown': page,
  'recorder-failed': { ...numbered, message: text(TEXT) },
  gap: { ...numbered, through: positive, reason: oneOf(GAP_REASONS), counters },
}

export function isFact(value: unknown): value is Fact {
  if (!isOneOf(value, FACTS)) return false
  const fact = value as Fact
  return fact.kind !== 'gap' || fact.through >= fact.seq
}

const isPlace = (value: unknown) => has(value, { depth: whole, name: text(TEXT), hasOpener: flag })

const UP: Readonly<Record<UpPacket['kind'], Shape>> = {
  hello: {
    version: whole,
    document: text(64),
    url: text(TEXT),
    place: isPlace,
    timeOrigin: time,
  },
  away: {},
  batch: { subscription: positive, facts: listOf(isFact, BATCH_FACTS) },
  payload: {
    seq: positive,
    offset: whole,
    length: whole,
    content: orNull((value) => isContent(value) && sizeOf(value) <= PAYLOAD_PART),
  },
}
const sizeOf = (content: Content) =>
  typeof content === 'string'
    ? content.length
    : content instanceof Blob
      ? content.size
      : content.length

export const isUpPacket = (value: unknown): value is UpPacket => isOneOf(value, UP)

const DOWN: Readonly<Record<DownPacket['kind'], Shape>> = {
  subscribe: { version: whole, subscription: positive, after: whole, limit: whole, most: whole },
  window: { subscription: positive, ack: whole, limit: whole },
  'get-payload': { seq: positive, offset: whole },
  release: {},
}

export const isDownPacket = (value: unknown): value is DownPacket => isOneOf(value, DOWN)

// The background reads envelopes only: what is inside is checked where it is understood.
const FROM_PANEL: Readonly<Record<FromPanel['kind'], Shape>> = {
  'to-relay': { link: positive, packet: anything },
  wake: {},
}
export const isFromPanel = (value: unknown): value is FromPanel => isOneOf(value, FROM_PANEL)

const TO_PANEL: Readonly<Record<ToPanel['kind'], Shape>> = {
  'from-relay': { link: positive, packet: anything },
  'relay-came': {
    link: positive,
    frame: (value) => has(value, { frameId: whole, url: text(TEXT), origin: text(TEXT) }),
  },
  'relay-gone': { link: positive },
  woken: { reachable: flag },
}
export const isToPanel = (value: unknown): value is ToPanel => isOneOf(value, TO_PANEL)

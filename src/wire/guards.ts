// The border: what comes from a page, or from a process that a page may have taken over, is hostile input.

import { answers, dropped } from './act-guards'
import {
  anything,
  flag,
  has,
  isObject,
  isOneOf,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  positive,
  type Shape,
  text,
  time,
  whole,
} from './checks'
import type { Fact } from './facts'
import { MESSAGE_KINDS, SOCKET_APIS, SOCKET_EVENT_TYPES, STREAM_ABORTED_BY } from './facts'
import { isArrival, isPlace } from './hello-guards'
import { BATCH_FACTS, PAYLOAD_PART, PROTOCOLS, STACK, TEXT } from './limits'
import type { FromPanel, ToPanel, UpPacket } from './packets'
import { GAP_REASONS, LEAVING_EVENTS } from './page-facts'
import { type Content, PAYLOAD_KINDS, type Payload, RESTS } from './payload'

export const isContent = (value: unknown): value is Content =>
  typeof value === 'string' || value instanceof Uint8Array || value instanceof Blob

export const PAYLOAD: Shape = {
  kind: oneOf(PAYLOAD_KINDS),
  size: whole,
  content: orNull(isContent),
  rest: oneOf(RESTS),
}
export const isPayload = (value: unknown): value is Payload => has(value, PAYLOAD)

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
  acts: orAbsent(whole),
}
const page: Shape = { ...numbered, persisted: flag }
export const FACTS: Readonly<Record<Fact['kind'], Shape>> = {
  'socket-created': {
    ...ofSocket,
    api: oneOf(SOCKET_APIS),
    url: text(TEXT),
    protocols: listOf(text(TEXT), PROTOCOLS),
    binaryType: text(TEXT),
    stack: text(STACK),
    adopted: flag,
    during: orNull(oneOf(LEAVING_EVENTS)),
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
    during: orNull(oneOf(LEAVING_EVENTS)),
    byPanel: orAbsent(flag),
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
    byPanel: orAbsent(flag),
  },
  'message-dropped': { ...ofSocket, ...dropped(isPayload) },
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
  'page-frozen': numbered,
  'page-resumed': numbered,
  'recorder-failed': { ...numbered, message: text(TEXT) },
  'rules-changed': { ...numbered, count: whole },
  gap: { ...numbered, through: positive, reason: oneOf(GAP_REASONS), counters },
}

export function isFact(value: unknown): value is Fact {
  if (!isOneOf(value, FACTS)) return false
  const fact = value as Fact
  return fact.kind !== 'gap' || fact.through >= fact.seq
}

const UP: Readonly<Record<UpPacket['kind'], Shape>> = {
  hello: {
    version: whole,
    document: text(64),
    url: text(TEXT),
    place: isPlace,
    timeOrigin: time,
    arrival: isArrival,
  },
  away: {},
  ...answers(isPayload),
  // one that is off must not take the others with it: the inbox reads each for itself
  batch: { subscription: positive, facts: listOf(anything, BATCH_FACTS) },
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

// The background reads envelopes only: what is inside is checked where it is understood.
const FROM_PANEL: Readonly<Record<FromPanel['kind'], Shape>> = {
  'to-relay': { link: positive, packet: anything },
  wake: {},
}
export const isFromPanel = (value: unknown): value is FromPanel => isOneOf(value, FROM_PANEL)

export const FRAME_ADDRESS: Shape = {
  frameId: whole,
  documentId: text(TEXT),
  url: text(TEXT),
  origin: text(TEXT),
}
const TO_PANEL: Readonly<Record<ToPanel['kind'], Shape>> = {
  'from-relay': { link: positive, packet: anything },
  'relay-came': {
    link: positive,
    frame: (value) => has(value, FRAME_ADDRESS),
  },
  'relay-gone': { link: positive },
  woken: { reachable: flag },
}
export const isToPanel = (value: unknown): value is ToPanel => isOneOf(value, TO_PANEL)

// The form of every record of a capture but facts, whose form is the wire's.
import {
  flag,
  has,
  listOf,
  oneOf,
  orNull,
  positive,
  type Shape,
  text,
  time,
  whole,
} from '../wire/checks'
import { FRAME_ADDRESS, PAYLOAD } from '../wire/guards'
import { HEADER_SHAPE, isHeaders } from '../wire/handshake-guards'
import { ARRIVAL, isArrival, isPlace, PLACE } from '../wire/hello-guards'
import { TEXT } from '../wire/limits'
import { OUTCOMES, SEEN_BY, SOURCES, WORKER_KINDS } from './captured'
import type { Inner } from './fault-in'

/** Characters of an id, a name, a version. */
const NAME = 128

const WORKER: Shape = { kind: oneOf(WORKER_KINDS), script: text(TEXT) }

export const HEADER: Shape = {
  tool: text(NAME),
  toolVersion: text(NAME),
  browser: text(NAME),
  exportedAt: time,
  redacted: flag,
}

const id = (value: unknown) => text(NAME)(value) && value !== ''

export const DOCUMENT: Shape = {
  document: id,
  url: text(TEXT),
  place: isPlace,
  frame: (value) => has(value, FRAME_ADDRESS),
  timeOrigin: time,
  arrival: orNull(isArrival),
  worker: orNull((value) => has(value, WORKER)),
}

export const HANDSHAKE: Shape = {
  document: id,
  socket: positive,
  source: oneOf(SOURCES),
  seenBy: listOf(oneOf(SEEN_BY), SEEN_BY.length),
  beganAt: orNull(time),
  endedAt: orNull(time),
  request: orNull(isHeaders),
  requestIsWhole: flag,
  response: orNull(isHeaders),
  status: whole,
  statusText: text(TEXT),
  address: text(NAME),
  outcome: oneOf(OUTCOMES),
  error: text(TEXT),
}

export const BOOKMARK: Shape = { document: id, seq: positive }

/** What stands within a record. */
export const INNER: Inner = {
  payload: PAYLOAD,
  place: PLACE,
  arrival: ARRIVAL,
  frame: FRAME_ADDRESS,
  worker: WORKER,
  request: HEADER_SHAPE,
  response: HEADER_SHAPE,
}

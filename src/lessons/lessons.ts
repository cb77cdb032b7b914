// All lessons, in the order in which they are taught.
import type { Lesson } from './lesson'
import type { LessonId } from './lesson-address'
import { dataTypes, firstConnection, states } from './tasks/beginnings'
import { closeCodes, errors, reconnecting } from './tasks/endings'
import { backpressure, bfcache, bufferedAmount, chat } from './tasks/flows'
import { handshake, secure, subprotocols } from './tasks/handshakes'

export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  'first-connection': firstConnection,
  states,
  'data-types': dataTypes,
  'close-codes': closeCodes,
  errors,
  subprotocols,
  handshake,
  reconnecting,
  'buffered-amount': bufferedAmount,
  backpressure,
  bfcache,
  secure,
  chat,
}

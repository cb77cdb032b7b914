// One row of the message table: a place in the order of arrival, and what can be asked of it.
import type { Fact, FactKind } from '../../wire/facts'
import type { Content } from '../../wire/payload'
import type { SendFate } from './apply-to-socket'
import type { DecodedRow } from './decoded'
import type { DocumentRecord } from './documents'
import type { SocketRecord } from './sockets'

export interface Row {
  /** Rising; survives filtering. */
  readonly id: number
  /** Put together when it is asked for; the same object as long as it is in use. */
  readonly fact: Fact
  readonly kind: FactKind
  /** ms since the epoch. */
  readonly time: number
  /** Bytes of a message's payload; 0: it is none. */
  readonly size: number
  /** The text of a message as far as it is in memory; null: it has none. */
  readonly text: string | null
  /** The bytes of a message, likewise. */
  readonly bytes: Uint8Array | null
  /** Bits of `wire/acts`: what of a message is the panel's doing. */
  readonly acts: number
  /** All of its payload was told: there is no rest. */
  readonly isWhole: boolean
  /** Its payload is on disk: `Rows.bring` brings it. */
  readonly isAway: boolean
  /** null: it belongs to the document as a whole. */
  readonly socket: SocketRecord | null
  readonly document: DocumentRecord
  /** Of a message that was sent: how it got away. */
  readonly fate: SendFate | null
  /** What its socket's protocol says in it; null: nothing, or not yet. */
  decoded: DecodedRow | null
  /** What was to be had of its payload when it came is gone since. */
  readonly lost: boolean
  /** Puts what has come of a payload in the place of its preview; null: nothing more comes. */
  setContent(content: Content | null, whole: boolean): void
}

/** Of a socket that the page does not tell of: how a message left is not known. */
export type NewRow = Pick<Row, 'fact' | 'socket' | 'document'>

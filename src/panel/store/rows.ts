// The rows of the message table: one per fact that a reader wants to see, in the order of arrival.

import type { Fact } from '../../wire/facts'
import { PANEL_ROWS } from '../../wire/limits'
import type { Content } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import type { DocumentRecord } from './documents'
import type { SendFate, SocketRecord } from './sockets'

export interface Row {
  /** Rising; survives filtering. */
  readonly id: number
  /** Its payload is replaced when more of it has come. */
  fact: Fact
  /** null: it belongs to the document as a whole. */
  readonly socket: SocketRecord | null
  readonly document: DocumentRecord
  /** Of a message that was sent: how it got away. */
  readonly fate: SendFate | null
  /** What was to be had of its payload when it came is gone since. */
  lost: boolean
}

/** Readings of bufferedAmount are a curve, not rows; what became of a write is told at its message. */
export const hasRow = ({ kind }: Fact): boolean =>
  kind !== 'buffered-amount' && kind !== 'write-settled'

/** Puts what has come of a payload in the place of its preview. */
export function setContent(row: Row, content: Content | null, whole: boolean): void {
  const payload = payloadOf(row.fact)
  if (payload === null || !('payload' in row.fact)) return
  const rest = content === null ? 'omitted' : whole ? 'none' : payload.rest
  if (content === null) row.lost = true
  row.fact = { ...row.fact, payload: { ...payload, content: content ?? payload.content, rest } }
}

/** Rows with a bound: the oldest go, a tenth at a time, and are counted. */
export class Rows {
  all: Row[] = []
  /** How many were dropped here for want of room. */
  dropped = 0
  /** The id of the newest row that there was. */
  lastId = 0

  constructor(private readonly most = PANEL_ROWS) {}

  add(
    fact: Fact,
    socket: SocketRecord | null,
    document: DocumentRecord,
    fate: SendFate | null = null,
  ): Row {
    this.lastId += 1
    const row = { id: this.lastId, fact, socket, document, fate, lost: false }
    this.all.push(row)
    return row
  }

  /** True: rows were dropped, what was derived from `all` must be derived again. */
  trim(): boolean {
    if (this.all.length <= this.most) return false
    const excess = this.all.length - Math.floor(this.most * 0.9)
    this.all = this.all.slice(excess)
    this.dropped += excess
    return true
  }

  keep(test: (row: Row) => boolean): void {
    this.all = this.all.filter(test)
  }

  clear(): void {
    this.all = []
    this.dropped = 0
  }
}

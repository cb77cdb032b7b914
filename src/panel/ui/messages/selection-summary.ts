// What rows chosen together amount to: how many, how much each way, how long, how fast.
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'

export interface Amount {
  readonly count: number
  /** Bytes. */
  readonly size: number
}

export interface SelectionSummary {
  readonly rows: number
  readonly sent: Amount
  readonly received: Amount
  /** ms from the first to the last. */
  readonly duration: number
  /** Messages each second, both ways; null: in too short a time to say. */
  readonly rate: number | null
}

/** ms below which a rate says nothing. */
const RATE_LEAST = 100

export function summaryOf(rows: Iterable<Row>): SelectionSummary {
  const sent = { count: 0, size: 0 }
  const received = { count: 0, size: 0 }
  let [number, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { fact } of rows) {
    number += 1
    first = Math.min(first, fact.time)
    last = Math.max(last, fact.time)
    const way =
      fact.kind === 'message-sent' ? sent : fact.kind === 'message-received' ? received : null
    if (way === null) continue
    way.count += 1
    way.size += payloadOf(fact)?.size ?? 0
  }
  const duration = number === 0 ? 0 : last - first
  const messages = sent.count + received.count
  const rate = duration >= RATE_LEAST ? (messages * 1_000) / duration : null
  return { rows: number, sent, received, duration, rate }
}

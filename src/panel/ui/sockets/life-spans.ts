// The life of a socket as spans of time, and what went wrong in it as moments.
import { CLOSED } from '../../../wire/facts'
import { seenUntil } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { type ReadyStateName, readyStateName } from '../words/ready-state-names'

export interface LifeSpan {
  readonly state: ReadyStateName
  /** ms since the epoch. */
  readonly from: number
  readonly to: number
}

/** In order, without CLOSED, which lasts for ever. */
export function lifeSpans(socket: SocketRecord, now: number): LifeSpan[] {
  const { transitions } = socket
  const until = seenUntil(socket) ?? now
  return transitions.flatMap(({ readyState, time }, index) => {
    if (readyState === CLOSED) return []
    const to = Math.max(time, transitions[index + 1]?.time ?? until)
    return [{ state: readyStateName(readyState), from: time, to }]
  })
}

/** When it failed: its error, or an end that was not clean. */
export function failedAt({ erroredAt, close }: SocketRecord): number | null {
  if (erroredAt !== null) return erroredAt
  return close !== null && !close.wasClean ? close.time : null
}

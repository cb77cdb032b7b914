// The phases of a socket's life, each with its begin and its end.
import type { FactKind } from '../../../wire/facts'
import type { SocketRecord } from '../../store/sockets'
import { type ReadyStateName, readyStateName } from '../words/ready-state-names'

export interface Phase {
  readonly state: ReadyStateName
  readonly begin: number
  /** null: it lasts. */
  readonly end: number | null
  readonly cause: FactKind
}

/** One for each change of readyState. */
export function phasesOf({ transitions }: SocketRecord): Phase[] {
  return transitions.map(({ readyState, time, cause }, index) => ({
    state: readyStateName(readyState),
    begin: time,
    end: transitions[index + 1]?.time ?? null,
    cause,
  }))
}

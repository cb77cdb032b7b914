// The ways through the state machine, and which of them a socket took.
import type { ReadyStateName } from '../words/ready-state-names'
import type { Turn } from './moments'

export const STATES: readonly ReadyStateName[] = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']

export interface Edge {
  readonly from: ReadyStateName
  readonly to: ReadyStateName
  /** 0: straight to the neighbour; else around those between, the higher the farther out. */
  readonly lane: number
  /** Where a way around leaves its box and arrives: of the box's length. */
  readonly out: number
  readonly into: number
}

const straight = (from: ReadyStateName, to: ReadyStateName): Edge => ({
  ...{ from, to },
  ...{ lane: 0, out: 1, into: 0 },
})

/** https://websockets.spec.whatwg.org/#dom-websocket-readystate */
export const EDGES: readonly Edge[] = [
  straight('CONNECTING', 'OPEN'),
  straight('OPEN', 'CLOSING'),
  straight('CLOSING', 'CLOSED'),
  { from: 'OPEN', to: 'CLOSED', lane: 1, out: 0.7, into: 0.25 },
  { from: 'CONNECTING', to: 'CLOSING', lane: 2, out: 0.75, into: 0.3 },
  { from: 'CONNECTING', to: 'CLOSED', lane: 3, out: 0.4, into: 0.6 },
]

/** `next`: the past shows that it was taken, later than the moment that is shown. */
export type EdgeState = 'untaken' | 'taken' | 'last' | 'next'

/** `at`: the moment that is shown. */
export function edgeState({ from, to }: Edge, turns: readonly Turn[], at: number): EdgeState {
  const turn = turns.find((each) => each.from === from && each.to === to)
  if (!turn) return 'untaken'
  if (turn.at > at) return 'next'
  return turns.findLast((each) => each.at <= at) === turn ? 'last' : 'taken'
}

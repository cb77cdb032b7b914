// How far a socket had come with a state at a moment of its past.
import type { ReadyStateName } from '../words/ready-state-names'
import type { Past, Turn } from './moments'

export type Reached = 'past' | 'now' | 'later' | 'never'

/** With the change that led to the state, where it has one. */
export function reachedAt(
  state: ReadyStateName,
  { moments, turns }: Past,
  at: number,
): { readonly reached: Reached; readonly turn: Turn | null } {
  const turn = turns.find(({ to }) => to === state) ?? null
  if (moments[at]?.state === state) return { reached: 'now', turn }
  if (turn === null) return { reached: 'never', turn }
  return { reached: turn.at <= at ? 'past' : 'later', turn }
}

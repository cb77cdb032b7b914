// The moments of a socket's story that can be stepped through, each with the readyState after it.
import type { SocketRecord } from '../../store/sockets'
import { storyOf } from '../details/story'
import type { StoryStep } from '../details/story-step'
import { type ReadyStateName, readyStateName } from '../words/ready-state-names'

/** A change of readyState, and the moment that it belongs to. */
export interface Turn {
  /** null: the socket was made, or met, in that state. */
  readonly from: ReadyStateName | null
  readonly to: ReadyStateName
  /** ms since the epoch. */
  readonly time: number
  /** ms that the state lasted; null: it lasts. */
  readonly lasted: number | null
  /** Index among the moments. */
  readonly at: number
}

export interface Moment {
  readonly step: StoryStep
  readonly state: ReadyStateName
  /** ms since the moment before; null: one of them is of no one time. */
  readonly since: number | null
}

export interface Past {
  readonly moments: readonly Moment[]
  readonly turns: readonly Turn[]
}

/** CLOSING is told by the turn; what is of no moment, as sums, is in the story. */
const isMoment = ({ id, time }: StoryStep) => id !== 'closing' && (time !== null || id === 'now')

/** Where a change belongs: to the step of the fact that showed it, else to the last one before it. */
function placeOf(steps: readonly StoryStep[], time: number, cause: string): number {
  const own = steps.findIndex(({ fact }) => fact?.kind === cause && fact.time === time)
  if (own >= 0) return own
  return Math.max(
    0,
    steps.findLastIndex((step) => step.time !== null && step.time <= time),
  )
}

function turnsOf({ transitions }: SocketRecord, steps: readonly StoryStep[]): Turn[] {
  return transitions.map(({ readyState, time, cause }, index) => {
    const [before, after] = [transitions[index - 1], transitions[index + 1]]
    return {
      from: before ? readyStateName(before.readyState) : null,
      to: readyStateName(readyState),
      time,
      lasted: after ? after.time - time : null,
      at: placeOf(steps, time, cause),
    }
  })
}

export function pastOf(socket: SocketRecord): Past {
  const steps = storyOf(socket, null).filter(isMoment)
  const turns = turnsOf(socket, steps)
  const first = turns[0]?.to ?? readyStateName(socket.readyState)
  const moments = steps.map((step, index) => {
    const before = steps[index - 1]?.time ?? null
    return {
      step,
      state: turns.findLast(({ at }) => at <= index)?.to ?? first,
      since: step.time === null || before === null ? null : Math.max(0, step.time - before),
    }
  })
  return { moments, turns }
}

/** A clean end straight from OPEN: CLOSING was passed, and nobody looked in between. */
export const passesClosingUnseen = (
  { close }: SocketRecord,
  { turns }: Past,
  at: number,
): boolean =>
  close?.wasClean === true &&
  turns.some((turn) => turn.at === at && turn.from === 'OPEN' && turn.to === 'CLOSED')

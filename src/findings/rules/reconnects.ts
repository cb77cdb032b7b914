// A page that tries again and again without leaving the server time.
import { type CaptureRule, type Finding, firstRows } from '../finding'
import { grouped } from '../grouped'
import type { ObservedSocket } from '../observed'

/** Attempts in a row, from which on a pattern can be told. */
const ATTEMPTS = 4

/** ms. A connection that lived for so long was a success: the next attempt begins anew. */
const LIVED = 30_000

/** ms. Pauses this long do no harm, growing or not. */
const LONG_PAUSE = 5_000

/** A pause grows when it is a fifth longer than the one before: jitter alone is less, or more by chance. */
const GROWS = 1.2

const lifeOf = ({ openedAt, endedAt }: ObservedSocket) =>
  openedAt === null || endedAt === null ? 0 : endedAt - openedAt

/** The pauses of the newest run of short-lived attempts, oldest first. */
function run(attempts: readonly ObservedSocket[]): ObservedSocket[] {
  const last = attempts.findLastIndex((socket) => lifeOf(socket) >= LIVED)
  return attempts.slice(last + 1)
}

function isStorm(pauses: readonly number[]): boolean {
  if (pauses.length < ATTEMPTS - 1 || pauses.some((pause) => pause >= LONG_PAUSE)) return false
  const growing = pauses.filter((pause, at) => at > 0 && pause > (pauses[at - 1] ?? 0) * GROWS)
  return growing.length * 2 < pauses.length - 1
}

export const reconnectStorm: CaptureRule = ({ sockets }) => {
  const chains = grouped(
    sockets.filter(({ attempt }) => attempt !== null),
    ({ attempt }) => attempt?.chain ?? 0,
  )
  return [...chains.values()].flatMap((chain): Finding[] => {
    const attempts = run(chain)
    const pauses = attempts.slice(1).map(({ attempt }) => attempt?.backOff ?? 0)
    if (!isStorm(pauses)) return []
    return [
      {
        ...{ rule: 'reconnect-storm', weight: 'risk', sockets: attempts.map(({ key }) => key) },
        rows: firstRows(attempts.map(({ createdRow }) => createdRow)),
        figures: { count: attempts.length, pause: Math.max(...pauses) },
      },
    ]
  })
}

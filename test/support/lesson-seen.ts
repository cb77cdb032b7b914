// Rows as the tasks of lessons are told them: written by hand, told to a lesson one after the other.

import type { LessonId } from '../../src/lessons/lesson-address'
import { LessonRun } from '../../src/lessons/lesson-run'
import { LESSONS } from '../../src/lessons/lessons'
import type { Seen, SeenSocket } from '../../src/lessons/seen'
import type { Fact } from '../../src/wire/facts'

/** Open, of a page, and as nothing else says. */
export const socketOf = (more: Partial<SeenSocket> = {}): SeenSocket => ({
  ...{ key: 1, url: 'ws://a/echo', api: 'WebSocket', protocols: [], openedAt: 1, readyState: 1 },
  ...{ buffered: { peak: 0, amount: 0 }, writes: { longest: 0 }, handshake: null },
  ...more,
})

/** The fields of a fact that a task asks for; what it does not ask for is missing. */
export type Told = { readonly kind: Fact['kind'] } & Readonly<Record<string, unknown>>

export const seenAs = (told: Told, more: Partial<Seen> = {}): Omit<Seen, 'row'> => ({
  fact: told as unknown as Fact,
  ...{ text: null, socket: socketOf(), backOff: null },
  ...more,
})

export const text = (
  kind: 'message-sent' | 'message-received',
  words: string,
  more: Partial<Seen> = {},
) =>
  seenAs(
    {
      kind,
      bufferedAmount: 0,
      payload: { kind: 'text', size: Buffer.byteLength(words), rest: 'none' },
    },
    { text: words, ...more },
  )

/** Which tasks are done after that, each with the rows that prove it: 1, 2, 3 … in the order of telling. */
export function doneBy(id: LessonId, ...told: readonly Omit<Seen, 'row'>[]) {
  const run = new LessonRun(LESSONS[id])
  for (const [at, seen] of told.entries()) run.note({ ...seen, row: at + 1 })
  return Object.fromEntries([...run.proofs].map(([task, { rows }]) => [task, rows]))
}

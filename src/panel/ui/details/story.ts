// The life of a socket as a story: what happened, step by step, in the order in which it did.
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { storyBeginning } from './story-beginning'
import { storyEnding, storyNow } from './story-ending'
import type { StoryFact, StoryStep } from './story-step'
import { storyMoments, storySpoken, storySums } from './story-traffic'

/** Steps of the same time stay in the order in which they are told. */
const byTime = (a: StoryStep, b: StoryStep) =>
  a.time === null || b.time === null ? 0 : a.time - b.time

/** `next`: the socket of the same URL that the page opened after this one. */
export function storyOf(socket: SocketRecord, next: SocketRecord | null): StoryStep[] {
  const moments = storyMoments(socket)
  const ending = storyEnding(socket)
  const endsAt = ending[0]?.time ?? Number.POSITIVE_INFINITY
  // in Firefox a page's clock has whole milliseconds: of the same one, only what must be late is
  const isLate = ({ id, time }: StoryStep) => id === 'discarded' || (time !== null && time > endsAt)
  const early = moments.filter((step) => !isLate(step)).toSorted(byTime)
  const end = ending.findIndex(({ id }) => id === 'errored' || id === 'closed')
  const late = ending
    .toSpliced(end < 0 ? ending.length : end, 0, ...moments.filter(isLate))
    .toSorted(byTime)
  return [
    ...storyBeginning(socket),
    ...early,
    ...storySpoken(socket),
    ...storySums(socket),
    ...late,
    ...storyNow(socket, next),
  ]
}

/** The socket that the page opened to the same URL once this one had ended. */
export function successorOf(
  socket: SocketRecord,
  sockets: readonly SocketRecord[],
): SocketRecord | null {
  const { close, document, url } = socket
  if (close === null || url === '') return null
  const after = sockets.find(
    (other) =>
      other.document === document && other.url === url && (other.createdAt ?? 0) >= close.time,
  )
  return after ?? null
}

/** null: it is no longer in the table, or was never a row. */
export function rowOf(
  rows: readonly Row[],
  socket: SocketRecord,
  { kind, time, isOfPage = false }: StoryFact,
): Row | null {
  const isOf = (row: Row) => (isOfPage ? row.document === socket.document : row.socket === socket)
  return rows.find((row) => row.fact.kind === kind && row.time === time && isOf(row)) ?? null
}

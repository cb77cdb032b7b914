// The orders that the list can have.
import { begunAt, lastActiveAt, seenUntil } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { type ShownState, shownState } from '../words/ready-state-names'

export const SORT_KEYS = ['made', 'state', 'url', 'traffic', 'activity', 'duration'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export interface SocketOrder {
  readonly key: SortKey
  readonly isDescending: boolean
}

/** Of these, one looks for the most first. */
const MOST_FIRST: readonly SortKey[] = ['traffic', 'activity', 'duration']

/** What a heading does: the same once more is the other way round. */
export const orderAfter = (order: SocketOrder, key: SortKey): SocketOrder => ({
  key,
  isDescending: order.key === key ? !order.isDescending : MOST_FIRST.includes(key),
})

/** The heading that a key goes to; null: the key is not for the headings. */
export function headingAt(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

export const FIRST_SEEN: SocketOrder = { key: 'made', isDescending: false }

export const isSortKey = (key: string): key is SortKey => SORT_KEYS.some((known) => known === key)

const STATES: readonly ShownState[] = ['CONNECTING', 'OPEN', 'opened', 'CLOSING', 'CLOSED', 'gone']

const bytesOf = ({ counts }: SocketRecord) =>
  counts['message-sent'].total + counts['message-received'].total

export function numberOf(key: Exclude<SortKey, 'url'>, socket: SocketRecord, now: number): number {
  switch (key) {
    case 'made':
      return begunAt(socket)
    case 'state':
      return STATES.indexOf(shownState(socket))
    case 'traffic':
      return bytesOf(socket)
    case 'activity':
      return lastActiveAt(socket)
    case 'duration':
      return (seenUntil(socket) ?? now) - begunAt(socket)
  }
}

function compare(key: SortKey, a: SocketRecord, b: SocketRecord, now: number): number {
  if (key !== 'url') return numberOf(key, a, now) - numberOf(key, b, now)
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0
}

/** Entries that are the same stay in the order in which they were first seen. */
export function sortedBy<Entry>(
  entries: readonly Entry[],
  socketOf: (entry: Entry) => SocketRecord,
  { key, isDescending }: SocketOrder,
  now: number,
): readonly Entry[] {
  if (key === 'made' && !isDescending) return entries
  const sign = isDescending ? -1 : 1
  return [...entries].sort((a, b) => sign * compare(key, socketOf(a), socketOf(b), now))
}

// The entries of the list as a tree that is written down line by line: pages, chains of attempts, sockets.
import { grouped } from '../../../findings/grouped'
import { CHAIN_FOLDS_FROM } from '../../../wire/socket-list-limits'
import type { DocumentRecord } from '../../store/documents'
import type { Attempt, Chain } from '../../store/reconnect-chains'
import type { SocketRecord } from '../../store/sockets'
import { type SocketOrder, sortedBy } from './socket-sort'

interface Place {
  readonly id: string
  /** From 1, as ARIA counts. */
  readonly level: number
  readonly place: number
  readonly places: number
  /** The id of the entry that it lies in. */
  readonly parent: string | null
}

export interface PageEntry extends Place {
  readonly kind: 'page'
  /** null: it has not said hello. */
  readonly page: DocumentRecord | null
  readonly count: number
  readonly isOpen: boolean
}

export interface ChainEntry extends Place {
  readonly kind: 'chain'
  readonly chain: Chain
  /** Those that pass the filter, oldest first. */
  readonly sockets: readonly SocketRecord[]
  readonly newest: SocketRecord
  readonly isOpen: boolean
}

export interface SocketEntry extends Place {
  readonly kind: 'socket'
  readonly socket: SocketRecord
  readonly attempt: Attempt | null
}

export type ListEntry = PageEntry | ChainEntry | SocketEntry

export interface ListSource {
  pageOf(document: DocumentRecord): DocumentRecord | null
  attemptOf(socket: SocketRecord): Attempt | null
}

export interface ListShape {
  readonly order: SocketOrder
  /** Ids of entries that are not as they are by default: pages unfolded, chains folded. */
  readonly toggled: ReadonlySet<string>
  readonly now: number
}

/** What stands in one line: a socket, or several of a chain that are folded together. */
interface Unit {
  readonly sockets: readonly SocketRecord[]
  readonly newest: SocketRecord
  readonly chain: Chain | null
}

export const socketRowId = (socket: SocketRecord): string => `socket-${socket.key}`
const pageId = (page: DocumentRecord | null) => `page-${page?.id ?? ''}`

function unitsOf(sockets: readonly SocketRecord[], source: ListSource): Unit[] {
  const single = (socket: SocketRecord): Unit => ({
    sockets: [socket],
    newest: socket,
    chain: null,
  })
  const groups = grouped(sockets, (socket) => source.attemptOf(socket)?.chain ?? socket)
  const units: Unit[] = []
  for (const [key, group] of groups) {
    const newest = group.at(-1)
    const isChain = 'sockets' in key && group.length >= CHAIN_FOLDS_FROM
    if (newest && isChain) units.push({ sockets: group, newest, chain: key })
    else for (const socket of group) units.push(single(socket))
  }
  return units
}

function socketEntry(socket: SocketRecord, place: Omit<Place, 'id'>, source: ListSource) {
  const id = socketRowId(socket)
  return { kind: 'socket', id, ...place, socket, attempt: source.attemptOf(socket) } as const
}

function entriesOfUnit(
  { sockets, newest, chain }: Unit,
  place: Omit<Place, 'id'>,
  source: ListSource,
  { toggled }: ListShape,
): ListEntry[] {
  if (chain === null) return [socketEntry(newest, place, source)]
  const id = `chain-${chain.key}`
  const isOpen = toggled.has(id)
  const entry: ListEntry = { kind: 'chain', id, ...place, chain, sockets, newest, isOpen }
  if (!isOpen) return [entry]
  const inside = { level: place.level + 1, places: sockets.length, parent: id }
  const attempts = sockets.map((socket, index) =>
    socketEntry(socket, { ...inside, place: index + 1 }, source),
  )
  return [entry, ...attempts]
}

/** `before`: entries of the same level that stand above, such as “All sockets”. */
function entriesOf(
  sockets: readonly SocketRecord[],
  parent: string | null,
  before: number,
  source: ListSource,
  shape: ListShape,
): ListEntry[] {
  const units = sortedBy(unitsOf(sockets, source), ({ newest }) => newest, shape.order, shape.now)
  const level = parent === null ? 1 : 2
  const places = units.length + before
  return units.flatMap((unit, index) =>
    entriesOfUnit(unit, { level, place: index + 1 + before, places, parent }, source, shape),
  )
}

/** Headings only where something is of an earlier page. */
export function listEntries(
  sockets: readonly SocketRecord[],
  source: ListSource,
  shape: ListShape,
): ListEntry[] {
  if (!sockets.some(({ document }) => document.past))
    return entriesOf(sockets, null, 1, source, shape)
  const pages = grouped(sockets, ({ document }) => source.pageOf(document))
  return [...pages].flatMap(([page, group], index) => {
    const id = pageId(page)
    const isOpen = !shape.toggled.has(id)
    const at = { id, level: 1, place: index + 2, places: pages.size + 1, parent: null }
    const heading: ListEntry = { kind: 'page', ...at, page, count: group.length, isOpen }
    return isOpen ? [heading, ...entriesOf(group, id, 0, source, shape)] : [heading]
  })
}

/** The socket that an entry stands for. */
export function socketOf(entry: ListEntry): SocketRecord | null {
  if (entry.kind === 'page') return null
  return entry.kind === 'chain' ? entry.newest : entry.socket
}

/** Where the keyboard is: `cursor` as long as it fits what is chosen. -1: “All sockets”. */
export function activeIndex(
  entries: readonly ListEntry[],
  cursor: string | null,
  chosen: SocketRecord | null,
): number {
  const at = entries.findIndex(({ id }) => id === cursor)
  const entry = entries[at]
  if (entry && (entry.kind === 'page' || socketOf(entry) === chosen)) return at
  if (chosen === null) return -1
  const own = entries.findIndex((other) => other.kind === 'socket' && other.socket === chosen)
  if (own >= 0) return own
  return entries.findIndex((other) => other.kind === 'chain' && other.sockets.includes(chosen))
}

// Keeps the entries of the list, and where they stand, until something that they are made of has changed.
import type { DocumentRecord } from '../../store/documents'
import type { Attempt } from '../../store/reconnect-chains'
import { seenUntil } from '../../store/socket-times'
import type { SocketRecord } from '../../store/sockets'
import { type ListEntry, type ListShape, type ListSource, listEntries } from './list-entries'
import { layoutOf, type SocketLayout } from './socket-layout'
import { numberOf, type SortKey } from './socket-sort'

export interface Placed {
  readonly entries: readonly ListEntry[]
  readonly layout: SocketLayout
}

/** What of a socket decides where it stands. */
interface Mark {
  readonly socket: SocketRecord
  readonly page: DocumentRecord | null
  readonly isPast: boolean
  readonly attempt: Attempt | null
  readonly value: number | string | null
}

/** These change with every message: the list is brought in order once a second, and no row hops. */
const MOVING: readonly SortKey[] = ['traffic', 'activity', 'duration']
const SECOND = 1_000 // ms

function placeValue(socket: SocketRecord, { order: { key }, now }: ListShape): Mark['value'] {
  if (key === 'url') return socket.url
  return MOVING.includes(key) ? seenUntil(socket) : numberOf(key, socket, now)
}

export class EntryCache {
  private marks: readonly Mark[] = []
  private shape: ListShape | null = null
  private second = 0
  private rowHeight = 0
  private placed: Placed = { entries: [], layout: layoutOf([], 0) }

  placedFor(
    sockets: readonly SocketRecord[],
    source: ListSource,
    shape: ListShape,
    rowHeight: number,
  ): Placed {
    const second = Math.max(this.second, Math.floor(shape.now / SECOND))
    const isSame = this.isShaped(shape, second) && this.isMadeOf(sockets, source, shape)
    if (isSame && rowHeight === this.rowHeight) return this.placed
    const entries = isSame ? this.placed.entries : listEntries(sockets, source, shape)
    this.placed = { entries, layout: layoutOf(entries, rowHeight) }
    this.rowHeight = rowHeight
    this.shape = shape
    this.second = second
    if (!isSame)
      this.marks = sockets.map((socket) => ({
        socket,
        page: source.pageOf(socket.document),
        isPast: socket.document.past,
        attempt: source.attemptOf(socket),
        value: placeValue(socket, shape),
      }))
    return this.placed
  }

  private isShaped({ order, toggled }: ListShape, second: number): boolean {
    if (this.shape?.order !== order || this.shape.toggled !== toggled) return false
    return second === this.second || !MOVING.includes(order.key)
  }

  private isMadeOf(
    sockets: readonly SocketRecord[],
    source: ListSource,
    shape: ListShape,
  ): boolean {
    if (sockets.length !== this.marks.length) return false
    return this.marks.every(({ socket, page, isPast, attempt, value }, index) => {
      const { document } = socket
      return (
        sockets[index] === socket &&
        document.past === isPast &&
        source.pageOf(document) === page &&
        source.attemptOf(socket) === attempt &&
        placeValue(socket, shape) === value
      )
    })
  }
}

// Where the rows of the socket list stand when headings tell the sockets of earlier pages apart.
import type { DocumentRecord } from '../../store/documents'
import type { SocketRecord } from '../../store/sockets'
import { type RowWindow, windowOf } from '../layout/virtual-window'

/** px. */
export const SOCKET_ROW_HEIGHT = 40
export const PAGE_HEADING_HEIGHT = 22

export interface PageHeading {
  /** It stands above this socket. */
  readonly index: number
  /** null: the page has not said hello. */
  readonly page: DocumentRecord | null
}

/** None while all that is listed is of the page that is shown now. */
export function headingsOf(
  sockets: readonly SocketRecord[],
  pageOf: (document: DocumentRecord) => DocumentRecord | null,
): PageHeading[] {
  if (!sockets.some(({ document }) => document.past)) return []
  const headings: PageHeading[] = []
  for (const [index, { document }] of sockets.entries()) {
    const page = pageOf(document)
    if (headings.length === 0 || headings.at(-1)?.page !== page) headings.push({ index, page })
  }
  return headings
}

export interface SocketLayout {
  readonly height: number
  /** px from the top of the list to a socket's row, or to the heading above it. */
  topOf(index: number): number
  /** The least scroll that brings a socket's row wholly into view. */
  topToShow(index: number, top: number, height: number): number
  window(top: number, height: number): RowWindow
}

export function layoutOf(count: number, headings: readonly PageHeading[]): SocketLayout {
  const topOf = (index: number) =>
    index * SOCKET_ROW_HEIGHT +
    headings.filter((heading) => heading.index < index).length * PAGE_HEADING_HEIGHT
  const height = count * SOCKET_ROW_HEIGHT + headings.length * PAGE_HEADING_HEIGHT
  return {
    height,
    topOf,
    topToShow(index, top, inView) {
      const start = topOf(index)
      const isHeaded = headings.some((heading) => heading.index === index)
      const end = start + SOCKET_ROW_HEIGHT + (isHeaded ? PAGE_HEADING_HEIGHT : 0)
      return start < top ? start : Math.max(top, end - inView)
    },
    window(top, inView) {
      // headings only push down: so many px above `top` may be theirs
      const pushed = headings.length * PAGE_HEADING_HEIGHT
      const from = Math.max(0, top - pushed)
      return windowOf(from, inView + top - from, SOCKET_ROW_HEIGHT, count)
    },
  }
}

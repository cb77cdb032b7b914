// Reads the facts of all documents for what matters to the bfcache, each once: a document that comes
// back may tell everything again.

import { CUT_WITHIN, DIARIES } from '../../wire/bfcache-limits'
import type { Fact } from '../../wire/facts'
import { PANEL_SOCKETS } from '../../wire/limits'
import type { Habits, Kin } from './habits'
import type { Visits } from './visits'

interface Pages {
  readonly urls: Map<number, string>
  /** Sockets that have not closed, or closed just now. */
  readonly open: Map<number, number>
  /** Sockets that the page has closed itself: 1006 of one that was CONNECTING is its doing, no cut. */
  readonly released: Set<number>
  isLeaving: boolean
  /** When it last came out of the cache, in ms since the epoch. */
  shownAt: number
  last: number
}

/** ms: Firefox closes the sockets of a page itself, just before its `pagehide`. */
const CLOSED_BY_LEAVING = 1_000
const ABNORMAL = 1006

/** A page may make sockets without end. */
function forgetOldest({ urls, open, released }: Pages): void {
  if (urls.size < PANEL_SOCKETS) return
  const [oldest] = urls.keys()
  for (const each of [urls, open, released]) each.delete(oldest ?? 0)
}

export class Diary {
  private readonly documents = new Map<string, Pages>()

  constructor(
    private readonly habits: Habits,
    private readonly visits: Visits,
    /** The URL of a document. */
    private readonly urlOf: (document: string) => string,
  ) {}

  /** It has not been read yet. */
  isNew(document: string, fact: Fact): boolean {
    return fact.seq > this.pagesOf(document).last
  }

  read(document: string, fact: Fact): void {
    const pages = this.pagesOf(document)
    if (fact.seq <= pages.last) return
    pages.last = fact.kind === 'gap' ? fact.through : fact.seq
    const page = this.urlOf(document)
    switch (fact.kind) {
      case 'socket-created':
        pages.urls.set(fact.socket, fact.url)
        forgetOldest(pages)
        pages.open.set(fact.socket, Number.POSITIVE_INFINITY)
        // its `pagehide` is not told by a page that had no socket before
        return this.made(
          { page, url: fact.url },
          pages.isLeaving || fact.during === 'pagehide',
          fact.time,
        )
      case 'close-called':
        return this.closing(page, pages, fact)
      case 'socket-closed':
        return this.ended(document, pages, fact)
      case 'page-hidden':
        return this.left(page, pages, fact.time)
      case 'page-shown':
        pages.isLeaving = false
        if (!fact.persisted) return
        pages.shownAt = fact.time
        this.visits.restored(document, fact.time)
    }
  }

  /** A socket that was cut may be closed before its end is told: its page is back then. */
  private closing(page: string, pages: Pages, fact: Fact & { kind: 'close-called' }): void {
    const { socket, during, time } = fact
    if (time - pages.shownAt > CUT_WITHIN || pages.isLeaving) pages.released.add(socket)
    const url = pages.urls.get(socket)
    if (during !== null && url !== undefined) this.habits.closed({ page, url }, during, time)
  }

  private made(kin: Kin, isLeaving: boolean, time: number): void {
    this.habits.made(kin, isLeaving)
    const after = isLeaving ? null : this.visits.made(kin.url, time)
    if (after !== null) this.habits.cameBack(kin, after)
  }

  private ended(document: string, pages: Pages, fact: Fact & { kind: 'socket-closed' }): void {
    const { socket, code, time } = fact
    pages.open.set(socket, time)
    if (code !== ABNORMAL || pages.released.has(socket)) return
    this.habits.endedAbnormally({ page: this.urlOf(document), url: pages.urls.get(socket) ?? '' })
    this.visits.closedAbnormally({ document, socket }, time)
  }

  private left(page: string, pages: Pages, time: number): void {
    pages.isLeaving = true
    for (const [socket, until] of pages.open) {
      if (until > time - CLOSED_BY_LEAVING)
        this.habits.left({ page, url: pages.urls.get(socket) ?? '' }, time)
      else pages.open.delete(socket)
    }
  }

  private pagesOf(document: string): Pages {
    const known = this.documents.get(document)
    if (known) return known
    const pages: Pages = {
      ...{ urls: new Map(), open: new Map(), released: new Set() },
      ...{ isLeaving: false, shownAt: Number.NEGATIVE_INFINITY, last: 0 },
    }
    this.documents.set(document, pages)
    for (const oldest of this.documents.keys()) {
      if (this.documents.size <= DIARIES) break
      this.documents.delete(oldest)
    }
    return pages
  }
}

// What of the store is looked at: the chosen socket and rows, the filter, the pause; and the rows left.
import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { REVIEW_AFTER } from '../../wire/decode-limits'
import { SCAN_WORD } from '../../wire/table-limits'
import { AllRows, type Listing } from './all-rows'
import { Bookmarks } from './bookmarks'
import { concerns } from './concerns'
import { Filter } from './filter'
import { Find } from './find'
import { PausedList } from './paused-list'
import type { Problem, Query } from './query/query'
import { review } from './query/review'
import { Scan } from './query/scan'
import type { ScanHost } from './query/scan-task'
import type { WholeScan } from './query/whole-scan'
import { rowAt, survivors } from './row-place'
import type { Row } from './rows'
import { Selection } from './selection'
import type { SocketRecord } from './sockets'
import type { Store } from './store'
import { scanHostFor, type ViewHost } from './view-host'

export class View {
  /** null: the messages of all sockets, in the order of arrival. */
  readonly socket: Signal<SocketRecord | null> = signal(null)
  readonly row: Signal<Row | null> = signal(null)
  readonly selection = new Selection(this.row)
  readonly bookmarks = new Bookmarks()
  private readonly asked: Filter
  readonly filter: Signal<string>
  readonly hidesHeartbeats: Signal<boolean>
  readonly query: ReadonlySignal<Query>
  readonly problems: ReadonlySignal<readonly Problem[]>
  /** The table stands still; recording goes on. */
  readonly paused: Signal<boolean> = signal(false)
  /** Bumped when `visible` has changed. */
  readonly version: Signal<number> = signal(0)
  /** Bumped when `visible` is another list, not the same one grown. */
  readonly turn: Signal<number> = signal(0)
  /** How much of the rows was looked at, 0 to 1; null: all. Meanwhile the list before is shown. */
  readonly scanned: Signal<number | null> = signal(null)
  /** The rows that pass, oldest first. */
  visible: readonly Row[] = []
  private basis = ''
  private used: Query | null = null
  private shown: Listing | null = null
  private next: Listing | null = null
  /** What is left of the list before, while the next is made. */
  private left: readonly Row[] = []
  /** The id of the newest row when the pause began. */
  private heldAt: number | null = null
  private readonly pausedList = new PausedList()
  /** ms: when it was last told how far the scan has come. */
  private toldAt = 0
  private readonly toReview = new Set<Row>()
  /** ms: when rows were last reviewed. */
  private reviewedAt = Number.NEGATIVE_INFINITY
  private readonly scanHost: ScanHost
  readonly find: Find
  /** Rows that passed after the pause began. */
  readonly waiting: Signal<number> = signal(0)

  constructor(
    private readonly store: Store,
    readonly host: ViewHost,
  ) {
    this.asked = new Filter(store.rows.heartbeats)
    this.filter = this.asked.text
    this.hidesHeartbeats = this.asked.hidesHeartbeats
    this.query = this.asked.query
    this.problems = this.asked.problems
    const hostOfScan = () => scanHostFor(store, host, this.bookmarks)
    this.scanHost = hostOfScan()
    this.find = new Find(this, hostOfScan())
    effect(() => {
      store.epoch.value
      untracked(() => this.bookmarks.keep((row) => rowAt(store.rows.all, row) >= 0))
    })
    effect(() => {
      store.version.value
      const marks = this.query.value.usesBookmarks ? this.bookmarks.version.value : 0
      const basis = [store.epoch.value, this.socket.value?.key ?? '', marks].join(' ')
      const query = this.query.value
      const paused = this.paused.value
      untracked(() => this.update(basis, query, paused))
    })
  }

  /** Empties the table; returns what brings its rows back, and their bookmarks. */
  clear(): () => void {
    const { rows } = this.store
    const marked = this.bookmarks.all
    const putBack = this.store.clear()
    return () => {
      putBack()
      this.bookmarks.restore(marked.filter((row) => rowAt(rows.all, row) >= 0))
    }
  }

  /** What these rows say has changed: filter and find look at them again, now and then. */
  review(rows: readonly Row[]): void {
    if (rows.length === 0) return
    // at once, so that what is hidden is not seen before; but not again and again
    const isSoon = this.host.now() - this.reviewedAt < REVIEW_AFTER
    if (this.toReview.size === 0) this.host.after(isSoon ? REVIEW_AFTER : 0, () => this.reviewAll())
    for (const row of rows) this.toReview.add(row)
  }

  private reviewAll(): void {
    const rows = [...this.toReview].sort((a, b) => a.id - b.id)
    this.toReview.clear()
    this.reviewedAt = this.host.now()
    const lists = [this.shown, this.next]
    const later = [...lists.map((list) => review(list, rows)), this.find.review(rows)].flat()
    this.review(later)
  }

  /** New rows are only tested; another basis or query means that all are tested again. */
  private update(basis: string, query: Query, paused: boolean): void {
    if (!paused) this.heldAt = null
    else this.heldAt ??= this.store.rows.lastId
    if (basis !== this.basis || query !== this.used) this.begin(basis, query)
    else this.shown?.pump(this.store.rows.all)
    this.next?.pump(this.store.rows.all)
    this.show()
  }

  /** What is looked for in long payloads; null: nothing. */
  get whole(): WholeScan | null {
    return (this.next ?? this.shown)?.whole ?? null
  }

  private begin(basis: string, query: Query): void {
    const list = this.shown?.list ?? this.left
    this.left = basis === this.basis ? list : survivors(list, this.store.rows.all)
    this.basis = basis
    this.used = query
    this.shown?.stop()
    this.next?.stop()
    this.shown = null
    this.next = this.listingOf(query, this.socket.peek())
  }

  private listingOf(query: Query, socket: SocketRecord | null): Listing {
    if (query.groups.length === 0 && socket === null) return new AllRows()
    return new Scan(this.scanHost, {
      query,
      rule: this.ruleFor(socket),
      onProgress: () => this.progressed(),
      onRevised: () => this.revised(),
      onStopped: (regex, row) => this.asked.stop(regex, row + 1),
    })
  }

  /** A gap passes every filter: loss is never silent. */
  private ruleFor(socket: SocketRecord | null): (row: Row) => boolean | null {
    return (row) => {
      if (socket !== null && !concerns(row, socket)) return false
      return row.kind === 'gap' ? true : null
    }
  }

  private show(): void {
    if (this.next?.isDone) this.turnOver(this.next)
    const { next, heldAt } = this
    const list = this.shown?.list ?? this.left
    this.visible = this.pausedList.of(list, heldAt)
    this.waiting.value = list.length - this.visible.length
    this.tellProgress(next)
    this.version.value += 1
  }

  private revised(): void {
    if (this.shown) this.selection.keep(this.shown.list)
    this.turn.value += 1
    this.show()
  }

  /** Only the scan has come further: the list is what it was. */
  private progressed(): void {
    if (this.next === null || this.next.isDone) return this.show()
    if (this.scanHost.now() - this.toldAt >= SCAN_WORD) this.tellProgress(this.next)
  }

  private tellProgress(scan: Listing | null): void {
    this.toldAt = this.scanHost.now()
    this.scanned.value = scan && scan.seen / this.store.rows.all.length
  }

  private turnOver(done: Listing): void {
    this.shown = done
    this.next = null
    this.left = []
    this.selection.keep(done.list)
    this.turn.value += 1
  }
}

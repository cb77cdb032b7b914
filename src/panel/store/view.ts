// What of the store is looked at: the chosen socket and row, the filter, the pause; and the rows left.
import { effect, type Signal, signal, untracked } from '@preact/signals'
import type { FactKind } from '../../wire/facts'
import { rowText } from './row-text'
import type { Row } from './rows'
import type { SocketRecord } from './sockets'
import type { Store } from './store'

/** Of one socket, even where it is not known of which, or there is none. */
const OF_ONE: readonly FactKind[] = ['call-threw', 'connection-blocked']

/** Whether a gap took facts of this socket: one of unknown content may have. */
function concerns(row: Row, socket: SocketRecord): boolean {
  if (row.socket !== null) return row.socket === socket
  if (row.document !== socket.document) return false
  if (row.fact.kind !== 'gap') return !OF_ONE.includes(row.fact.kind)
  const named = Object.keys(row.fact.counters)
  return named.length === 0 || named.includes(`${socket.socket}`)
}

export class View {
  /** null: the messages of all sockets, in the order of arrival. */
  readonly socket: Signal<SocketRecord | null> = signal(null)
  readonly row: Signal<Row | null> = signal(null)
  readonly filter: Signal<string> = signal('')
  /** The table stands still; recording goes on. */
  readonly paused: Signal<boolean> = signal(false)
  /** Bumped when `visible` has changed. */
  readonly version: Signal<number> = signal(0)
  /** The rows that pass, oldest first. */
  visible: readonly Row[] = []
  private list: Row[] = []
  private seen = 0
  private basis = ''
  /** The id of the newest row when the pause began. */
  private heldAt: number | null = null
  /** Rows that passed after the pause began. */
  readonly waiting: Signal<number> = signal(0)

  constructor(private readonly store: Store) {
    effect(() => {
      store.version.value
      const basis = `${store.epoch.value} ${this.socket.value?.key ?? ''} ${this.filter.value}`
      const paused = this.paused.value
      untracked(() => this.update(basis, paused))
    })
  }

  private passes(row: Row, needle: string): boolean {
    const socket = this.socket.peek()
    if (socket !== null && !concerns(row, socket)) return false
    if (needle === '') return true
    return row.fact.kind === 'gap' || rowText(row.fact).toLowerCase().includes(needle)
  }

  /** New rows are only tested; another basis means that all are tested again. */
  private update(basis: string, paused: boolean): void {
    if (basis !== this.basis) {
      this.basis = basis
      this.list = []
      this.seen = 0
    }
    const rows = this.store.rows.all
    const needle = this.filter.peek().trim().toLowerCase()
    for (; this.seen < rows.length; this.seen++) {
      const row = rows[this.seen]
      if (row && this.passes(row, needle)) this.list.push(row)
    }
    if (!paused) this.heldAt = null
    else this.heldAt ??= this.store.rows.lastId
    this.show()
  }

  private show(): void {
    const { list, heldAt } = this
    let shown = list.length
    if (heldAt !== null) while (shown > 0 && (list[shown - 1]?.id ?? 0) > heldAt) shown -= 1
    this.visible = shown === list.length ? list : list.slice(0, shown)
    this.waiting.value = list.length - shown
    this.version.value += 1
  }
}

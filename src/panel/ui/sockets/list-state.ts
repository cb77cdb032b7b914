// How the list of sockets is looked at: its filter, order, folds and stretch of time.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Settings } from '../../settings'
import { ChosenColumns } from './chosen-columns'
import { EntryCache } from './entry-cache'
import { readQuery, type SocketQuery } from './socket-query'
import { FIRST_SEEN, type SocketOrder } from './socket-sort'
import type { TimeRange } from './time-axis'

export class SocketListState {
  readonly filter: Signal<string> = signal('')
  readonly query: ReadonlySignal<SocketQuery> = computed(() => readQuery(this.filter.value))
  readonly order: Signal<SocketOrder> = signal(FIRST_SEEN)
  /** Ids of entries that are not folded, or unfolded, as they are by default. */
  readonly toggled: Signal<ReadonlySet<string>> = signal(new Set())
  /** The entry that the keyboard is at; null: the one that is chosen. */
  readonly cursor: Signal<string | null> = signal(null)
  /** null: all of the time is shown, and it follows. */
  readonly zoom: Signal<TimeRange | null> = signal(null)
  /** 0 to 1: where on the axis the pointer is. */
  readonly hover: Signal<number | null> = signal(null)
  readonly chosen: ChosenColumns
  readonly cache = new EntryCache()

  constructor(settings: Settings) {
    this.chosen = new ChosenColumns(settings)
  }

  toggle(id: string): void {
    const toggled = new Set(this.toggled.peek())
    if (!toggled.delete(id)) toggled.add(id)
    this.toggled.value = toggled
  }
}

// The columns of the list that the reader has chosen, in the settings: in force at once.
import { computed, type ReadonlySignal } from '@preact/signals'
import type { Settings } from '../../settings'
import { type SocketColumn, type SocketColumns, withoutColumns } from './socket-columns'

export class ChosenColumns {
  readonly columns: ReadonlySignal<SocketColumns>
  private readonly hidden: ReadonlySignal<readonly SocketColumn[]>

  constructor(private readonly settings: Settings) {
    this.hidden = settings.field('hiddenSocketColumns')
    this.columns = computed(() => withoutColumns(this.hidden.value))
  }

  toggle(column: SocketColumn): void {
    const hidden = this.hidden.peek()
    const others = hidden.filter((other) => other !== column)
    this.set(hidden.includes(column) ? others : [...hidden, column])
  }

  reset(): void {
    this.set([])
  }

  private set(hidden: readonly SocketColumn[]): void {
    this.settings.set('hiddenSocketColumns', hidden)
  }
}

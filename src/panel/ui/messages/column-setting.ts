// The columns of the message table that the reader has chosen, in the settings.
import type { ReadonlySignal } from '@preact/signals'
import type { Settings } from '../../settings'
import { type ColumnChoice, type OptionalColumn, type TimeMode, toggled } from './columns'

export class ColumnSetting {
  readonly choice: ReadonlySignal<ColumnChoice>

  constructor(private readonly settings: Settings) {
    this.choice = settings.field('messageColumns')
  }

  toggle(column: OptionalColumn): void {
    this.choose(toggled(this.choice.peek(), column))
  }

  countFrom(time: TimeMode): void {
    this.choose({ ...this.choice.peek(), time })
  }

  private choose(choice: ColumnChoice): void {
    this.settings.set('messageColumns', choice)
  }
}

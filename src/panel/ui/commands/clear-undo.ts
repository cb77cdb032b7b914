// The way back after a clear: offered for a while, or until the next one; then its memory is free.
import { type ReadonlySignal, signal } from '@preact/signals'
import { UNDO_FOR } from '../../../wire/comfort-limits'

export interface Cleared {
  /** Rows that it took. */
  readonly rows: number
}

interface Kept extends Cleared {
  readonly undo: () => void
}

function onTimer(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

export class ClearUndo {
  private readonly kept = signal<Kept | null>(null)
  private cancel = () => {}

  constructor(private readonly after = onTimer) {}

  get offered(): ReadonlySignal<Cleared | null> {
    return this.kept
  }

  offer(rows: number, undo: () => void): void {
    this.forget()
    this.kept.value = { rows, undo }
    this.cancel = this.after(UNDO_FOR, () => this.forget())
  }

  /** False: there is nothing to undo. */
  undo(): boolean {
    const kept = this.kept.peek()
    this.forget()
    kept?.undo()
    return kept !== null
  }

  forget(): void {
    this.cancel()
    this.kept.value = null
  }
}

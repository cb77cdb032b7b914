// Batches as they come, one record at a time; whoever sends them is told when one has been worked on.
import type { Captured } from '../../capture/captured'

export class Incoming {
  private readonly batches: (readonly Captured[])[] = []
  private isOver = false
  private wake = () => {}

  /** @param taken a batch has been worked on */
  constructor(private readonly taken: () => void) {}

  add(records: readonly Captured[]): void {
    this.batches.push(records)
    this.wake()
  }

  end(): void {
    this.isOver = true
    this.wake()
  }

  async *records(): AsyncGenerator<Captured, void, undefined> {
    for (;;) {
      const batch = this.batches.shift()
      if (batch === undefined) {
        if (this.isOver) return
        await new Promise<void>((resolve) => {
          this.wake = resolve
        })
        continue
      }
      yield* batch
      this.taken()
    }
  }
}

// Does something a number of times, with time in between, until it fails or is stopped. Given a clock.
import { type Signal, signal } from '@preact/signals'

export interface RepeaterHost {
  after(ms: number, task: () => void): () => void
  now(): number
}

export class Repeater {
  /** How often it is still to be done; 0: it rests. */
  readonly left: Signal<number> = signal(0)
  private cancel = () => {}
  private run = 0

  constructor(private readonly host: RepeaterHost) {}

  /** `task` tells whether to go on; the next waits for its answer, so that none pile up. */
  start(times: number, every: number, task: () => Promise<boolean>): void {
    this.stop()
    this.run += 1
    this.left.value = times
    void this.once(this.run, every, task)
  }

  stop(): void {
    this.cancel()
    this.run += 1
    this.left.value = 0
  }

  private async once(run: number, every: number, task: () => Promise<boolean>): Promise<void> {
    const begun = this.host.now()
    const goesOn = await task()
    if (run !== this.run) return
    if (!goesOn) return this.stop()
    this.left.value -= 1
    if (this.left.value === 0) return
    const wait = Math.max(0, every - (this.host.now() - begun))
    this.cancel = this.host.after(wait, () => void this.once(run, every, task))
  }
}

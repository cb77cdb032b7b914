// Runs regular expressions in a worker, one job at a time; one that takes too long dies with its worker.
import type { RegexAnswer, RegexJob, RegexResult } from './regex-job'

export interface RegexWorker {
  post(job: RegexJob): void
  terminate(): void
}

export interface RegexHost {
  start(onAnswer: (answer: RegexAnswer) => void): RegexWorker
  after(ms: number, task: () => void): () => void
}

/** ms until a worker must run: it is loaded from the extension itself. */
const START_BUDGET = 10_000

/** ms that an answer may lie in the queue of a busy panel. */
const GRACE = 50

export class RegexRunner {
  private worker: RegexWorker | null = null
  private isReady = false
  private pending: {
    readonly job: RegexJob
    readonly budget: number
    readonly done: (result: RegexResult | null) => void
  } | null = null
  private disarm = () => {}

  constructor(private readonly host: RegexHost) {}

  /** null: it took longer than `budget` ms, or was cancelled. One at a time. */
  run(job: RegexJob, budget: number): Promise<RegexResult | null> {
    this.cancel()
    return new Promise((done) => {
      this.pending = { job, budget, done }
      this.worker ??= this.host.start((answer) => this.answered(answer))
      if (this.isReady) this.post()
      else this.disarm = this.host.after(START_BUDGET, () => this.cancel())
    })
  }

  /** Ends the job that runs, and its worker with it. */
  cancel(): void {
    if (this.pending === null) return
    this.worker?.terminate()
    this.worker = null
    this.isReady = false
    this.end(null)
  }

  private answered(answer: RegexAnswer): void {
    if (answer !== 'ready') return this.end(answer)
    this.isReady = true
    this.post()
  }

  private post(): void {
    if (this.pending === null) return
    this.disarm()
    this.worker?.post(this.pending.job)
    this.disarm = this.host.after(this.pending.budget, () => {
      this.disarm = this.host.after(GRACE, () => this.cancel())
    })
  }

  private end(result: RegexResult | null): void {
    this.disarm()
    const { pending } = this
    this.pending = null
    pending?.done(result)
  }
}

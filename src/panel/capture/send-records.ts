// Gives a worker the records of a capture, batch by batch, and waits for what it makes of them.
import type { Captured, CaptureSource } from '../../capture/captured'
import { Pace } from '../../capture/stream/pace'
import {
  CAPTURE_AHEAD,
  CAPTURE_BATCH,
  CAPTURE_BATCH_BYTES,
  CAPTURE_DEADLINE,
} from '../../wire/capture-limits'
import type { CaptureAnswer, CaptureJob } from './capture-job'
import { weightOf } from './record-weight'
import type { CaptureWorker, StartCaptureWorker } from './start-capture-worker'

/** A batch took too long: a pattern that never ends. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError'
}

export interface SendHost {
  readonly start: StartCaptureWorker
  after(ms: number, task: () => void): () => void
}

export interface SendOptions {
  readonly signal: AbortSignal
  /** How many records have been worked on. */
  onProgress?(records: number): void
  readonly pace?: Pace
}

type Last = Extract<CaptureAnswer, { kind: 'written' | 'previewed' }>

class Sending {
  private readonly sizes: number[] = []
  private done = 0
  private last: Last | null = null
  private wake = () => {}
  private deadline = () => {}
  private readonly worker: CaptureWorker
  private fail: (reason: unknown) => void = () => {}
  /** Never resolves. */
  private readonly failed = new Promise<never>((_, reject) => {
    this.fail = reject
  })

  constructor(
    private readonly host: SendHost,
    private readonly options: SendOptions,
    job: CaptureJob,
  ) {
    this.worker = host.start((answer) => this.take(answer))
    this.worker.post(job)
    this.failed.catch(() => {}) // told by `run`
    options.signal.addEventListener('abort', () => this.fail(options.signal.reason))
  }

  async run(source: CaptureSource): Promise<Last> {
    try {
      this.options.signal.throwIfAborted()
      return await Promise.race([this.work(source), this.failed])
    } finally {
      this.deadline()
      this.worker.terminate()
    }
  }

  private async work(source: CaptureSource): Promise<Last> {
    await this.sendAll(source)
    this.worker.post({ kind: 'end' })
    while (this.last === null) await this.change()
    return this.last
  }

  private async sendAll(source: CaptureSource): Promise<void> {
    const { pace = new Pace(), signal } = this.options
    let batch: Captured[] = []
    let weight = 0
    const send = async () => {
      if (batch.length > 0) await this.send(batch)
      batch = []
      weight = 0
    }
    for await (const record of source) {
      batch.push(record)
      weight += weightOf(record)
      if (batch.length >= CAPTURE_BATCH || weight >= CAPTURE_BATCH_BYTES) await send()
      if (pace.isDue()) await pace.rest(signal)
    }
    await send()
  }

  private async send(batch: readonly Captured[]): Promise<void> {
    this.worker.post({ kind: 'records', records: batch })
    this.sizes.push(batch.length)
    if (this.sizes.length === 1) this.watch()
    while (this.sizes.length >= CAPTURE_AHEAD) await this.change()
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve
    })
  }

  private take(answer: CaptureAnswer): void {
    if (answer.kind === 'written' || answer.kind === 'previewed') this.last = answer
    if (answer.kind === 'failed') return this.fail(new Error(answer.message))
    if (answer.kind === 'taken') {
      this.done += this.sizes.shift() ?? 0
      this.options.onProgress?.(this.done)
      this.watch()
    }
    this.wake()
  }

  /** The next batch has as long. */
  private watch(): void {
    this.deadline()
    if (this.sizes.length === 0) return
    this.deadline = this.host.after(CAPTURE_DEADLINE, () => this.fail(new TooSlowError()))
  }
}

/** Throws what went wrong, or the reason of the signal. */
export const sendRecords = (
  source: CaptureSource,
  job: CaptureJob,
  host: SendHost,
  options: SendOptions,
): Promise<Last> => new Sending(host, options, job).run(source)

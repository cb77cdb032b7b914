// Has a worker read a file, and takes its records batch by batch, in turns of the panel's own time.
import type { FaultyPlace } from '../../capture/capture-error'
import type { Captured } from '../../capture/captured'
import type { StartCaptureWorker } from './start-capture-worker'

export interface ReadHost {
  readonly start: StartCaptureWorker
  /** `bytes`: of the file, so far. */
  take(records: readonly Captured[], bytes: number): void
  /** Resolves when the panel has time again. */
  turn(): Promise<void>
}

/** How reading ended; `failure`: in the words of whatever failed. */
export type ReadEnd =
  | { readonly kind: 'whole' }
  | ({ readonly kind: 'faulty' } & FaultyPlace)
  | { readonly kind: 'failed'; readonly failure: string }

/** Throws the reason of the signal. */
export function readRecords(file: Blob, host: ReadHost, signal: AbortSignal): Promise<ReadEnd> {
  return new Promise((resolve, reject) => {
    let coming = Promise.resolve()
    const end = (how: ReadEnd) => {
      worker.terminate()
      void coming.then(() => resolve(how))
    }
    const worker = host.start((answer) => {
      if (answer.kind === 'records') {
        coming = coming.then(host.turn).then(() => {
          if (signal.aborted) return
          host.take(answer.records, answer.bytes)
          worker.post({ kind: 'taken' })
        })
      }
      if (answer.kind === 'read')
        end(answer.fault ? { kind: 'faulty', ...answer.fault } : { kind: 'whole' })
      if (answer.kind === 'failed') end({ kind: 'failed', failure: answer.message })
    })
    signal.addEventListener('abort', () => {
      worker.terminate()
      reject(signal.reason)
    })
    worker.post({ kind: 'read', file })
  })
}

// Starts the worker that writes and reads captures: one for each file, ended with it.
import type { CaptureAnswer, CaptureJob } from './capture-job'

export interface CaptureWorker {
  post(job: CaptureJob): void
  terminate(): void
}

export type StartCaptureWorker = (onAnswer: (answer: CaptureAnswer) => void) => CaptureWorker

export const startCaptureWorker: StartCaptureWorker = (onAnswer) => {
  const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<CaptureAnswer>) => onAnswer(data)
  worker.onerror = (event) => {
    event.preventDefault()
    onAnswer({ kind: 'failed', message: event.message })
  }
  return {
    post: (job) => worker.postMessage(job),
    terminate() {
      worker.onmessage = null
      worker.onerror = null
      worker.terminate()
    },
  }
}

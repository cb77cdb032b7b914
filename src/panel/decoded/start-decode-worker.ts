// Starts the worker that reads protocols: its code is loaded only now.
import type { DecodeAnswer, DecodeJob } from './decode-job'

export interface DecodeWorker {
  post(job: DecodeJob): void
  terminate(): void
}

export function startDecodeWorker(
  onAnswer: (answer: DecodeAnswer) => void,
  onFailure: () => void,
): DecodeWorker {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => onAnswer(data)
  worker.onerror = (event) => {
    event.preventDefault()
    onFailure()
  }
  return {
    post: (job) => worker.postMessage(job),
    terminate() {
      worker.onmessage = null
      worker.terminate()
    },
  }
}

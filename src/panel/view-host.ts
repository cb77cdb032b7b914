// What the view runs on in the panel: the words of rows as they are shown, time, a worker.
import type { Payloads } from './payloads'
import type { RegexAnswer } from './store/query/regex-job'
import type { RegexHost } from './store/query/regex-runner'
import type { ViewHost } from './store/view-host'
import { searchedText } from './ui/messages/preview-of'

export function startRegexWorker(onAnswer: (answer: RegexAnswer) => void) {
  const worker = new Worker(new URL('./store/query/regex-worker.ts', import.meta.url), {
    type: 'module',
  })
  worker.onmessage = ({ data }: MessageEvent<RegexAnswer>) => onAnswer(data)
  return {
    post: (job: unknown) => worker.postMessage(job),
    terminate() {
      worker.onmessage = null // an answer may be on its way
      worker.terminate()
    },
  }
}

/** As soon as what is waiting has been done: a timer would wait for 4 ms each time. */
function soon(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = () => {
    port2.close()
    task()
  }
  port1.postMessage(null)
  return () => port2.close()
}

export const createViewHost = (
  after: RegexHost['after'],
  payloads: Pick<Payloads, 'read'>,
): ViewHost => ({
  start: startRegexWorker,
  after: (ms, task) => (ms === 0 ? soon(task) : after(ms, task)),
  now: () => performance.now(),
  text: (row) => row.text ?? searchedText(row.fact),
  async whole(row) {
    const content = await payloads.read(row)
    return typeof content === 'string' ? content : null
  },
})

// What a view runs on, for tests: time that does not pass, and a worker in the same thread.
import { type RegexJob, runRegexJob } from '../../src/panel/store/query/regex-job'
import type { RegexHost } from '../../src/panel/store/query/regex-runner'
import { rowText } from '../../src/panel/store/row-text'
import type { ViewHost } from '../../src/panel/store/view-host'
import { createFakeClock } from './fake-clock'

/** `isSlow`: texts on which a regular expression never ends. */
export function inlineRegexes(isSlow: (text: string) => boolean = () => false) {
  const started: RegexJob[] = []
  const start: RegexHost['start'] = (onAnswer) => {
    let isAlive = true
    const answer: typeof onAnswer = (given) => queueMicrotask(() => isAlive && onAnswer(given))
    answer('ready')
    return {
      post(job) {
        started.push(job)
        if (!job.texts.some(isSlow)) answer(runRegexJob(job))
      },
      terminate() {
        isAlive = false
      },
    }
  }
  return { start, started }
}

/** `wholes`: the texts of which a row has the start only, by that. */
export function viewHost(
  isSlow?: (text: string) => boolean,
  wholes: ReadonlyMap<string, string> = new Map(),
) {
  const clock = createFakeClock()
  const host: ViewHost = {
    start: inlineRegexes(isSlow).start,
    after: (ms, task) => clock.after(ms, task),
    now: () => 0,
    text: ({ fact }) => rowText(fact),
    whole: async ({ fact }) => wholes.get(rowText(fact)) ?? null,
  }
  return { host, clock }
}

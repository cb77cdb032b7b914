// Reads protocols as the panel does, for tests: the store, and in place of a worker its jobs.
import type { DecodeAnswer, DecodeJob } from '../../src/panel/decoded/decode-job'
import { doDecodeJobs } from '../../src/panel/decoded/decode-jobs'
import { Decoding } from '../../src/panel/decoded/decoding'
import { choiceFor, type ProtocolChoices } from '../../src/panel/decoded/protocol-choices'
import type { Row } from '../../src/panel/store/rows'
import { Store } from '../../src/panel/store/store'
import { payloadOf } from '../../src/wire/read-fact'
import { createFakeClock } from './fake-clock'
import { testHello } from './panel-store'

export interface DecodingBench {
  readonly store: Store
  readonly decoding: Decoding
  readonly changed: Row[]
  readonly jobs: DecodeJob[]
  choices: ProtocolChoices
  /** Until nothing waits any more. */
  settle(): Promise<void>
  pass(ms: number): void
  /** `TYPE line` of each message; what else there is to say of it behind. */
  said(): string[]
}

export const saidOf = ({ decoded }: Row): string => {
  if (decoded === null) return '–'
  const { kind, type, line, role, problem, others, answersTo, answeredBy, asks } = decoded
  return [
    ...[kind === 'unit' ? '' : kind, type, line, ...others.map((other) => `+ ${other}`)],
    ...[role && `(${role})`, problem && `!${problem}`, answersTo > 0 && `→${answersTo}`],
    asks && (answeredBy > 0 ? `←${answeredBy}` : 'asks'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** `isHung`: a worker that never answers. */
export function decodingBench(isHung: (job: DecodeJob) => boolean = () => false): DecodingBench {
  const clock = createFakeClock()
  const jobs: DecodeJob[] = []
  let waiting = 0
  const changed: Row[] = []
  const bench = { choices: {} as ProtocolChoices }
  const store: Store = new Store({
    forget: () => {},
    added: (rows) => decoding.added(rows),
  })
  const decoding = new Decoding({
    store,
    start(onAnswer) {
      const take = doDecodeJobs((answer: DecodeAnswer) => {
        if (answer.kind !== 'ready') waiting -= 1
        queueMicrotask(() => onAnswer(answer))
      })
      return {
        post(job) {
          jobs.push(job)
          if (isHung(job)) return
          if (job.kind !== 'begin' && job.kind !== 'end') waiting += 1
          take(job)
        },
        terminate: () => {},
      }
    },
    read: async (row) => payloadOf(row.fact)?.content ?? null,
    bring: async () => {},
    after: (ms, task) => clock.after(ms, task),
    choiceFor: (url) => choiceFor(bench.choices, url),
    looksAt: () => null,
    changed: (rows) => {
      changed.push(...rows)
      store.changed()
    },
  })
  store.hello(testHello('d', {}), { frameId: 0, documentId: 'd', url: '', origin: '' })
  return Object.assign(bench, {
    ...{ store, decoding, changed, jobs },
    async settle() {
      // a decoder may have to be loaded first
      for (let still = 0; still < 5; still = waiting > 0 ? 0 : still + 1) {
        await new Promise((resolve) => setImmediate(resolve))
        if (waiting === 0) clock.advance(5)
      }
    },
    pass: (ms: number) => clock.advance(ms),
    said: () =>
      store.rows.all.filter(({ kind }) => kind.startsWith('message-')).map((row) => saidOf(row)),
  })
}

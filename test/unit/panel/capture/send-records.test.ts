// What the panel gives a worker to write, and what it does when that goes wrong.
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/capture/captured'
import { NO_RULES } from '../../../../src/capture/redact/rules'
import type { CaptureJob, FormatName } from '../../../../src/panel/capture/capture-job'
import { doCaptureJobs } from '../../../../src/panel/capture/do-capture-jobs'
import { sendRecords } from '../../../../src/panel/capture/send-records'
import type { StartCaptureWorker } from '../../../../src/panel/capture/start-capture-worker'
import { document, factOf, HEADER } from '../../../support/captures'
import { created, sent } from '../../../support/facts'

const inline: StartCaptureWorker = (onAnswer) => {
  const take = doCaptureJobs((answer) => queueMicrotask(() => onAnswer(answer)))
  return { post: take, terminate: () => {} }
}

const records = (messages: number): Captured[] => [
  document(),
  factOf(created(1)),
  ...Array.from({ length: messages }, (_, at) => factOf(sent(at + 2, `message ${at}`))),
]

const job = (format: FormatName): CaptureJob => ({
  kind: 'write',
  format,
  header: HEADER,
  rules: null,
})
const host = { start: inline, after: () => () => {} }

async function textOf(source: readonly Captured[], asked: CaptureJob): Promise<string> {
  const { signal } = new AbortController()
  const last = await sendRecords(source, asked, host, { signal })
  return last.kind === 'written' ? last.file.text() : ''
}

describe('writing', () => {
  test('all records arrive, in their order, whatever the batches', async () => {
    const told: number[] = []
    const { signal } = new AbortController()
    const onProgress = (count: number) => told.push(count)
    const last = await sendRecords(records(2_000), job('ndjson'), host, { signal, onProgress })
    const lines = last.kind === 'written' ? (await last.file.text()).trim().split('\n') : []
    expect(lines.length).toBe(2_004)
    expect(lines[3]).toContain('"text":"message 0"')
    expect(lines[2_002]).toContain('"text":"message 1999"')
    expect(told).toEqual([512, 1024, 1536, 2002])
  })

  test.each(['ndjson', 'har', 'text', 'csv', 'asyncapi'] as const)(
    '%s has the message',
    async (one) => {
      expect(await textOf([...records(1)], job(one))).toContain('message 0')
    },
  )

  test('what rules name is replaced', async () => {
    const rules = { ...NO_RULES, patterns: ['mess[a-z]+ 1'] }
    const text = await textOf(records(2), { kind: 'write', format: 'text', header: HEADER, rules })
    expect(text).toContain('message 0')
    expect(text).toContain('REDACTED')
    expect(text).not.toContain('message 1')
  })
})

describe('what goes wrong', () => {
  const neverDone = (async function* () {
    yield* records(2)
    await new Promise(() => {})
  })()

  test('who aborts is told so', async () => {
    const abort = new AbortController()
    const sending = sendRecords(neverDone, job('text'), host, { signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(sending).rejects.toThrow('enough')
  })

  test('a rule that is wrong is told', async () => {
    const rules = { ...NO_RULES, patterns: ['('] }
    const asked: CaptureJob = { kind: 'write', format: 'text', header: HEADER, rules }
    await expect(textOf(records(1), asked)).rejects.toThrow('patterns[0]')
  })

  test('a worker that hangs is ended after its time', async () => {
    const ended: string[] = []
    const hanging: StartCaptureWorker = () => ({
      post: () => {},
      terminate: () => void ended.push('ended'),
    })
    const after = (_: number, task: () => void) => {
      queueMicrotask(task)
      return () => {}
    }
    const { signal } = new AbortController()
    const sending = sendRecords(records(1), job('text'), { start: hanging, after }, { signal })
    await expect(sending).rejects.toMatchObject({ name: 'TooSlowError' })
    expect(ended).toEqual(['ended'])
  })
})

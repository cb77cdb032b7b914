// Files by their names, rules that are wrong, reading that is stopped, readings that are too many.
import { describe, expect, test } from 'vitest'
import { NO_RULES } from '../../../../src/capture/redact/rules'
import type { CaptureAnswer } from '../../../../src/panel/capture/capture-job'
import { doCaptureJobs } from '../../../../src/panel/capture/do-capture-jobs'
import { fileName, hostOf } from '../../../../src/panel/capture/file-name'
import { faultOf } from '../../../../src/panel/capture/previewing'
import { readRecords } from '../../../../src/panel/capture/read-records'
import type { StartCaptureWorker } from '../../../../src/panel/capture/start-capture-worker'
import { BesideRows } from '../../../../src/panel/store/beside-rows'
import { documentFrom } from '../../../../src/panel/store/documents'
import { newSocket } from '../../../../src/panel/store/sockets'
import type { Fact } from '../../../../src/wire/facts'
import { testHello } from '../../../support/panel-store'

const inline: StartCaptureWorker = (onAnswer) => {
  const take = doCaptureJobs((answer: CaptureAnswer) => queueMicrotask(() => onAnswer(answer)))
  return { post: take, terminate: () => {} }
}

describe('the name of a file', () => {
  test('says of which host, when, in which format', () => {
    const date = new Date(2026, 10, 21, 23, 5, 9)
    expect(fileName('har', 'https://shop.example:8080/a?b', date)).toBe(
      'socketscope-shop.example-20261121-230509.har',
    )
    expect(fileName('asyncapi', 'about:blank', date)).toBe(
      'socketscope-20261121-230509.asyncapi.json',
    )
  })

  test('has nothing that a system would take for a path', () => {
    expect(hostOf('https://[::1]/../x')).toBe('1')
    expect(hostOf('no url')).toBe('')
  })
})

describe('rules', () => {
  test('are told apart by which line of which list is wrong', () => {
    expect(faultOf({ ...NO_RULES, patterns: ['a', '('] })).toEqual({
      ...{ step: 'wrong', list: 'patterns', line: 2 },
    })
    expect(faultOf({ ...NO_RULES, paths: ['$..'] })).toMatchObject({ list: 'paths', line: 1 })
    expect(faultOf({ ...NO_RULES, patterns: ['a+'] })).toBeNull()
  })
})

describe('reading', () => {
  const read = async (text: string, abort = new AbortController()) => {
    const kinds: string[] = []
    const host = {
      start: inline,
      take: (records: readonly { kind: string }[]) =>
        void kinds.push(...records.map(({ kind }) => kind)),
      turn: () => Promise.resolve(),
    }
    return { kinds, how: await readRecords(new Blob([text]), host, abort.signal) }
  }
  const header = {
    ...{ format: 'socketscope', version: 1, kind: 'header', tool: 'Socketscope' },
    ...{ toolVersion: '1', browser: '', exportedAt: 1, redacted: false },
  }

  test('tells what was good, and what is wrong where', async () => {
    const { kinds, how } = await read(`${JSON.stringify(header)}\n{"kind":"what"}\n`)
    expect(kinds).toEqual(['header'])
    expect(how).toEqual({ kind: 'faulty', line: 2, field: 'kind', fault: 'unknown-kind' })
  })

  test('of nothing that is known is an error, too', async () => {
    const { kinds, how } = await read('hello')
    expect(kinds).toEqual([])
    expect(how).toMatchObject({ kind: 'faulty', fault: 'not-json' })
  })

  test('ends when it is stopped', async () => {
    const abort = new AbortController()
    const reading = read(JSON.stringify(header), abort)
    abort.abort(new Error('stopped'))
    await expect(reading).rejects.toThrow('stopped')
  })
})

describe('readings', () => {
  const documentOf = (id: string) =>
    documentFrom(testHello(id, {}), { frameId: 0, documentId: '', url: '', origin: '' })

  test('over the limit, the older half of whoever has the most goes, and is counted', () => {
    const beside = new BesideRows(10)
    const [d1, d2] = [documentOf('d1'), documentOf('d2')]
    const take = (document: typeof d1, seq: number) =>
      beside.take(document, newSocket(1, document, 1, 0), {
        ...{ kind: 'buffered-amount', seq, time: seq, socket: 1, readyState: 1 },
        ...{ bufferedAmount: seq, heldAt: 0 },
      })
    for (let seq = 1; seq <= 8; seq++) take(d1, seq)
    for (let seq = 1; seq <= 3; seq++) take(d2, seq)
    expect([...beside.readingsOf(d1)].map(({ seq }) => seq)).toEqual([5, 6, 7, 8])
    expect([...beside.readingsOf(d2)].map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(beside.dropped).toBe(4)
  })

  test('of writes come back as they were', () => {
    const beside = new BesideRows()
    const d1 = documentOf('d1')
    const fact: Fact = {
      kind: 'write-settled',
      ...{ seq: 7, time: 8.5, socket: 2, readyState: 3 },
      ...{ nth: 4, waited: 1.25, failed: true },
    }
    beside.take(d1, newSocket(1, d1, 2, 0), fact)
    expect([...beside.readingsOf(d1)]).toEqual([fact])
  })
})

// A worker for regular expressions: it is started late, kept, and ended when it takes too long.
import { expect, test } from 'vitest'
import type { RegexAnswer } from '../../../../../src/panel/store/query/regex-job'
import { RegexRunner } from '../../../../../src/panel/store/query/regex-runner'
import { createFakeClock } from '../../../../support/fake-clock'

function setUp() {
  const clock = createFakeClock()
  const log: string[] = []
  let answer: (answer: RegexAnswer) => void = () => {}
  const runner = new RegexRunner({
    start(onAnswer) {
      log.push('start')
      answer = onAnswer
      return { post: () => log.push('post'), terminate: () => log.push('end') }
    },
    after: (ms, task) => clock.after(ms, task),
  })
  const job = { wants: 'tests', regexes: [], texts: [] } as const
  const result = { tests: new Uint8Array([1]), ranges: [], excerpts: [] }
  return { clock, log, runner, job, result, answer: (given: RegexAnswer) => answer(given) }
}

test('it is started with the first job, and kept for the next', async () => {
  const { log, runner, job, result, answer } = setUp()
  const first = runner.run(job, 100)
  expect(log).toEqual(['start'])
  answer('ready')
  answer(result)
  expect(await first).toEqual(result)
  const second = runner.run(job, 100)
  answer(result)
  expect(await second).toEqual(result)
  expect(log).toEqual(['start', 'post', 'post'])
})

test('the time of a job begins when the worker runs', async () => {
  const { clock, log, runner, job, answer } = setUp()
  const run = runner.run(job, 100)
  clock.advance(5_000)
  answer('ready')
  clock.advance(149)
  expect(log).toEqual(['start', 'post'])
  clock.advance(1)
  expect(await run).toBeNull()
  expect(log).toEqual(['start', 'post', 'end'])
})

test('after that, another worker is started', async () => {
  const { clock, log, runner, job, result, answer } = setUp()
  const slow = runner.run(job, 100)
  answer('ready')
  clock.advance(1_000)
  await slow
  const next = runner.run(job, 100)
  answer('ready')
  answer(result)
  expect(await next).toEqual(result)
  expect(log).toEqual(['start', 'post', 'end', 'start', 'post'])
})

test('a job that is replaced ends without a result', async () => {
  const { runner, job, answer } = setUp()
  const old = runner.run(job, 100)
  answer('ready')
  void runner.run(job, 100)
  expect(await old).toBeNull()
})

test('a worker that never runs is given up', async () => {
  const { clock, runner, job } = setUp()
  const run = runner.run(job, 100)
  clock.advance(10_000)
  expect(await run).toBeNull()
})

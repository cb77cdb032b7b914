// The tables that the bench writes.
import { expect, test } from 'vitest'
import { markdown } from '../../bench/report.mjs'

const readings = (...thread: number[]) => ({ thread, clock: [1] })
const both = (...thread: number[]) => ({ receive: readings(...thread), send: readings(...thread) })

test('a row has the time of one message without us, and ratios to it', () => {
  const columns = { a: both(100, 200, 300), b: both(210, 220, 250), d: both(400, 400, 400) }
  const results = { chromium: { version: 'B/1', traffic: { text: { count: 10_000, columns } } } }
  const report = markdown(results, '2 cores')
  expect(report).toContain('## B/1')
  expect(report).toContain(
    '| 10,000 texts of 100 bytes | receive | 20.0 µs | 1.10 (1.05–1.25) | – | 2.00 (2.00–2.00) |',
  )
})

test('where there is no time of the thread, the clock is compared', () => {
  const clock = (ms: number) => ({ receive: { thread: [], clock: [ms] }, send: readings(1) })
  const columns = { a: clock(10), b: clock(15) }
  const report = markdown({ x: { traffic: { json: { count: 10, columns } } } }, '')
  expect(report).toContain('| 10 JSON of 1 KiB | receive | 1.0 ms | 1.50 (1.50–1.50) |')
})

test('a page without sockets is told in milliseconds and KiB', () => {
  const loading = {
    a: { firstInline: [1, 2, 3], heapOfFrame: 102_400 },
    n: { firstInline: [1, 3, 3], heapOfFrame: 153_600 },
    b: { firstInline: [2, 3, 4], heapOfFrame: 204_800 },
  }
  const report = markdown({ x: { traffic: {}, loading } }, '')
  expect(report).toContain(
    '| time to the first inline script | median of 3 | 2.00 ms | 3.00 ms | 3.00 ms |',
  )
  expect(report).toContain('| 100 KiB | 150 KiB | 200 KiB |')
})

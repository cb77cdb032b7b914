// Whatever was captured, each format can write it, and what it writes has its form.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asyncApiWriter } from '../../../src/capture/asyncapi/asyncapi-writer'
import { harWriter } from '../../../src/capture/har/har-writer'
import { csvWriter } from '../../../src/capture/text/csv-writer'
import { transcriptWriter } from '../../../src/capture/text/transcript-writer'
import type { Fact } from '../../../src/wire/facts'
import { isFact } from '../../../src/wire/guards'
import { document, factOf, HEADER, ids, records, written } from '../../support/captures'
import { FACTS, hostileFacts } from '../../support/hostile-values'

const hostile = fc.sample(hostileFacts, { numRuns: 200, seed: 2026 }).filter(isFact)
const captured = [
  ...ids.map((id) => document(id)),
  ...fc.sample(records, { numRuns: 1_500, seed: 2026 }),
  ...[...(FACTS as Fact[]), ...hostile].map((fact) => factOf(fact)),
]

/** Rows of cells. https://www.rfc-editor.org/rfc/rfc4180#section-2 */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows
}

/** ms */
const PATIENCE = { timeout: 30_000 }

describe('random records, and what only an attacker would make', PATIENCE, () => {
  test('as HAR: every number is one, every message has its four fields', async () => {
    const { log } = JSON.parse(await (await written(captured, harWriter(HEADER))).text())
    expect(log.entries.length).toBeGreaterThan(50)
    for (const { time, startedDateTime, timings, _webSocketMessages } of log.entries) {
      expect(Number.isNaN(Date.parse(startedDateTime))).toBe(false)
      const numbers = [time, ...Object.values(timings)]
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
      for (const { type, time, opcode, data } of _webSocketMessages) {
        expect(['send', 'receive', 'error']).toContain(type)
        expect([Number.isFinite(time), Number.isInteger(opcode), typeof data]).toEqual([
          ...[true, true, 'string'],
        ])
      }
    }
  })

  test('as CSV: each line has as many cells as the first, none is a formula', async () => {
    const rows = parsedCsv(await (await written(captured, csvWriter())).text())
    expect(rows.pop()).toEqual([''])
    expect(rows.length).toBe(captured.filter(({ kind }) => kind === 'fact').length + 1)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]))
    const cells = rows.slice(1).flat()
    expect(cells.filter((cell) => /^\s*[=@\t]/.test(cell))).toEqual([])
  })

  test('as a transcript: no control characters but line breaks and tabs', async () => {
    const text = await (await written(captured, transcriptWriter(HEADER))).text()
    expect(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.exec(text)?.[0]).toBe(undefined)
    // every line is one of ours, or goes on with a message
    const lines = text.split('\n').slice(1)
    const isOurs = (line: string) => /^(?:$| {4}|https:\/\/shop|[+-]?\d{4,6}-\d\d-\d\dT)/.test(line)
    expect(lines.filter((line) => !isOurs(line))).toEqual([])
  })

  test('as AsyncAPI: JSON', async () => {
    const text = await (await written(captured, asyncApiWriter(HEADER))).text()
    expect(JSON.parse(text)).toMatchObject({ asyncapi: '3.0.0' })
  })
})

// A capture as NDJSON: nothing is lost on the way out and back, and what is wrong in a file is told by its place.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaptureError } from '../../../src/capture/capture-error'
import type { Captured } from '../../../src/capture/captured'
import { ndjsonWriter } from '../../../src/capture/ndjson/ndjson-writer'
import { readRecord } from '../../../src/capture/ndjson/read-line'
import { readNdjson } from '../../../src/capture/ndjson/read-ndjson'
import { writeCapture } from '../../../src/capture/stream/write-capture'
import type { Fact } from '../../../src/wire/facts'
import { document, factOf, HEADER, ids, records, written } from '../../support/captures'
import { gap, sent } from '../../support/facts'
import { FACTS, hostileValues } from '../../support/hostile-values'

const MESSAGES = 100_000
/** ms */
const PATIENCE = 120_000

const documents = ids.map((id) => document(id))
const file = (source: Iterable<Captured>) => written(source, ndjsonWriter(HEADER))

/** What is read, and what is wrong after it. */
async function readAll(blob: Blob | ReadableStream<Uint8Array>) {
  const read: Captured[] = []
  try {
    for await (const record of readNdjson(blob)) read.push(record)
    return { read, problem: '' }
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error
    return { read, problem: error.message }
  }
}

const linesOf = async (source: Iterable<Captured>) =>
  (await (await file(source)).text()).split('\n')
const problemOf = async (...lines: string[]) =>
  (await readAll(new Blob([lines.join('\n')]))).problem

test('one record a line, the first says what the file is, the last how many there are', async () => {
  const bytes = new Uint8Array([1, 2, 255])
  const binary = { kind: 'arraybuffer', size: 3, content: bytes, rest: 'none' } as const
  const text = await file([
    document('d1'),
    factOf(sent(3, 'hi\n\ud800')),
    factOf(sent(4, '', { payload: binary })),
    factOf(
      sent(5, 'start', { payload: { ...sent(5, 'start').payload, size: 9e6, rest: 'on-request' } }),
    ),
    { kind: 'bookmark', document: 'd1', seq: 3 },
  ]).then((blob) => blob.text())
  expect(text).toBe(
    [
      '{"format":"socketscope","version":1,"kind":"header","tool":"Socketscope","toolVersion":"0.1.0","browser":"Chromium 156","exportedAt":1795247766000,"redacted":false}',
      '{"kind":"document","document":"d1","url":"https://shop.example/","place":{"depth":0,"name":"","hasOpener":false},"frame":{"frameId":0,"documentId":"A1","url":"https://shop.example/","origin":"https://shop.example"},"timeOrigin":1000,"arrival":null,"worker":null}',
      '{"document":"d1","seq":3,"time":1003,"socket":1,"readyState":1,"kind":"message-sent","payload":{"kind":"text","size":4,"rest":"none","text":"hi\\n\\ud800"},"nth":3,"total":3,"bufferedAmount":0,"stack":""}',
      '{"document":"d1","seq":4,"time":1004,"socket":1,"readyState":1,"kind":"message-sent","payload":{"kind":"arraybuffer","size":3,"rest":"none","base64":"AQL/"},"nth":4,"total":4,"bufferedAmount":0,"stack":""}',
      '{"document":"d1","seq":5,"time":1005,"socket":1,"readyState":1,"kind":"message-sent","payload":{"kind":"text","size":9000000,"rest":"omitted","text":"start"},"nth":5,"total":5,"bufferedAmount":0,"stack":""}',
      '{"kind":"bookmark","document":"d1","seq":3}',
      '{"kind":"end","records":5}',
      '',
    ].join('\n'),
  )
})

describe('out and back', () => {
  test(`${MESSAGES} random records are the same`, { timeout: PATIENCE }, async () => {
    const size = 1_000
    const sample = fc.sample(fc.array(records, { minLength: size, maxLength: size }), {
      ...{ numRuns: MESSAGES / size, seed: 2026 },
    })
    // a clone, since random objects may be without a prototype
    const source = [...documents, ...structuredClone(sample.flat())]
    expect(source.length).toBe(MESSAGES + ids.length)
    const { read, problem } = await readAll(await file(source))
    expect(problem).toBe('')
    expect(read.length).toBe(source.length + 1)
    expect(read[0]).toEqual(HEADER)
    const changed = source.findIndex((one, at) => !isDeepStrictEqual(read[at + 1], one))
    expect(read[changed + 1]).toEqual(changed < 0 ? HEADER : source[changed])
  })

  test('a Blob comes back as its bytes', async () => {
    const payload = { kind: 'blob', size: 3, content: new Blob(['abc']), rest: 'none' } as const
    const { read } = await readAll(await file([document(), factOf(sent(1, '', { payload }))]))
    const content = new Uint8Array([97, 98, 99])
    expect(read[2]).toMatchObject({ fact: { payload: { ...payload, content } } })
  })

  test('every kind of fact of the wire', async () => {
    const source = [document(), ...FACTS.map((fact) => factOf(fact as Fact))]
    expect((await readAll(await file(source))).read.slice(1)).toEqual(source)
  })

  test('chunks may be cut anywhere, within a character too', async () => {
    const source = [document(), factOf(sent(1, 'é€🎉'))]
    const bytes = new Uint8Array(await (await file(source)).arrayBuffer())
    const byteByByte = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    expect((await readAll(byteByByte)).read.slice(1)).toEqual(source)
  })
})

describe('a file that is wrong', () => {
  test('is told by line and field, and what was good before is kept', async () => {
    const lines = await linesOf([document(), factOf(sent(1, 'a')), factOf(sent(2, 'b'))])
    const spoiled = lines.with(3, (lines[3] ?? '').replace('"size":1', '"size":"1"'))
    const { read, problem } = await readAll(new Blob([spoiled.join('\n')]))
    expect(problem).toBe('line 4: payload.size: not a whole number from 0 up')
    expect(read).toEqual([HEADER, document(), factOf(sent(1, 'a'))])
  })

  test.each([
    ['seq', '"seq":1', '"seq":0', 'line 3: seq: not a whole number from 1 up'],
    ['time', '"time":1001', '"time":null', 'line 3: time: not a number'],
    [
      'readyState',
      '"readyState":1',
      '"readyState":7',
      'line 3: readyState: a value that is not known',
    ],
    ['stack', '"stack":""', '"stack":[]', 'line 3: stack: not a text'],
    [
      'a stack of 10 kB',
      '"stack":""',
      `"stack":"${'x'.repeat(10_000)}"`,
      'line 3: stack: too long',
    ],
    ['no payload', '"payload":', '"payloat":', 'line 3: payload: missing'],
    ['text that is none', '"text":"a"', '"text":5', 'line 3: payload.text: not a text'],
    [
      'bytes of a text',
      '"text":"a"',
      '"base64":"YQ=="',
      'line 3: payload.base64: not what its kind of payload has',
    ],
    [
      'base64',
      '"kind":"text","size":1,"rest":"none","text":"a"',
      '"kind":"view","size":1,"rest":"none","base64":"#"',
      'line 3: payload.base64: not Base64',
    ],
    ['kind', 'message-sent', 'toString', 'line 3: kind: a kind that is not known'],
    [
      'another document',
      '"document":"d1"',
      '"document":"d9"',
      'line 3: document: of no document that was told of before',
    ],
    ['no document', '"document":"d1",', '', 'line 3: document: missing'],
    ['no JSON', '{"document"', '{document', 'line 3: not JSON'],
    ['a list', /.*/, '[]', 'line 3: not an object'],
  ])('%s', async (_, from, to, problem) => {
    const lines = await linesOf([document(), factOf(sent(1, 'a'))])
    expect(await problemOf(...lines.with(2, (lines[2] ?? '').replace(from, to)))).toBe(problem)
  })

  test('fields within fields have their path', async () => {
    const [header = '', line = ''] = await linesOf([document()])
    const deep = line.replace('"depth":0', '"depth":-1')
    expect(await problemOf(header, deep)).toBe('line 2: place.depth: not a whole number from 0 up')
    const request = '"request":[{"name":"a","value":"b"},{"name":"c","value":5}]'
    const handshake = `{"kind":"handshake","document":"d1","socket":1,"source":"page","seenBy":[],"beganAt":null,"endedAt":null,${request}}`
    expect(await problemOf(header, line, handshake)).toBe('line 3: request[1].value: not a text')
  })

  test('a gap that ends before it begins', async () => {
    const lines = await linesOf([document(), factOf(gap(9, 5))])
    expect(await problemOf(...lines)).toBe('line 3: through: before its start')
  })

  test.each([
    ['empty', [''], 'line 1: not a capture of Socketscope'],
    [
      'of another program',
      ['{"format":"flows","version":1}'],
      'line 1: format: not a capture of Socketscope',
    ],
    [
      'of a later version',
      ['{"format":"socketscope","version":2}'],
      'line 1: version: a version that is not known',
    ],
  ])('%s', async (_, lines, problem) => {
    expect(await problemOf(...lines)).toBe(problem)
  })

  test('one that was cut off says so, as does one with lines taken out', async () => {
    const lines = await linesOf([document(), factOf(sent(1, 'a'))])
    expect(await problemOf(...lines.slice(0, 3))).toBe('line 4: the file ends before its last line')
    expect(await problemOf(...lines.toSpliced(2, 1))).toBe(
      'line 3: records: not the number of records in the file',
    )
    expect(await problemOf(...lines.slice(0, 4), '{}')).toBe('line 5: too many')
  })

  test('bytes that are no UTF-8', async () => {
    const [header = ''] = await linesOf([])
    const { problem } = await readAll(new Blob([header, '\n', new Uint8Array([0xff, 10])]))
    expect(problem).toBe('line 2: not UTF-8')
  })

  test('whatever it holds, it is read or refused, and nothing else happens', {
    timeout: PATIENCE,
  }, () => {
    const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
    const outcomes = { read: 0, refused: 0 }
    fc.assert(
      fc.property(hostileValues, (value) => {
        try {
          readRecord(JSON.stringify(value, plain) ?? 'null', 2)
          outcomes.read += 1
        } catch (error) {
          if (!(error instanceof CaptureError || /circular/.test(String(error)))) throw error
          outcomes.refused += 1
        }
      }),
      { numRuns: 5_000, seed: 2026 },
    )
    expect(outcomes.refused).toBeGreaterThan(3_000)
    expect(({} as { kind?: string }).kind).toBe(undefined)
  })
})

describe('writing', () => {
  async function* endless(): AsyncGenerator<Captured> {
    yield document()
    for (let seq = 1; ; seq++) yield factOf(sent(seq, 'x'.repeat(1_000)))
  }

  test('goes on in slices, tells how far it is, and ends when it is aborted', async () => {
    const controller = new AbortController()
    const told: number[] = []
    let others = 0
    const timer = setInterval(() => (others += 1), 1)
    const options = {
      signal: controller.signal,
      onProgress: (records: number) => told.push(records),
    }
    const writing = (async () => {
      for await (const _ of writeCapture(endless(), ndjsonWriter(HEADER), options))
        if (others > 3 && told.length > 3) controller.abort(new Error('enough'))
    })()
    await expect(writing).rejects.toThrow('enough')
    clearInterval(timer)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  test('hands on chunks, not lines', async () => {
    const facts = Array.from({ length: 2_000 }, (_, at) => factOf(sent(at + 1, 'x'.repeat(500))))
    const sizes: number[] = []
    for await (const part of writeCapture([document(), ...facts], ndjsonWriter(HEADER)))
      sizes.push(typeof part === 'string' ? part.length : part.size)
    expect(sizes.length).toBeLessThan(10)
    expect(Math.max(...sizes)).toBeLessThan(300 * 1024)
  })
})

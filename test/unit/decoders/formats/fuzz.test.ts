// A hundred thousand damaged payloads: the reader neither throws nor takes longer than its work is worth.
import { gzipSync } from 'node:zlib'
import { encode } from '@msgpack/msgpack'
import { expect, test } from 'vitest'
import { parseSchema } from '../../../../src/decoders/formats/proto/parse'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { valueText } from '../../../../src/decoders/formats/value-text'
import { mutated } from '../../../support/mutations'
import { createRandom } from '../../../support/random'
import { connectionsOf } from '../../../support/transcripts'

const TIMES = 100_000

/** A single payload of some hundred bytes may take this long on a machine that does other things, too; in ms. */
const SLOW = 2_000

const SAMPLES = [
  ...connectionsOf('payload-encodings').flatMap(({ messages }) =>
    messages.map(({ content }) => content),
  ),
  Buffer.from(new Uint8Array(gzipSync(encode({ a: [1, 2], b: 'text' })))).toString('base64'),
].filter((content) => content.length > 0 && content.length < 2_000)

test('no payload makes it throw, hang, or say what cannot be shown', async () => {
  const random = createRandom(20)
  const { schema } = parseSchema(
    'message A { string a = 1; repeated int32 b = 2; A c = 3; map<string, A> d = 4; }',
  )
  let found = 0
  let slowest = 0
  for (let run = 0; run < TIMES; run++) {
    const sample = SAMPLES[run % SAMPLES.length] ?? ''
    const other = SAMPLES[random.below(SAMPLES.length)] ?? ''
    const content = mutated(sample, other, random)
    const options = schema && random.oneIn(4) ? { schema } : {}
    const start = performance.now()
    const reading = await readFormats(content, { ...options, missing: random.oneIn(8) ? 10 : 0 })
    if (reading?.body.kind === 'value') JSON.parse(valueText(reading.body.value, 5_000))
    slowest = Math.max(slowest, performance.now() - start)
    if (reading) found += 1
  }
  expect(found).toBeGreaterThan(TIMES / 20)
  expect(slowest).toBeLessThan(SLOW)
}, 600_000)

test('long payloads take time by their length: ten times as long, less than forty times the time', async () => {
  const timeOf = async (content: string | Uint8Array) => {
    const times = []
    for (let run = 0; run < 5; run++) {
      const start = performance.now()
      await readFormats(content)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  const long = (length: number) => [
    '['.repeat(length),
    '<a>'.repeat(length),
    '<a '.repeat(length),
    `<a ${'b="c" '.repeat(length)}`,
    `<!A${'['.repeat(length)}`,
    '<!--'.repeat(length),
    'a'.repeat(length),
    `${'ab'.repeat(length)}!`,
    `eyJ${'a.'.repeat(length)}`,
    '%7B'.repeat(length),
    `"${'\\'.repeat(length)}`,
    '{}\n'.repeat(length),
    new Uint8Array(length).fill(0x0a),
    new Uint8Array(length).fill(0x91),
    new Uint8Array(length).fill(0x81),
    new Uint8Array(length).fill(0xa1),
    new Uint8Array(length).fill(0x12),
    new Uint8Array(length).fill(0x80),
  ]
  const longer = long(100_000)
  for (const [index, short] of long(10_000).entries()) {
    const [before, after] = [await timeOf(short), await timeOf(longer[index] ?? '')]
    expect(after, `sample ${index}`).toBeLessThan(Math.max(before, 5) * 40)
  }
}, 120_000)

test('a schema of any kind is read or refused, in time', () => {
  const random = createRandom(21)
  const source = `syntax = "proto2"; package a.b; message A { optional group G = 1 { required int32 x = 1; } map<string, A> m = 2; oneof o { string s = 3; bytes t = 4 [default = "x"]; } extensions 5 to max; enum E { Z = 0; } } extend A { optional A.E e = 9; } service S { rpc R (A) returns (A) {} }`
  for (let run = 0; run < 5_000; run++) {
    const { schema, error } = parseSchema(String(mutated(source, source, random)))
    expect((schema === null) !== (error === null)).toBe(true)
  }
}, 60_000)

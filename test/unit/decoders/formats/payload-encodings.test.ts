// Every message of the recording payload-encodings: what it certainly is, or nothing.
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { notTried } from '../../../../src/decoders/formats/not-tried'
import { parseSchema } from '../../../../src/decoders/formats/proto/parse'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf, type FormatOptions } from '../../../../src/decoders/formats/reading'
import { valueText } from '../../../../src/decoders/formats/value-text'
import { connectionsOf } from '../../../support/transcripts'

const MESSAGES = connectionsOf('payload-encodings')[0]?.messages ?? []
const PROTO = readFileSync(
  new URL('../../../fixtures/transcripts/payload-encodings.proto', import.meta.url),
  'utf8',
)

const contentOf = (index: number) => MESSAGES[index]?.content ?? ''

async function said(index: number, options?: FormatOptions) {
  const reading = await readFormats(contentOf(index), options)
  if (!reading) return null
  const sizes = reading.steps.map(({ size }) => size).join(' › ')
  return [chainOf(reading), sizes, reading.body.kind, ...reading.remarks].join(' · ')
}

async function text(index: number, options?: FormatOptions) {
  const reading = await readFormats(contentOf(index), options)
  if (reading?.body.kind === 'value') return valueText(reading.body.value)
  return reading?.body.kind === 'bytes' ? null : reading?.body.text
}

const JSON_TEXT =
  '{"id":12345678901,"s":"héllo ☃ 🎉","f":1.5,"neg":-129,"t":true,"n":null,"a":[1,[2,{"b":"c"}]],"bin":"AAEC/w==","d":"2024-01-02T03:04:05.678Z"}'

test('each is what it is, and no more', async () => {
  const read = await Promise.all(
    MESSAGES.map(async ({ note }, index) => [`${index} ${note.slice(0, 30)}`, await said(index)]),
  )
  expect(read).toEqual([
    ['0 JSON object', 'JSON · 147 · json'],
    ['1 pretty-printed JSON', 'JSON · 233 · json'],
    ['2 JSON with 20-digit integer, du', 'JSON · 64 · json'],
    ['3 NDJSON, 3 records', 'NDJSON · 24 · json'],
    ['4 JSON with BOM', 'JSON · 15 · json'],
    ['5 truncated JSON', null],
    ['6 JSON scalar string', 'JSON · 15 · text'],
    ['7 JSON scalar number', null],
    ['8 JSON null', null],
    ['9 XML', 'XML · 106 · xml'],
    ['10 CSV', null],
    ['11 form-urlencoded', null],
    ['12 SSE-style text', null],
    ['13 base64 of JSON', 'base64 › JSON · 196 › 147 · json'],
    ['14 JWT-like (signature is the wor', 'JWT · 69 · value · unverified'],
    ['15 control chars and ANSI escapes', null],
    ['16 200 kB of one character', null],
    ['17 empty text', null],
    ['18 ZWJ emoji, RTL override', null],
    ['19 MessagePack (@msgpack/msgpack)', 'MessagePack · 88 · value'],
    ['20 two concatenated MessagePack v', 'MessagePack × 2 · 8 · value'],
    ['21 MessagePack by msgpackr struct', 'MessagePack · 38 · value'],
    ['22 MessagePack with msgpackr reco', 'MessagePack · 14 · value'],
    ['23 CBOR (cborg)', 'CBOR · 25 · value'],
    ['24 CBOR with self-describe tag 55', 'CBOR · 6 · value'],
    ['25 CBOR (cbor-x): tag 1 date, map', 'CBOR · 37 · value'],
    ['26 CBOR RFC 8949 App. A indefinit', 'CBOR · 10 · value'],
    ['27 BSON', 'BSON · 70 · value'],
    ['28 protobuf demo.Env{id,item{…nes', 'Protobuf · 94 · value · guessed'],
    ['29 varint length-delimited protob', 'Protobuf after its length · 14 · value · guessed'],
    ['30 gRPC-web style 5-byte prefix +', 'Protobuf in gRPC-web · 13 · value · guessed'],
    ['31 Avro binary (schemaless): reco', null],
    ['32 Avro single-object encoding ma', 'Avro · 13 · value · needs-schema'],
    ['33 FlatBuffers table with file id', 'FlatBuffers · 44 · bytes · needs-schema'],
    ['34 gzip of JSON', 'gzip › JSON · 159 › 147 · json'],
    ['35 zlib (RFC 1950) of JSON', 'zlib › JSON · 147 › 147 · json'],
    ['36 raw deflate of JSON', 'deflate › JSON · 141 › 147 · json'],
    ['37 brotli of JSON', null],
    ['38 Discord-style zlib-stream chun', 'zlib › JSON · 50 › 42 · json'],
    ['39 Discord-style zlib-stream chun', 'zlib stream · 29 · bytes · lost'],
    ['40 Discord-style zlib-stream chun', 'zlib stream · 11 · bytes · lost'],
    ['41 LZ4 frame of JSON', 'LZ4 › JSON · 162 › 147 · json'],
    ['42 snappy raw of JSON', 'Snappy › JSON · 151 › 147 · json'],
    ['43 zstd frame (zstd CLI 1.5) of J', 'zstd › JSON · 58 › 235 · json'],
    ['44 PNG signature + IHDR start', 'PNG · 16 · bytes'],
    ['45 JPEG start', 'JPEG · 10 · bytes'],
    ['46 WebM/EBML header', 'WebM / Matroska · 28 · bytes'],
    ['47 Ogg magic', 'Ogg · 4 · bytes'],
    ['48 UTF-8 text in a binary message', 'UTF-8 · 31 · text'],
    ['49 invalid UTF-8 bytes', null],
    ['50 empty binary', null],
  ])
})

test('what is packed around a text is taken off', async () => {
  for (const packed of [13, 34, 35, 36, 41, 42]) expect(await text(packed)).toBe(JSON_TEXT)
  expect(await text(38)).toBe('{"op":10,"d":{"heartbeat_interval":41250}}')
  expect(await text(43)).toMatch(/^\{"zstd":true,"s":"héllo","pad":"(ab){100}"\}$/)
})

test('a text keeps its source, several become a list', async () => {
  expect(await text(2)).toBe('{"big":12345678901234567890,"dup":1,"dup":2,"__proto__":{"x":1}}')
  expect(await text(3)).toBe('[{"a":1},\n{"a":2},\n{"a":3}]')
  expect(await text(4)).toBe('{"bom":true}')
})

test('binary trees are read whole, and written with what JSON lacks', async () => {
  expect(await text(19)).toBe(
    '{"id":12345678901,"s":"héllo ☃ 🎉","f":1.5,"neg":-129,"t":true,"n":null,"a":[1,[2,{"b":"c"}]],"bin":{"$hex":"000102ff","$length":4},"d":{"$date":"2024-01-02T03:04:05.678Z"}}',
  )
  expect(await text(20)).toBe('[{"a":1},{"a":2}]')
  expect(await text(23)).toBe('{"a":[1,2],"b":{"$hex":"0102","$length":2},"f":1.5,"n":-1,"s":"☃"}')
  expect(await text(24)).toBe('[1,2]')
  expect(await text(25)).toBe(
    '{"d":{"$date":"1970-01-01T00:00:00.000Z"},"m":{"$tag":259,"$value":{"$map":[[1,2]]}},"big":1180591620717411303424,"u":{"$undefined":true}}',
  )
  expect(await text(26)).toBe('[1,[2,3],[4,5]]')
  expect(await text(27)).toBe(
    '{"s":"☃","n":1,"l":9007199254740993,"o":{"$oid":"65a1b2c3d4e5f60718293a4b"},"d":{"$date":"1970-01-01T00:00:00.000Z"},"b":{"$hex":"0102","$length":2}}',
  )
})

test('without a schema, fields of protobuf have numbers', async () => {
  expect(await text(28)).toBe(
    '{"1":1234567890123,"2":{"1":"wídget","2":-3,"3":9.99,"4":{"$packed":[2,3,600]},"5":[{"1":"a","2":1},{"1":"b","2":9007199254740993}],"6":{"$hex":"00ff","$length":2},"7":{"1":"inner","10":1},"8":77,"9":1.5}}',
  )
  expect(await text(29)).toBe('{"1":1,"3":"delimited"}')
  expect(await text(30)).toBe('{"1":7,"3":"grpc"}')
})

test('with its schema, they have names', async () => {
  const { schema } = parseSchema(PROTO)
  if (!schema) throw new Error('the schema is sound')
  expect(await said(28, { schema })).toBe('Protobuf demo.Env · 94 · value')
  expect(await text(28, { schema })).toBe(
    '{"id":1234567890123,"item":{"name":"wídget","qty":-3,"price":9.99,"deltas":[1,-2,300],"tags":{"a":1,"b":9007199254740993},"blob":{"$hex":"00ff","$length":2},"child":{"name":"inner","ok":true},"f64":77,"f32":1.5}}',
  )
  expect(await said(29, { schema })).toBe('Protobuf after its length demo.Env · 14 · value')
  expect(await text(29, { schema })).toBe('{"id":1,"text":"delimited"}')
  expect(await text(30, { schema })).toBe('{"id":7,"text":"grpc"}')
})

test('a stream that is compressed as a whole goes on, with what came before it', async () => {
  const before = [contentOf(38), contentOf(39)].filter((content) => typeof content !== 'string')
  expect(await said(39, { before: before.slice(0, 1) })).toBe('zlib stream › JSON · 29 › 26 · json')
  expect(await text(39, { before: before.slice(0, 1) })).toBe('{"op":0,"t":"READY","s":1}')
  expect(await text(40, { before })).toBe('{"op":11}')
})

test('the token has its parts', async () => {
  expect(await text(14)).toBe(
    '{"header":{"alg":"HS256","typ":"JWT"},"claims":{"sub":"1234"},"signature":{"$hex":"7369676e6174757265","$length":9}}',
  )
})

test('brotli is told to be out of reach where the browser has none', async () => {
  const native = DecompressionStream
  vi.stubGlobal('DecompressionStream', function noBrotli(format: string) {
    if (format === 'brotli') throw new TypeError('no such format')
    return new native(format as CompressionFormat)
  })
  expect(notTried()).toEqual(['brotli'])
  expect(await said(37, { as: 'brotli' })).toBe('brotli · 139 · bytes · unsupported')
  vi.unstubAllGlobals()
})

test('brotli is unpacked where the browser has it', async () => {
  const native = DecompressionStream
  vi.stubGlobal('DecompressionStream', function brotliToo(format: string) {
    if (format !== 'brotli') return new native(format as CompressionFormat)
    return new TransformStream({
      transform: (chunk, to) => to.enqueue(new Uint8Array(brotliDecompressSync(chunk))),
    })
  })
  expect(notTried()).toEqual([])
  expect(await said(37)).toBe('brotli › JSON · 139 › 147 · json')
  vi.unstubAllGlobals()
})

// Texts that hold other things, compressed bytes, and all of them within one another; bombs; what is cut.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { encode } from '@msgpack/msgpack'
import { describe, expect, test } from 'vitest'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf, type FormatOptions } from '../../../../src/decoders/formats/reading'
import { valueText } from '../../../../src/decoders/formats/value-text'

const JSON_TEXT = '{"user":"zoé","n":[1,2,3],"ok":true}'
const bytes = (text: string) => new TextEncoder().encode(text)
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')

/** `gzip › JSON {"a":1} · remark`; null: nothing certain. */
async function read(content: string | Uint8Array, options?: FormatOptions) {
  const reading = await readFormats(
    typeof content === 'string' ? content : new Uint8Array(content),
    options,
  )
  if (!reading) return null
  const { body } = reading
  const text =
    body.kind === 'value'
      ? valueText(body.value)
      : body.kind === 'bytes'
        ? `${body.bytes.length} B`
        : body.text
  return [`${chainOf(reading)} ${text}`, ...reading.remarks].join(' · ')
}

describe('texts', () => {
  test('as base64, with and without padding, for URLs, and as hex digits', async () => {
    expect(await read(base64(JSON_TEXT))).toBe(`base64 › JSON ${JSON_TEXT}`)
    expect(await read(base64(JSON_TEXT).replace(/=+$/, ''))).toBe(`base64 › JSON ${JSON_TEXT}`)
    expect(await read(Buffer.from('{"?":"~~~>>>???"}').toString('base64url'))).toBe(
      'base64url › JSON {"?":"~~~>>>???"}',
    )
    expect(await read(Buffer.from(JSON_TEXT).toString('hex'))).toBe(`hex › JSON ${JSON_TEXT}`)
    expect(await read('0x7b2261223a5b312c325d7d')).toBe('hex › JSON {"a":[1,2]}')
    expect(await read('7b 22 61 22 3a 5b 31 2c 32 5d 7d')).toBe('hex › JSON {"a":[1,2]}')
    expect(await read(base64('a longer text for people'))).toBe('base64 a longer text for people')
  })

  test('percent-encoded, in quotes, as data URLs', async () => {
    expect(await read(encodeURIComponent(JSON_TEXT))).toBe(`percent-encoding › JSON ${JSON_TEXT}`)
    expect(await read(JSON.stringify(JSON_TEXT))).toBe(`JSON › JSON ${JSON_TEXT}`)
    expect(await read(`data:application/json;charset=utf-8;base64,${base64(JSON_TEXT)}`)).toBe(
      `data URL application/json › JSON ${JSON_TEXT}`,
    )
    expect(await read('data:,hello%20there')).toBe('data URL text/plain hello there')
  })

  test('of several records', async () => {
    expect(await read('{"a":1}\x1e{"b":2}\x1e')).toBe('JSON records [{"a":1},\n{"b":2}]')
    expect(await read('\x1e{"a":1}\n\x1e{"b":2}\n')).toBe('JSON records [{"a":1},\n{"b":2}]')
    expect(await read('[1]\r\n[2]\r\n')).toBe('NDJSON [[1],\n[2]]')
  })

  test('of XML, well-formed', async () => {
    for (const xml of [
      '<a/>',
      '<a b=\'1\' c="2" ><d:e>text</d:e></a>',
      '<!DOCTYPE note [<!ENTITY x "y">]>\n<note>&x;</note>',
      '<?xml version="1.0"?>\n<!-- c --><a><![CDATA[<b>]]></a>\n',
    ])
      expect(await read(xml)).toBe(`XML ${xml.trim()}`)
    for (const none of ['<a>', '<a></b>', '<a b=1/>', '<a/><b/>', 'x<a/>', '<a/>x', '<!-- x', '<a'])
      expect(await read(none)).toBeNull()
  })

  test('of tokens: claims with their dates, unverified', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${part({ alg: 'ES256', typ: 'JWT' })}.${part({ sub: 'zoé', exp: 1_800_000_000 })}.AAEC`
    const value =
      '{"header":{"alg":"ES256","typ":"JWT"},"claims":{"sub":"zoé","exp":1800000000},"dates":{"exp":{"$date":"2027-01-15T08:00:00.000Z"}},"signature":{"$hex":"000102","$length":3}}'
    expect(await read(token)).toBe(`JWT ${value} · unverified`)
    expect(await read(`Bearer ${token}`)).toBe(`JWT ${value} · unverified`)
    expect((await readFormats(token))?.line).toBe('ES256 · sub zoé · exp 2027-01-15T08:00:00.000Z')
    const none = `${part({ alg: 'none' })}.${part({ a: 1 })}.`
    expect((await readFormats(none))?.line).toBe('none')
    expect(await read(`${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.QUJD.QUJD.QUJD.QUJD`)).toBe(
      'JWE {"header":{"alg":"RSA-OAEP","enc":"A256GCM"}}',
    )
  })
})

describe('layers', () => {
  test('of any kind are taken off', async () => {
    const packed = gzipSync(encode({ user: 'zoé', list: [1, 2, 3] }))
    expect(await read(base64(packed))).toBe(
      'base64 › gzip › MessagePack {"user":"zoé","list":[1,2,3]}',
    )
    expect(await read(deflateSync(gzipSync(JSON_TEXT)))).toBe(`zlib › gzip › JSON ${JSON_TEXT}`)
    expect(await read(bytes(base64(deflateRawSync(JSON_TEXT))))).toBe(
      `UTF-8 › base64 › deflate › JSON ${JSON_TEXT}`,
    )
    expect((await readFormats(base64(packed)))?.steps.map(({ size }) => size)).toEqual([
      base64(packed).length,
      packed.length,
      20,
    ])
  })

  test('end at the sixth', async () => {
    let bomb: Uint8Array = bytes(JSON_TEXT)
    for (let layer = 0; layer < 12; layer++) bomb = gzipSync(bomb)
    const reading = await readFormats(bomb)
    expect(reading && chainOf(reading)).toBe(Array.from({ length: 7 }, () => 'gzip').join(' › '))
    expect(reading?.body.kind).toBe('bytes')
  })

  test('bring no more than eight megabytes, and say so', async () => {
    for (const pack of [gzipSync, deflateSync]) {
      const reading = await readFormats(new Uint8Array(pack(new Uint8Array(20_000_000))))
      expect(reading?.remarks).toEqual(['too-large'])
      expect(reading?.body.kind === 'bytes' && reading.body.bytes.length).toBe(8_388_608)
    }
  }, 60_000)

  test('that are cut give what is there', async () => {
    const text = Array.from({ length: 2_000 }, (_, n) => `line ${n * 7919}`).join('\n')
    const cut = new Uint8Array(gzipSync(text).subarray(0, 4_000))
    expect(await readFormats(cut)).toBeNull()
    const reading = await readFormats(cut, { missing: 1_000 })
    expect([reading && chainOf(reading), reading?.remarks]).toEqual(['gzip › UTF-8', ['cut']])
    const { length } = reading?.body.kind === 'text' ? reading.body.text : ''
    expect(reading?.body).toEqual({ kind: 'text', text: text.slice(0, length) })
    expect(length).toBeGreaterThan(10_000) // of 4,000 bytes, all but the last ones are readable
  })

  test('that are damaged are none', async () => {
    const broken = new Uint8Array(gzipSync(JSON_TEXT))
    broken[14] = (broken[14] ?? 0) ^ 0xff
    expect(await read(broken)).toBeNull()
  })
})

test('what the reader asks for need only fit', async () => {
  const numbers = Uint8Array.of(0x93, 1, 2, 3)
  expect(await read(numbers, { as: 'messagepack' })).toBe('MessagePack [1,2,3]')
  expect(await read(Uint8Array.of(0x83, 1, 2, 3), { as: 'cbor' })).toBe('CBOR [1,2,3]')
  expect(await read(Uint8Array.of(8, 1), { as: 'protobuf' })).toBe('Protobuf {"1":1} · guessed')
  expect(await read('AQID', { as: 'base64' })).toBeNull() // too short for it all the same
  expect(await read('AQIDAQIDAQIDAQID', { as: 'base64' })).toBe('base64 12 B')
  expect(await read(numbers, { as: 'gzip' })).toBeNull()
  expect(await read('{"a":1}', { as: 'xml' })).toBeNull()
})

describe('files', () => {
  const of = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
  const lineOf = async (hex: string) => {
    const reading = await readFormats(of(hex))
    return reading && `${chainOf(reading)} ${reading.line}`.trim()
  }

  test('have a name, images a size', async () => {
    expect(await lineOf('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0806000000')).toBe(
      'PNG 640 × 480',
    )
    expect(await lineOf('47494638396140011e00')).toBe('GIF 320 × 30')
    expect(await lineOf('ffd8 ffe0 0004 0000 ffc0 0011 08 00f0 0140 03 000000')).toBe(
      'JPEG 320 × 240',
    )
    expect(
      await lineOf('52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100'),
    ).toBe('WebP 640 × 480')
    expect(await lineOf('52494646 00000000 57415645')).toBe('WAV')
    expect(await lineOf('00000018 6d6f6f66 00000000')).toBe('MP4 fragment')
    expect(await lineOf('255044462d312e37')).toBe('PDF')
    expect(await lineOf('ffd8 ffe0 0000 0000')).toBe('JPEG')
  })
})

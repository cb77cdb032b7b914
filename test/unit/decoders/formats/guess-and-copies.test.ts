// Protocol Buffers without a schema, and the two formats that are made of copies, by hand.
import { expect, test } from 'vitest'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf } from '../../../../src/decoders/formats/reading'
import { valueText } from '../../../../src/decoders/formats/value-text'

async function read(hex: string) {
  const reading = await readFormats(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')))
  if (!reading) return null
  const { body } = reading
  if (body.kind === 'bytes') return `${chainOf(reading)} ${body.bytes.length} B`
  return `${chainOf(reading)} ${body.kind === 'value' ? valueText(body.value) : body.text}`
}

test('numbers of all wire types are guessed as people would', async () => {
  expect(await read('0a 04 6e616d65 10 ffffffffffffffffff01 18 ac02')).toBe(
    'Protobuf {"1":"name","2":-1,"3":300}',
  )
  expect(await read('0a 04 6e616d65 15 0000c03f 19 000000000000f83f 25 01000000')).toBe(
    'Protobuf {"1":"name","2":1.5,"3":1.5,"4":1}',
  )
  expect(await read('0a 04 6e616d65 10 ffffffffffffffff7f')).toBe(
    'Protobuf {"1":"name","2":9223372036854775807}',
  )
})

test('texts, messages, groups, bytes and packed numbers are told apart', async () => {
  expect(await read('0a 06 0a 04 6e616d65 0a 06 0a 04 6e616d65')).toBe(
    'Protobuf {"1":[{"1":"name"},{"1":"name"}]}',
  )
  expect(await read('0b 0a 04 6e616d65 0c 12 00')).toBe(
    'Protobuf {"1":{"$group":{"1":"name"}},"2":""}',
  )
  expect(await read('0a 04 6e616d65 12 02 00ff')).toBe(
    'Protobuf {"1":"name","2":{"$hex":"00ff","$length":2}}',
  )
  expect(await read('0a 04 6e616d65 12 04 03 8e02 02')).toBe(
    'Protobuf {"1":"name","2":{"$packed":[3,270,2]}}',
  )
})

test('what could be anything is not taken for it', async () => {
  expect(await read('08 01 10 02')).toBeNull() // numbers alone
  expect(await read('0a 04 6e616d65 0b')).toBeNull() // a group without an end
  expect(await read('0a 05 6e616d65')).toBeNull() // cut
  expect(await read('0a 04 6e616d65 00 01')).toBeNull() // field 0
  expect(await read('0a 04 6e616d65 0f')).toBeNull() // wire type 7
  expect(await read('02 08 01')).toBeNull() // a length, and a number
})

test('a single text of a length that is a letter is no text that begins with a line end', async () => {
  const text = Buffer.from('a text of just forty-three letters, you see').toString('hex')
  expect(await read(`0a 2b ${text}`)).toBe(
    'Protobuf {"1":"a text of just forty-three letters, you see"}',
  )
})

test('copies may reach into themselves, in Snappy and in LZ4', async () => {
  const list = '["abc","abc","abc"]'
  expect(await read('13 18 5b226162632 22c 1d 06 00 5d')).toBe(`Snappy › JSON ${list}`)
  expect(await read('13 18 5b226162632 22c 2a 0600 00 5d')).toBe(`Snappy › JSON ${list}`)
  expect(await read('13 18 5b226162632 22c 2b 06000000 00 5d')).toBe(`Snappy › JSON ${list}`)
  const block = '77 5b2261626322 2c 0600 10 5d'
  expect(await read(`04224d18 40 40 c0 0c000000 ${block} 00000000`)).toBe(`LZ4 › JSON ${list}`)
})

test('a copy from before the start is damage', async () => {
  expect(await read('13 18 5b226162632 22c 1d 09 00 5d')).toBeNull()
  expect(await read('04224d18 40 40 c0 0c000000 77 5b2261626322 2c 0900 10 5d 00000000')).toBeNull()
})

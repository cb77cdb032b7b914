// MessagePack, CBOR and BSON by hand: every kind of value, lies about lengths, depths, and what is none of them.
import { encode } from '@msgpack/msgpack'
import { describe, expect, test } from 'vitest'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf } from '../../../../src/decoders/formats/reading'
import { valueText } from '../../../../src/decoders/formats/value-text'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

/** `MessagePack [1,"a"]`, or null. */
async function read(content: string | Uint8Array) {
  const reading = await readFormats(typeof content === 'string' ? bytesOf(content) : content)
  if (!reading) return null
  const text = reading.body.kind === 'value' ? ` ${valueText(reading.body.value)}` : ''
  return chainOf(reading) + text
}

describe('MessagePack', () => {
  test('has all kinds of numbers, with their digits', async () => {
    expect(
      await read(
        '9d cc ff cd ffff ce ffffffff cf ffffffffffffffff d0 80 d1 8000 d2 80000000 d3 8000000000000000 ca 3fc00000 cb 3ff8000000000000 00 e0 7f',
      ),
    ).toBe(
      'MessagePack [255,65535,4294967295,18446744073709551615,-128,-32768,-2147483648,-9223372036854775808,1.5,1.5,0,-32,127]',
    )
    expect(await read('93 cb 7ff8000000000000 cb 7ff0000000000000 cb 8000000000000000')).toBe(
      'MessagePack [{"$number":"NaN"},{"$number":"Infinity"},-0]',
    )
  })

  test('has texts, bytes, lists and maps of every length of length', async () => {
    expect(await read('96 a1 61 d9 01 62 da 0001 63 db 00000001 64 c4 01 ff c2')).toBe(
      'MessagePack ["a","b","c","d",{"$hex":"ff","$length":1},false]',
    )
    expect(await read('94 c5 0001 fe c6 00000001 fd dc 0001 c0 dd 00000001 c3')).toBe(
      'MessagePack [{"$hex":"fe","$length":1},{"$hex":"fd","$length":1},[null],[true]]',
    )
    expect(await read('de 0001 a3 6b6579 df 00000001 a1 61 01')).toBe('MessagePack {"key":{"a":1}}')
  })

  test('has timestamps of three lengths and extensions of any', async () => {
    expect(await read('92 d6 ff 5a4af6a5 d7 ff 00000000 5a4af6a5')).toBe(
      'MessagePack [{"$date":"2018-01-02T03:04:05.000Z"},{"$date":"2018-01-02T03:04:05.000Z"}]',
    )
    expect(await read('92 c7 0c ff 00000001 000000005a4af6a5 a1 61')).toBe(
      'MessagePack [{"$seconds":1514862245,"$nanoseconds":1},"a"]',
    )
    expect(await read('94 d4 05 aa d5 06 aabb c7 03 07 010203 a1 61')).toBe(
      'MessagePack [{"$ext":5,"$data":{"$hex":"aa","$length":1}},{"$ext":6,"$data":{"$hex":"aabb","$length":2}},{"$ext":7,"$data":{"$hex":"010203","$length":3}},"a"]',
    )
  })

  test('keeps keys as they are: numbers, their order, and names that are dangerous', async () => {
    expect(await read('82 01 a3 6f6e65 a1 61 02')).toBe('MessagePack {"$map":[[1,"one"],["a",2]]}')
    expect(await read('82 a1 32 a1 62 a1 31 a1 61')).toBe('MessagePack {"2":"b","1":"a"}')
    expect(await read('81 a9 5f5f70726f746f5f5f 81 a1 61 01')).toBe(
      'MessagePack {"__proto__":{"a":1}}',
    )
  })

  test('is not taken for more than it is', async () => {
    expect(await read('93 01 02 03')).toBeNull() // three numbers say nothing
    expect(await read('82 a1 61 01 a1 61 02')).toBeNull() // a key twice
    expect(await read('82 a1 61 01')).toBeNull() // cut
    expect(await read('81 a1 61 01 c1')).toBeNull() // more than it
    expect(await read('92 a2 c328 a1 61')).toBeNull() // no UTF-8
    expect(await read('dd ffffffff a1 61')).toBeNull() // a lie
    expect(await read('df ffffffff a1 61 01')).toBeNull()
    expect(await read(bytesOf('91'.repeat(100_000)))).toBeNull() // no end, and deep
  })

  test('of its own package is read back', async () => {
    const value = {
      list: [1, -1, 1.5, 2 ** 40, null, true],
      text: 'é'.repeat(300),
      deep: { a: { b: [] } },
    }
    expect(await read(encode(value))).toBe(`MessagePack ${JSON.stringify(value)}`)
  })
})

describe('CBOR', () => {
  test('has the values of the appendix of its specification', async () => {
    const tagged = (hex: string) => read(`d9d9f7 ${hex}`)
    expect(await tagged('1b 000000e8d4a51000')).toBe('CBOR 1000000000000')
    expect(await tagged('1b ffffffffffffffff')).toBe('CBOR 18446744073709551615')
    expect(await tagged('c2 49 010000000000000000')).toBe('CBOR 18446744073709551616')
    expect(await tagged('3b ffffffffffffffff')).toBe('CBOR -18446744073709551616')
    expect(await tagged('c3 49 010000000000000000')).toBe('CBOR -18446744073709551617')
    expect(await tagged('f9 3e00')).toBe('CBOR 1.5')
    expect(await tagged('f9 7c00')).toBe('CBOR {"$number":"Infinity"}')
    expect(await tagged('f9 8000')).toBe('CBOR -0')
    expect(await tagged('f7')).toBe('CBOR {"$undefined":true}')
    expect(await tagged('f0')).toBe('CBOR {"$simple":16}')
    expect(await tagged('c0 74 323031332d30332d32315432303a30343a30305a')).toBe(
      'CBOR {"$date":"2013-03-21T20:04:00.000Z"}',
    )
    expect(await tagged('c1 1a 514b67b0')).toBe('CBOR {"$date":"2013-03-21T20:04:00.000Z"}')
    expect(await tagged('d8 20 76 687474703a2f2f7777772e6578616d706c652e636f6d')).toBe(
      'CBOR {"$tag":32,"$value":"http://www.example.com"}',
    )
    expect(await tagged('a2 01 02 03 04')).toBe('CBOR {"$map":[[1,2],[3,4]]}')
    expect(await tagged('5f 42 0102 43 030405 ff')).toBe('CBOR {"$hex":"0102030405","$length":5}')
    expect(await tagged('bf 63 46756e f5 63 416d74 21 ff')).toBe('CBOR {"Fun":true,"Amt":-2}')
  })

  test('is a map or a list where no tag says so', async () => {
    expect(await read('a2 61 61 01 61 62 82 02 03')).toBe('CBOR {"a":1,"b":[2,3]}')
    expect(await read('83 01 02 03')).toBeNull()
    expect(await read('a2 61 61 01 61 61 02')).toBeNull() // a key twice
    expect(await read('9b ffffffffffffffff 61 61')).toBeNull()
    expect(await read(bytesOf('81'.repeat(50_000)))).toBeNull()
  })
})

describe('BSON', () => {
  const document = (elements: string) => {
    const bytes = bytesOf(elements)
    const size = new Uint8Array(4)
    new DataView(size.buffer).setInt32(0, bytes.length + 5, true)
    return Uint8Array.of(...size, ...bytes, 0)
  }

  test('has every type of element', async () => {
    expect(
      await read(document('01 64 00 000000000000f83f 08 62 00 01 0a 6e 00 10 69 00 ffffffff')),
    ).toBe('BSON {"d":1.5,"b":true,"n":null,"i":-1}')
    expect(await read(document('12 6c 00 ffffffffffffff7f 06 75 00 7f 78 00 ff 6d 00'))).toBe(
      'BSON {"l":9223372036854775807,"u":{"$undefined":true},"x":{"$maxKey":1},"m":{"$minKey":1}}',
    )
    expect(await read(document('0b 72 00 5e61 00 69 00 11 74 00 0100000002000000'))).toBe(
      'BSON {"r":{"$regex":"^a","$options":"i"},"t":{"$timestamp":{"t":2,"i":1}}}',
    )
    expect(await read(document('05 62 00 01000000 04 ff 0d 63 00 02000000 7800'))).toBe(
      'BSON {"b":{"$binary":{"$hex":"ff","$length":1},"$subtype":4},"c":{"$code":"x"}}',
    )
    expect(await read(document('04 61 00 13000000 10 30 00 01000000 10 31 00 02000000 00'))).toBe(
      'BSON {"a":[1,2]}',
    )
    expect(await read(document('13 64 00 000102030405060708090a0b0c0d0e0f'))).toBe(
      'BSON {"d":{"$decimal128":{"$hex":"000102030405060708090a0b0c0d0e0f","$length":16}}}',
    )
  })

  test('is whole, and of the length that it says', async () => {
    expect(await read('05000000 00')).toBe('BSON {}')
    expect(await read('06000000 00')).toBeNull()
    expect(await read('05000000 00 00')).toBeNull()
    expect(await read(document('02 73 00 ff000000 6100'))).toBeNull()
    expect(await read(document('63 73 00'))).toBeNull()
  })
})

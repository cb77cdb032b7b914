// A user's .proto: what it says, what is wrong with it and where, and payloads read by it.
import { describe, expect, test } from 'vitest'
import { parseSchema } from '../../../../src/decoders/formats/proto/parse'
import { readFormats } from '../../../../src/decoders/formats/read-formats'
import { chainOf } from '../../../../src/decoders/formats/reading'
import { valueText } from '../../../../src/decoders/formats/value-text'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

const wrong = (source: string) => {
  const { error } = parseSchema(source)
  return error && `${error.line}: ${error.problem} ${error.what} / ${error.found}`
}

function schemaOf(source: string) {
  const { schema, error } = parseSchema(source)
  if (!schema) throw new Error(`${error.line}: ${error.problem} ${error.what} / ${error.found}`)
  return schema
}

async function read(source: string, hex: string, messageType?: string) {
  const options = {
    schema: schemaOf(source),
    ...(messageType === undefined ? {} : { messageType }),
  }
  const reading = await readFormats(bytesOf(hex), options)
  if (reading?.body.kind !== 'value') return null
  return `${chainOf(reading)} ${valueText(reading.body.value)}`
}

const PROTO3 = `
// A comment; "quotes" in it
syntax = "proto3";
package shop.v1; /* over
lines */
import "google/protobuf/timestamp.proto";
option java_package = "x.y";

message Order {
  reserved 100 to 199, 500;
  reserved "old";
  option deprecated = true;
  enum State { UNKNOWN = 0; PAID = 1; SENT = 2 [deprecated = true]; option allow_alias = true; ALSO = 2; NEGATIVE = -1; }
  message Line { string sku = 1; sint32 delta = 2; }
  uint64 id = 1 [json_name = "ID", (my.option) = { a: 1, b: [ 'x' ] }];
  repeated Line lines = 2;
  State state = 3;
  map<string, Line> by_sku = 4;
  map<int32, bool> flags = 5;
  oneof payment { string card = 6; bytes token = 7; Line gift = 8; }
  repeated int32 packed = 9;
  repeated int32 unpacked = 10 [packed = false];
  optional double total = 11;
  repeated State states = 12;
  .shop.v1.Order parent = 13;
  google.protobuf.Timestamp at = 14;
  repeated fixed32 fixed = 15;
  repeated string names = 16;
  sfixed64 signed = 17;
  float ratio = 18;
  bool message = 19; int32 optional = 20; string map = 21; Line reserved = 22;
}
service Orders { rpc Get (Order) returns (stream Order) { option (google.api.http) = { get: "/v1" }; } }
message Empty {}
`

describe('proto3', () => {
  test('is read with all its parts', () => {
    const schema = schemaOf(PROTO3)
    expect(schema.syntax).toBe('proto3')
    expect([...schema.messages.keys()]).toEqual([
      'shop.v1.Order',
      'shop.v1.Order.Line',
      'shop.v1.Empty',
    ])
    expect([...(schema.enums.get('shop.v1.Order.State')?.names ?? [])]).toEqual([
      [0, 'UNKNOWN'],
      [1, 'PAID'],
      [2, 'SENT'],
      [-1, 'NEGATIVE'],
    ])
    expect(schema.missing).toEqual(['google/protobuf/timestamp.proto', 'google.protobuf.Timestamp'])
  })

  test('names scalars, nested messages and enums', async () => {
    expect(await read(PROTO3, '08 ffffffffffffffffff01 18 02 59 000000000000f83f')).toBe(
      'Protobuf shop.v1.Order {"id":18446744073709551615,"state":"SENT","total":1.5}',
    )
    expect(await read(PROTO3, '12 05 0a 01 61 10 03 12 03 0a 01 62 6a 02 08 07')).toBe(
      'Protobuf shop.v1.Order {"lines":[{"sku":"a","delta":-2},{"sku":"b"}],"parent":{"id":7}}',
    )
    expect(await read(PROTO3, '18 07 18 ffffffffffffffffff01')).toBe(
      'Protobuf shop.v1.Order {"state":"NEGATIVE"}',
    )
    expect(await read(PROTO3, '8901 feffffffffffffff 9501 cdcccc3d')).toBe(
      'Protobuf shop.v1.Order {"signed":-2,"ratio":0.1}',
    )
  })

  test('reads repeated fields packed and one by one, whatever the schema says', async () => {
    expect(await read(PROTO3, '4a 03 01 02 03 48 04 50 05 52 02 06 07')).toBe(
      'Protobuf shop.v1.Order {"packed":[1,2,3,4],"unpacked":[5,6,7]}',
    )
    expect(await read(PROTO3, '62 02 00 01 7a 08 01000000 02000000 8201 01 61 8201 00')).toBe(
      'Protobuf shop.v1.Order {"states":["UNKNOWN","PAID"],"fixed":[1,2],"names":["a",""]}',
    )
  })

  test('reads maps, with what is left out', async () => {
    expect(
      await read(PROTO3, '22 08 0a 01 6b 12 03 0a 01 76 22 03 0a 01 6c 2a 04 08 05 10 01 2a 00'),
    ).toBe(
      'Protobuf shop.v1.Order {"by_sku":{"k":{"sku":"v"},"l":{}},"flags":{"$map":[[5,true],[0,false]]}}',
    )
  })

  test('of a oneof, the last counts', async () => {
    expect(await read(PROTO3, '32 01 61 3a 02 00ff')).toBe(
      'Protobuf shop.v1.Order {"token":{"$hex":"00ff","$length":2}}',
    )
  })

  test('words of the language are names, too', async () => {
    expect(await read(PROTO3, '9801 01 a001 02 aa01 01 78')).toBe(
      'Protobuf shop.v1.Order {"message":true,"optional":2,"map":"x"}',
    )
  })

  test('what it does not know has its number, in the message that the user chose', async () => {
    expect(await read(PROTO3, '0a 01 61 28 01 32 01 62', 'shop.v1.Order.Line')).toBe(
      'Protobuf shop.v1.Order.Line {"sku":"a","5":[1],"6":[{"$hex":"62","$length":1}]}',
    )
    expect(await read(PROTO3, '0a 01 61 28 01', 'shop.v1.Empty')).toBe(
      'Protobuf shop.v1.Empty {"1":[{"$hex":"61","$length":1}],"5":[1]}',
    )
  })

  test('a type that is missing is bytes', async () => {
    expect(await read(PROTO3, '72 02 08 01')).toBe(
      'Protobuf shop.v1.Order {"at":{"$hex":"0801","$length":2}}',
    )
  })

  test('the first message that fits is taken', async () => {
    expect(await read(PROTO3, '0a 01 61 10 03')).toBe(
      'Protobuf shop.v1.Order.Line {"sku":"a","delta":-2}',
    )
    expect(await read(PROTO3, '0a 05')).toBeNull()
  })
})

const PROTO2 = `
syntax = "proto2";
message Base {
  required string name = 1;
  optional int32 size = 2 [default = 5, deprecated = true];
  repeated group Item = 3 { required uint32 n = 1; optional string t = 2; }
  extensions 100 to max;
  optional string text = 4 [default = "a, \\"b\\"; }"];
}
extend Base { optional bool extra = 100; }
message Other { extend Base { optional Other other = 101; } optional float f = 1 [default = -inf]; }
`

describe('proto2', () => {
  test('has groups, required fields, defaults and extensions', async () => {
    const fields = schemaOf(PROTO2).messages.get('Base')?.fields
    expect(fields?.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ['name', undefined],
      ['size', '5'],
      ['item', undefined],
      ['text', '"a, \\"b\\"; }"'],
      ['[extra]', undefined],
      ['[Other.other]', undefined],
    ])
    expect(await read(PROTO2, '0a 01 61 1b 08 01 12 01 62 1c 1b 08 02 1c a006 01 aa06 00')).toBe(
      'Protobuf Base {"name":"a","item":[{"n":1,"t":"b"},{"n":2}],"[extra]":true,"[Other.other]":{}}',
    )
  })

  test('without a required field, it is another message', async () => {
    expect(await read(PROTO2, '10 05')).toBeNull()
    expect(await read(PROTO2, '10 05', 'Base')).toBe('Protobuf Base {"size":5}')
  })
})

test('editions, several files together, and a byte order mark are taken', () => {
  expect(
    schemaOf('\uFEFFedition = "2023"; message A { int32 a = 1 [features.x = Y]; }').syntax,
  ).toBe('2023')
  const both = schemaOf(
    'syntax="proto3"; package a; message A { b.B b = 1; } syntax="proto3"; package b; message B {}',
  )
  expect([...both.messages.keys()]).toEqual(['a.A', 'b.B'])
  expect(both.missing).toEqual([])
})

test('names are looked up from the innermost scope outwards', () => {
  const { messages } = schemaOf(
    'package p; message T {} message A { message T {} T near = 1; .p.T far = 2; p.T also = 3; A.T own = 4; }',
  )
  expect(messages.get('p.A')?.fields.map(({ type }) => type)).toEqual([
    'p.A.T',
    'p.T',
    'p.T',
    'p.A.T',
  ])
})

test('what is wrong is told with its line', () => {
  expect(wrong('')).toBe('1: no-message  / ')
  expect(wrong('hello')).toBe('1: expected message / hello')
  expect(wrong('message A {\n  string a 1;\n}')).toBe('2: expected = / 1')
  expect(wrong('message A {\n  string a = 1;\n')).toBe('2: expected } / ')
  expect(wrong('message A {\n\n  string a = x;\n}')).toBe('3: expected-number  / x')
  expect(wrong('message A {\n  string a = 1\n  string b = 2;\n}')).toBe('3: expected ; / string')
  expect(wrong('message A { string a = 0; }')).toBe('1: number 1…536870911 / 0')
  expect(wrong('message A {\n string a = 1;\n string b = 1; }')).toBe('3: taken a / 1')
  expect(wrong('message A {}\nmessage A {}')).toBe('2: taken A / A')
  expect(wrong('message A { map<Foo, string> a = 1; }')).toBe('1: expected-key-type  / Foo')
  expect(wrong('message A {}\n/* never')).toBe('2: unended / / ')
  expect(wrong('message A {\n string a = 1 [default = "x;\n}')).toBe('2: unended " / ')
  expect(wrong('message 1A {}')).toBe('1: expected-name  / 1A')
  expect(wrong('import foo;')).toBe('1: expected-text  / foo')
  expect(parseSchema('message A {'.repeat(100)).error?.problem).toBe('too-deep')
  expect(parseSchema('message A { string a = 1; }'.padEnd(5_000_000)).error?.problem).toBe(
    'too-large',
  )
})

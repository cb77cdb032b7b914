import { expect, test } from 'vitest'
import { valueText } from '../../../../src/decoders/formats/value-text'

test('JSON stays JSON', () => {
  const value = { a: [1, -1.5, 'x"\n', null, true, {}], b: [] }
  expect(valueText(value)).toBe(JSON.stringify(value))
})

test('what JSON lacks has a name with $', () => {
  expect(valueText(2n ** 70n)).toBe('1180591620717411303424')
  expect(valueText([undefined, Number.NaN, -Infinity, -0])).toBe(
    '[{"$undefined":true},{"$number":"NaN"},{"$number":"-Infinity"},-0]',
  )
  expect(valueText(new Date(0))).toBe('{"$date":"1970-01-01T00:00:00.000Z"}')
  expect(valueText(new Date(Number.NaN))).toBe('{"$date":"Invalid Date"}')
  expect(valueText(Uint8Array.of(0, 255))).toBe('{"$hex":"00ff","$length":2}')
})

test('a map keeps its order and its keys', () => {
  expect(
    valueText(
      new Map([
        ['2', 1],
        ['1', 2],
        ['__proto__', 3],
      ]),
    ),
  ).toBe('{"2":1,"1":2,"__proto__":3}')
  expect(
    valueText(
      new Map<number | string, string>([
        [1, 'a'],
        ['1', 'b'],
      ]),
    ),
  ).toBe('{"$map":[[1,"a"],["1","b"]]}')
})

test('it is JSON, whatever the value, and of bounded length', () => {
  const long = {
    bytes: new Uint8Array(100_000),
    list: Array.from({ length: 1_000_000 }, () => 'x'),
  }
  const text = valueText(long, 10_000)
  expect(text.length).toBeLessThan(20_000)
  expect(() => JSON.parse(text)).not.toThrow()
  let deep: readonly unknown[] = []
  for (let level = 0; level < 10_000; level++) deep = [deep]
  expect(() => JSON.parse(valueText(deep as never))).not.toThrow()
})

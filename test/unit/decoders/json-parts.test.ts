// The parts of a JSON text as they were written, whole and cut.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonParts } from '../../../src/decoders/json-parts'

const bodies = (text: string) => {
  const parts = jsonParts(text)
  return parts?.names.map((name) => {
    const body = parts.body(name)
    return [name, body && 'text' in body ? body.text : '']
  })
}

test('values keep their digits, their order and their spaces', () => {
  expect(bodies(' { "b" : 12345678901234567890 , "a":[1, {"x":"]}"}] ,"c":null}')).toEqual([
    ['b', '12345678901234567890'],
    ['a', '[1, {"x":"]}"}]'],
    ['c', 'null'],
  ])
})

test('parts of a list are named by their place', () => {
  expect(bodies('["a\\"b", -1.5e3, true]')).toEqual([
    ['0', '"a\\"b"'],
    ['1', '-1.5e3'],
    ['2', 'true'],
  ])
})

test('a text that was cut is read as far as it goes', () => {
  expect(bodies('{"event":"x","data":{"a":[1,"b')).toEqual([
    ['event', '"x"'],
    ['data', '{"a":[1,"b'],
  ])
  expect(bodies('{"event":"x","da')).toEqual([['event', '"x"']])
  expect(bodies('[1')).toEqual([['0', '1']])
})

test('an integer that no double holds stays exact', () => {
  expect(jsonParts('{"id":9007199254740993}')?.get('id')).toBe(9007199254740993n)
})

test('names of a hostile object are only names', () => {
  const parts = jsonParts('{"__proto__":{"a":1},"constructor":2}')
  expect(parts?.names).toEqual(['__proto__', 'constructor'])
  expect(parts?.get('toString')).toBeUndefined()
})

test('of any JSON, the parts are what it was parsed to', () => {
  const object = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()))
  fc.assert(
    fc.property(object, fc.constantFrom(0, 1), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const again = JSON.parse(text)
      const parts = jsonParts(text)
      expect(parts?.names.toSorted()).toEqual(Object.keys(again).toSorted())
      for (const [name = '', source = ''] of bodies(text) ?? [])
        expect(JSON.parse(source)).toEqual(Object.getOwnPropertyDescriptor(again, name)?.value)
    }),
  )
})

test('no text, however it is cut or broken, is read twice or throws', () => {
  const texts = [
    '{"a":"'.repeat(50_000),
    '['.repeat(200_000),
    '{"a":'.repeat(50_000),
    '"\\'.repeat(90_000),
  ]
  const before = performance.now()
  for (const text of texts) for (const open of ['', '{', '["']) jsonParts(open + text)
  expect(performance.now() - before).toBeLessThan(1_000)
})

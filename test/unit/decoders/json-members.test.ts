// Members of JSON by their source: exact, and of a text that is cut those that are whole.
import { expect, test } from 'vitest'
import { membersOf } from '../../../src/decoders/json-members'

test.each([
  [
    '{"a":1,"b":[1, {"c":"]"}] , "d":"x\\"y"}',
    [
      ['a', '1'],
      ['b', '[1, {"c":"]"}]'],
      ['d', '"x\\"y"'],
    ],
  ],
  [' { "big" : 12345678901234567890 } ', [['big', '12345678901234567890']]],
  ['{"\\u0061":true,"a":null}', [['a', 'null']]],
  ['{"a":1,"b":[1,2', [['a', '1']]],
  ['{"a":1,"b":12', [['a', '1']]],
  ['{"a":"cut', []],
  ['{}', []],
  ['[1]', []],
  ['{"a" 1}', []],
  ['', []],
])('%s has %j', (text, expected) => {
  expect([...membersOf(text)]).toEqual(expected)
})

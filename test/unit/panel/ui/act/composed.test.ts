// What is written in the composer, as a message, or what is wrong with it.
import { expect, test } from 'vitest'
import { composed, formatOf } from '../../../../../src/panel/ui/act/composed'

const bytesOf = (...args: Parameters<typeof composed>) => {
  const { content } = composed(...args)
  return content instanceof Uint8Array ? [...content] : content
}
const faultOf = (...args: Parameters<typeof composed>) => composed(...args).fault

test('text is sent as it is', () => {
  expect(composed('text', '', null)).toEqual({ content: '', fault: null })
})

test('JSON is sent as it is written, once it is JSON', () => {
  expect(bytesOf('json', '{ "a": 1 }', null)).toBe('{ "a": 1 }')
  expect(faultOf('json', '{"a": }', null)).toEqual({
    kind: 'json',
    error: { fault: 'value', offset: 6 },
  })
  expect(faultOf('json', '', null)?.kind).toBe('json')
})

test.each([
  ['00 ff 10', [0, 255, 16]],
  ['0x00,0xFF', [0, 255]],
  ['de:ad\nbeef', [222, 173, 190, 239]],
  ['', []],
])('hex %j', (text, bytes) => {
  expect(bytesOf('hex', text, null)).toEqual(bytes)
})

test('of hex, what is no digit, and what is missing, is told', () => {
  expect(faultOf('hex', '00 g1', null)).toEqual({ kind: 'hex', at: 3 })
  expect(faultOf('hex', '12 x3', null)).toEqual({ kind: 'hex', at: 3 })
  expect(faultOf('hex', '00 1', null)).toEqual({ kind: 'hexOdd' })
})

test.each([
  ['AP8Q', [0, 255, 16]],
  ['_-8=', [255, 239]],
  ['AA ==', [0]],
  ['AA', [0]],
])('Base64 %j', (text, bytes) => {
  expect(bytesOf('base64', text, null)).toEqual(bytes)
})

test('of Base64, what is none is told', () => {
  expect(faultOf('base64', 'AA!A', null)).toEqual({ kind: 'base64', at: 2 })
  expect(faultOf('base64', 'AA==AA', null)).toEqual({ kind: 'base64', at: 2 })
  expect(faultOf('base64', 'AAAAA', null)).toEqual({ kind: 'base64Length' })
})

test('a file is its bytes', () => {
  expect(faultOf('file', 'ignored', null)).toEqual({ kind: 'noFile' })
  expect(bytesOf('file', 'ignored', Uint8Array.of(1, 2))).toEqual([1, 2])
})

test('a message that a port could not carry is refused', () => {
  expect(faultOf('text', 'x'.repeat(16 * 1024 * 1024 + 1), null)).toEqual({ kind: 'tooLarge' })
})

test.each([
  ['{"a":1}', 'json'],
  [' [1]', 'json'],
  ['{a}', 'text'],
  ['12', 'text'],
])('%j is edited as %s', (text, format) => {
  expect(formatOf(text)).toBe(format)
})

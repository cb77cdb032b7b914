// The ways in which a payload can be looked at.
import { expect, test } from 'vitest'
import { copyOf, readPayload } from '../../../../src/panel/ui/payload/payload-styles'

const whole = { kind: 'text', size: 9, rest: 'none' } as const

test('text that is JSON is shown as a tree first, other text as text', () => {
  expect(readPayload({ ...whole, content: '{"a":1}' }).styles).toEqual(['json', 'text', 'hex'])
  expect(readPayload({ ...whole, content: 'ping' }).styles).toEqual(['text', 'hex'])
})

test('the start of a text is not taken for JSON', () => {
  expect(readPayload({ ...whole, content: '[]', rest: 'on-request' }).styles).toEqual([
    'text',
    'hex',
  ])
})

test('bytes are shown as bytes, never guessed to be text', () => {
  const read = readPayload({ ...whole, kind: 'view', content: new TextEncoder().encode('ping') })
  expect(read.styles).toEqual(['hex'])
  expect(copyOf(read, 'hex')).toContain('70 69 6e 67')
})

test('of what was not kept nothing is shown', () => {
  expect(readPayload({ ...whole, content: null, rest: 'omitted' }).styles).toEqual([])
})

test('text is copied as it came, its bytes as a dump of its UTF-8', () => {
  const read = readPayload({ ...whole, content: 'é\n' })
  expect(copyOf(read, 'text')).toBe('é\n')
  expect(copyOf(read, 'hex')).toContain('c3 a9 0a')
})

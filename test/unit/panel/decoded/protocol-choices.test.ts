// What the reader decides about the protocol of a URL.
import { expect, test } from 'vitest'
import { choiceFor, choicesFrom, withChoice } from '../../../../src/panel/decoded/protocol-choices'
import { PROTOCOL_CHOICES } from '../../../../src/wire/decode-limits'

test('a choice counts for every query of its URL', () => {
  const choices = withChoice({}, 'wss://host/live?token=1', { id: 'mqtt' })
  expect(choices).toEqual({ 'wss://host/live': 'mqtt' })
  expect(choiceFor(choices, 'wss://host/live?token=2#x')).toEqual({ id: 'mqtt' })
  expect(choiceFor(choices, 'wss://host/lives')).toBeNull()
})

test('none at all can be chosen, and a choice taken back', () => {
  const off = withChoice({ 'wss://host/live': 'mqtt' }, 'wss://host/live', 'off')
  expect(choiceFor(off, 'wss://host/live')).toBe('off')
  expect(withChoice(off, 'wss://host/live', null)).toEqual({})
})

test('names of built-ins are no choices', () => {
  expect(choiceFor({}, 'constructor')).toBeNull()
})

test('the oldest go where there are too many', () => {
  let choices = {}
  for (let host = 0; host <= PROTOCOL_CHOICES; host++)
    choices = withChoice(choices, `wss://host/${host}`, 'off')
  expect(Object.keys(choices)).toHaveLength(PROTOCOL_CHOICES)
  expect(Object.keys(choices)[0]).toBe('wss://host/1')
})

test.each<[unknown, unknown]>([
  [undefined, {}],
  [['mqtt'], {}],
  [{ 'ws://a/': 'mqtt', 'ws://b/': 7 }, { 'ws://a/': 'mqtt' }],
])('of %j that was remembered, what makes sense is taken', (stored, expected) => {
  expect(choicesFrom(stored)).toEqual(expected)
})

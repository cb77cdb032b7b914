// What a panel may ask of a relay: an act with one field that is off does not pass.
import { expect, test } from 'vitest'
import { isDownPacket } from '../../../src/wire/down-guards'

const act = (what: unknown) => isDownPacket({ kind: 'act', command: 'c', act: what })
const rule = { effect: 'delay', direction: 'both', socket: 0, pattern: '', amount: 5 }

test.each([
  { what: 'send', socket: 1, content: 'hi' },
  { what: 'receive', socket: 1, url: 'ws://a/', content: Uint8Array.of(1) },
  { what: 'close', socket: 1, code: null, reason: null },
  { what: 'close', socket: 1, code: 4000, reason: 'bye' },
  { what: 'error', socket: 1 },
  { what: 'abort', socket: 1 },
  { what: 'rules', rules: [rule] },
  { what: 'release', held: 1, content: null },
  { what: 'discard', held: 1 },
])('%j passes', (what) => {
  expect(act(what)).toBe(true)
})

test.each([
  null,
  'send',
  { what: 'eval', socket: 1 },
  { what: 'constructor' },
  { what: 'send', socket: 0, content: 'hi' },
  { what: 'receive', socket: 1, content: 'hi' },
  { what: 'send', socket: 1, content: { text: 'hi' } },
  { what: 'send', socket: 1, content: 'x'.repeat(16 * 1024 * 1024 + 1) },
  { what: 'close', socket: 1, code: '4000', reason: null },
  { what: 'rules', rules: [{ ...rule, effect: 'burn' }] },
  { what: 'rules', rules: [{ ...rule, amount: -1 }] },
  { what: 'rules', rules: Array(51).fill(rule) },
  { what: 'release', held: 0, content: null },
])('what is off does not pass (%#)', (what) => {
  expect(act(what)).toBe(false)
})

test('a command has a name of bounded length', () => {
  const error = { what: 'error', socket: 1 }
  expect(isDownPacket({ kind: 'act', command: 'x'.repeat(65), act: error })).toBe(false)
  expect(isDownPacket({ kind: 'act', command: 7, act: error })).toBe(false)
})

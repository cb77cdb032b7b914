// What the relay asks of a fact before it keeps it; all else is the panel's to check.
import { expect, test } from 'vitest'
import { isKeepable } from '../../../src/relay/kept-fact'
import { created, gap, sent } from '../../support/facts'

const payload = (more: object) => ({
  ...sent(1, 'a'),
  payload: { ...sent(1, 'a').payload, ...more },
})

test.each([created(1), sent(2, 'hi'), gap(3, 9), payload({ content: null, rest: 'omitted' })])(
  'a $kind is kept',
  (fact) => {
    expect(isKeepable(fact)).toBe(true)
  },
)

test.each([
  ['what is no object', 'fact'],
  ['a fact without a number', { kind: 'socket-opened' }],
  ['a gap that ends before it begins', gap(9, 5)],
  ['a gap without counters', gap(1, 2, { counters: null })],
  ['a payload of a negative size', payload({ size: -1 })],
  ['content that cannot be cut', payload({ content: {} })],
  ['a payload that is none', { ...sent(1, 'a'), payload: 7 }],
])('%s is not kept', (_, value) => {
  expect(isKeepable(value)).toBe(false)
})

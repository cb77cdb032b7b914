// What passes the border and what does not.
import { describe, expect, test } from 'vitest'
import { isDownPacket } from '../../../src/wire/down-guards'
import { isFact, isUpPacket } from '../../../src/wire/guards'
import { closed, created, gap, opened, sent } from '../../support/facts'

const facts = [created(1), opened(2), sent(3, 'hi'), closed(4), gap(5, 9)]
const ofSocket = { seq: 1, time: 2, socket: 3, readyState: 1 }
const stream = [
  { ...ofSocket, kind: 'write-settled', nth: 1, waited: 12.5, failed: false },
  { ...ofSocket, kind: 'stream-aborted', by: 'signal', reason: '', stack: '' },
  { ...ofSocket, kind: 'stream-piped', side: 'readable' },
]
const dispatched = {
  ...{ ...ofSocket, kind: 'event-dispatched', type: 'close', payload: null },
  ...{ code: 4000, reason: 'forged', wasClean: true, stack: '' },
}
const blocked = { kind: 'connection-blocked', url: 'ws://a/', directive: 'connect-src' }

test.each([...stream, dispatched, { seq: 1, time: 2, ...blocked, enforced: true }])(
  'a whole $kind passes',
  (fact) => {
    expect(isFact(fact)).toBe(true)
  },
)

test.each(facts)('a whole $kind passes, also after a clone', (fact) => {
  expect(isFact(fact)).toBe(true)
  expect(isFact(structuredClone(fact))).toBe(true)
})

describe('what does not pass', () => {
  test.each([
    ['null', null],
    ['a text', 'socket-created'],
    ['an unknown kind', { ...opened(1), kind: 'socket-hacked' }],
    ['a kind that Object.prototype has', { ...opened(1), kind: 'toString' }],
    ['a number that is text', { ...opened(1), seq: '1' }],
    ['seq 0', { ...opened(1), seq: 0 }],
    ['a time that is no number', { ...opened(1), time: Number.NaN }],
    ['a readyState of 4', { ...opened(1), readyState: 4 }],
    ['a dispatched event of an unknown type', { ...dispatched, type: 'click' }],
    ['a stream that nobody gave up', { ...stream[1], by: 'magic' }],
    ['a write that waited for text', { ...stream[0], waited: '1' }],
    ['a policy without a directive', { ...blocked, seq: 1, time: 2, directive: null }],
    ['an unknown API', { ...created(1), api: 'EventSource' }],
    ['a URL of 10 MB', { ...created(1), url: 'x'.repeat(10_000_000) }],
    ['protocols that are no list', { ...created(1), protocols: { length: 1 } }],
    ['a gap that ends before it begins', gap(9, 5)],
    ['counters by a name that is no number', gap(1, 2, { counters: { constructor: {} } })],
    [
      'counters of an unknown kind',
      gap(1, 2, { counters: { 1: { 'message-lost': { nth: 1, total: 1 } } } }),
    ],
    [
      'a payload of a negative size',
      sent(1, 'a', { payload: { ...sent(1, 'a').payload, size: -1 } }),
    ],
    [
      'content that is an object',
      { ...sent(1, 'a'), payload: { kind: 'text', size: 1, content: {}, rest: 'none' } },
    ],
  ])('%s', (_, value) => {
    expect(isFact(value)).toBe(false)
  })

  test('a batch of more facts than one may have', () => {
    const good = { kind: 'batch', subscription: 1, facts }
    expect(isUpPacket(good)).toBe(true)
    expect(isUpPacket({ ...good, facts: Array(501).fill(facts[0]) })).toBe(false)
  })

  test('a part of a payload above the limit', () => {
    const part = { kind: 'payload', seq: 1, offset: 0, length: 9, content: 'x' }
    expect(isUpPacket(part)).toBe(true)
    expect(isUpPacket({ ...part, content: 'x'.repeat(2_000_000) })).toBe(false)
  })

  test('a window of a fractional limit', () => {
    const window = { kind: 'window', subscription: 1, ack: 3, limit: 8 }
    expect(isDownPacket(window)).toBe(true)
    expect(isDownPacket({ ...window, limit: 8.5 })).toBe(false)
  })
})

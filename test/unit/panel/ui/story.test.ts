// A socket's story, told from facts as the page records them.
import { describe, expect, test } from 'vitest'
import { rowOf, storyOf, successorOf } from '../../../../src/panel/ui/details/story'
import { endingOf } from '../../../../src/panel/ui/details/who-closed'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, errored, gap, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const at = (time: number, fact: Fact): Fact => ({ ...fact, time })

const received = (seq: number, nth: number, size: number): Fact => ({
  ...sent(seq, 'x'.repeat(size)),
  kind: 'message-received',
  nth,
  total: size,
})

const closeCalled = (seq: number, effective = true): Fact => ({
  ...{ seq, time: 1_000 + seq, socket: 1, readyState: 2 },
  ...{ kind: 'close-called', code: 1000, reason: 'bye', stack: '', during: null },
  before: effective ? 1 : 2,
})

function told(facts: readonly Fact[]) {
  const { store, come } = createTestStore()
  come('d')
  store.facts('d', facts)
  const [socket] = store.sockets
  if (!socket) throw new Error('no socket')
  return { store, socket, steps: storyOf(socket, successorOf(socket, store.sockets)) }
}

const inShort = (facts: readonly Fact[]) =>
  told(facts).steps.map(({ sentence, params }) => [sentence, ...params])

describe('a whole life', () => {
  const life = [
    at(1_000, created(1)),
    at(1_014, opened(2)),
    at(1_020, sent(3, 'hi', { nth: 1, total: 2 })),
    at(5_020, received(4, 1, 7)),
    at(6_000, closeCalled(5)),
    at(6_001, {
      ...sent(6, 'late', { nth: 1, total: 4, readyState: 2 }),
      kind: 'message-discarded',
    }),
    at(6_030, closed(7)),
  ]

  test('is told in the order in which it happened', () => {
    expect(inShort(life)).toEqual([
      ['storyConstructed', 'WebSocket'],
      ['storyHandshakeUnseen'],
      ['storyOpened', { ms: 14 }, { word: 'noProtocol' }, { word: 'noExtension' }],
      ['storyFirstSent', { ms: 6 }, { bytes: 2 }],
      ['storySilence', { ms: 4_000 }],
      ['storyFirstReceived', { ms: 4_006 }, { bytes: 7 }],
      ['storySums', { messages: 1 }, { bytes: 2 }, { messages: 1 }, { bytes: 7 }],
      ['storyPageCloses', 'close(1000, "bye")'],
      ['storyClosing', { ms: 30 }],
      ['storyDiscarded', { messages: 1 }, { bytes: 4 }],
      ['storyClosed'],
    ])
  })

  test('has the term of the standard beside each step', () => {
    expect(told(life).steps.map(({ term }) => term)).toEqual([
      'new WebSocket()',
      'HTTP Upgrade',
      'open · OPEN',
      'send()',
      '',
      'message',
      'send() · message',
      'close()',
      'CLOSING',
      'send()',
      'close · CLOSED',
    ])
  })

  test('leads to the rows of the table', () => {
    const { store, socket, steps } = told(life)
    const seqs = steps.map(({ fact }) => fact && rowOf(store.rows.all, socket, fact)?.fact.seq)
    expect(seqs).toEqual([1, null, 2, 3, null, 4, null, 5, null, 6, 7])
  })
})

test('while it lives, the sums are so far and the end is open', () => {
  const facts = [created(1), opened(2), received(3, 1, 5)]
  expect(inShort(facts).slice(-2)).toEqual([
    ['storySumsSoFar', { messages: 0 }, { bytes: 0 }, { messages: 1 }, { bytes: 5 }],
    ['storyStillOpen'],
  ])
})

test('one that never opened has no sums, and its failure is told', () => {
  expect(inShort([created(1), errored(2), closed(3, 1, 1006)])).toEqual([
    ['storyConstructed', 'WebSocket'],
    ['storyErrored'],
    ['storyClosed'],
  ])
})

test('a close() before the opening gives the connection up', () => {
  const early = { ...closeCalled(2), before: 0 } as Fact
  expect(inShort([created(1), early]).slice(1)).toEqual([
    ['storyPageGivesUp', 'close(1000, "bye")'],
    ['storyClosingStill'],
  ])
})

test('the next socket of the same URL is what followed', () => {
  const again = { ...created(9, { socket: 2 }), time: 1_500 } as Fact
  const { steps, store } = told([created(1), opened(2), at(1_100, closed(3, 1, 1006)), again])
  expect(steps.at(-1)).toMatchObject({
    sentence: 'storyReconnected',
    params: [{ ms: 400 }, '#2'],
    shows: { what: 'socket', socket: store.sockets[1] },
  })
})

describe('what is not known', () => {
  test('a beginning that was not seen', () => {
    const met = created(1, { adopted: true, readyState: 1 })
    expect(inShort([met, received(2, 1, 3)])[0]).toEqual(['storyUnseen', 'OPEN'])
  })

  test('a first message that is the first only of those that are known', () => {
    const first = inShort([created(1), opened(2), received(3, 41, 5)])[3]
    expect(first).toEqual(['storyFirstReceivedKnown', { count: 41 }, { bytes: 5 }])
  })

  test('gaps are counted, and the time that they span is no silence', () => {
    const counters = { 1: { 'message-received': { nth: 5, total: 9 } } }
    const facts = [
      ...[created(1), opened(2), at(1_100, received(3, 1, 1))],
      ...[gap(4, 7, { counters }), at(9_000, received(8, 6, 10))],
    ]
    const short = inShort(facts)
    expect(short.map(([sentence]) => sentence)).not.toContain('storySilence')
    expect(short).toContainEqual(['storyGaps', { count: 1 }])
  })

  test('the end of a page that was left', () => {
    const { store, come } = createTestStore()
    store.preserveLog.value = true
    come('d')
    store.facts('d', [created(1), opened(2)])
    store.gone('d')
    const [socket] = store.sockets
    expect(socket && storyOf(socket, null).at(-1)?.sentence).toBe('storyPageLeft')
  })
})

test('a socket that was cut in the bfcache: the return comes before its end, and is the reason', () => {
  const { store, come } = createTestStore()
  come('d')
  const shown = { seq: 3, time: 5_000, kind: 'page-shown', persisted: true } as const
  store.facts('d', [created(1), opened(2), shown, at(5_004, errored(4))])
  store.facts('d', [at(5_005, closed(5, 1, 1006))])
  const [socket] = store.sockets
  const steps = socket ? storyOf(socket, null).map(({ id }) => id) : []
  expect(steps).toEqual([
    ...['constructed', 'handshake', 'opened', 'restored', 'sums', 'errored', 'closed'],
  ])
  expect(socket && endingOf(socket)?.ender).toBe('cut')
  const fact = socket && storyOf(socket, null).find(({ id }) => id === 'restored')?.fact
  expect(socket && fact && rowOf(store.rows.all, socket, fact)?.fact).toEqual(shown)
})

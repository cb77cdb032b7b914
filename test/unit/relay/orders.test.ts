// What the page is told to do with a message that rules have let go, or taken.
import { expect, test } from 'vitest'
import { isPassing } from '../../../src/relay/kept-fact'
import { deliverOrder, dropOrder, ordersOf } from '../../../src/relay/orders'
import type { Passing } from '../../../src/relay/rule-queue'

const passing = (more: Partial<Passing> = {}): Passing => ({
  ...{ socket: 4, url: 'wss://host:8443/chat?a=1', direction: 'received', stack: 'at page' },
  payload: { kind: 'text', size: 2, content: 'hi', rest: 'none' },
  ...more,
})

test('a received text comes from the origin of its socket', () => {
  expect(deliverOrder(passing(), 2)).toEqual({
    ...{ what: 'event', socket: 4, type: 'message', blob: null, acts: 2 },
    init: { data: 'hi', origin: 'wss://host:8443' },
  })
})

test('bytes go in both forms that a page may have asked for, as copies', async () => {
  const content = Uint8Array.of(0, 7, 8, 9).subarray(1)
  const payload = { kind: 'arraybuffer', size: 3, content, rest: 'none' } as const
  const { init, blob } = deliverOrder(passing({ payload }), 4) as unknown as {
    init: { data: ArrayBuffer }
    blob: Blob
  }
  expect([...new Uint8Array(init.data)]).toEqual([7, 8, 9])
  expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([7, 8, 9])
})

test('a sent message is sent, with its marks', () => {
  expect(deliverOrder(passing({ direction: 'sent' }), 8)).toEqual({
    ...{ what: 'send', socket: 4, data: 'hi', acts: 8 },
  })
})

test('what was dropped is recorded with the stack of its call', () => {
  expect(dropOrder(passing({ direction: 'sent' }))).toEqual({
    ...{ what: 'note', socket: 4 },
    fact: {
      ...{ kind: 'message-dropped', socket: 4, readyState: 1, direction: 'sent', stack: 'at page' },
      payload: { kind: 'text', size: 2, content: 'hi', rest: 'none' },
    },
  })
})

test('a simulated message of a person has no mark of a rule', () => {
  const url = 'wss://host.example:8443/chat?room=1'
  expect(ordersOf({ what: 'receive', socket: 1, url, content: 'hi' })).toEqual([
    {
      ...{ what: 'event', socket: 1, type: 'message', blob: null, acts: 0 },
      init: { data: 'hi', origin: 'wss://host.example:8443' },
    },
  ])
})

test.each([
  [passing(), true],
  [{ ...passing(), socket: 0 }, false],
  [{ ...passing(), direction: 'both' }, false],
  [{ ...passing(), url: 'x'.repeat(8 * 1024 + 1) }, false],
  [{ ...passing(), payload: { size: -1, content: 'hi' } }, false],
  [{ ...passing(), payload: null }, false],
  [null, false],
])('of what a page offers, only a message passes (%#)', (value, expected) => {
  expect(isPassing(value)).toBe(expected)
})

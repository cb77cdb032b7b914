// What a row says that is no message, in English.
import { expect, test, vi } from 'vitest'
import { eventWords } from '../../../../src/panel/ui/messages/event-words'
import { frameName } from '../../../../src/panel/ui/sockets/frame-name'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, gap, opened } from '../../../support/facts'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const base = { seq: 1, time: 0, socket: 1, stack: '' }

const CASES: readonly (readonly [Fact, string])[] = [
  [created(1), 'created ws://localhost/echo'],
  [created(1, { protocols: ['a', 'b'] }), 'created ws://localhost/echo · a, b'],
  [created(1, { adopted: true }), 'first seen ws://localhost/echo'],
  [created(1, { during: 'pagehide' }), 'created ws://localhost/echo · in pagehide'],
  [opened(2), 'open'],
  [closed(3, 1, 1006), 'closed 1006 · abnormal closure'],
  [gap(4, 4), '1 event lost · too many before the panel could take them'],
  [gap(4, 1_503), '1,500 events lost · too many before the panel could take them'],
  [
    {
      ...base,
      kind: 'close-called',
      readyState: 2,
      before: 1,
      during: null,
      code: null,
      reason: null,
    },
    'close() called',
  ],
  [
    {
      ...base,
      kind: 'close-called',
      readyState: 2,
      before: 1,
      during: null,
      code: 4000,
      reason: 'a "b"',
    },
    'close(4000, "a \\"b\\"") called',
  ],
  [
    {
      ...{
        ...base,
        kind: 'call-threw',
        api: 'WebSocket',
        call: 'constructor',
        socket: 0,
        readyState: 0,
      },
      ...{ name: 'SyntaxError', message: 'no', argument: 'x:', payload: null },
    },
    'new WebSocket(x:) threw SyntaxError: no',
  ],
  [{ ...base, kind: 'ready-state-changed', readyState: 2, before: 1 }, 'OPEN → CLOSING'],
  [{ seq: 1, time: 0, kind: 'page-hidden', persisted: true }, 'page left, into the bfcache'],
]

test.each(CASES)('%o', (fact, words) => {
  expect(eventWords(fact)).toBe(words)
})

test('a frame is named by host and path, or by a URL that has none', () => {
  const place = { depth: 1, name: '', hasOpener: false }
  const document = {
    id: 'd',
    place,
    frameId: 1,
    documentId: 'd',
    origin: '',
    timeOrigin: 0,
    live: true,
    past: false,
    page: null,
    cached: false,
    sockets: 0,
  }
  const name = (url: string) => frameName({ ...document, url, top: false })
  expect(frameName({ ...document, url: 'https://example.com/', top: true })).toBe('top')
  expect(name('https://example.com/chat?x=1')).toBe('example.com/chat?x=1')
  expect(name('about:srcdoc')).toBe('about:srcdoc')
  expect(name('blob:https://example.com/1-2')).toBe('blob:https://example.com/1-2')
})

// Prediction against outcome: right, wrong or undecided, and what a return proves of the regime.
import { describe, expect, test } from 'vitest'
import type { DocumentCircumstances, SocketCircumstances } from '../../../src/bfcache/circumstances'
import { judgeDocument } from '../../../src/bfcache/judge-document'
import { parseNotRestoredReasons } from '../../../src/bfcache/not-restored-reasons'
import { compare, type Return, type SocketReturn } from '../../../src/bfcache/outcome'
import type { Setting } from '../../../src/bfcache/regime'
import { BLOCKING, CHROMIUM, closesIn, document, FIREFOX, listensTo, socket } from './circumstances'

/** notRestoredReasons of a page without frames. */
const told = (...reasons: readonly string[]) =>
  parseNotRestoredReasons({ url: 'https://a.test/', reasons, children: [] })

const back = (changes: Partial<Return>): Return => ({
  ...{ restored: true, away: 1_000, at: 7, url: 'https://a.test/', sockets: [], reasons: null },
  ...changes,
})
const reloaded = (reasons: Return['reasons'], changes: Partial<Return> = {}) =>
  back({ restored: false, reasons, ...changes })

const seen = (changes: Partial<SocketReturn> = {}): SocketReturn => ({
  ...{ socket: 1, cutAfter: null, reconnectedAfter: null, bytesLost: null },
  ...changes,
})
const restoredWith = (changes: Partial<SocketReturn>) => back({ sockets: [seen(changes)] })

function compared(changes: Partial<DocumentCircumstances>, where: Setting, happened: Return) {
  const predicted = judgeDocument(document(changes), where)
  const { document: result, sockets, observation } = compare(predicted, happened, where.browser)
  const each = sockets.map(({ socket, result }) => `${socket} ${result}`).join(', ')
  return { document: result, sockets: each, regime: observation?.regime ?? null }
}
const withSocket = (changes: Partial<SocketCircumstances> = {}) => ({ sockets: [socket(changes)] })

describe('the document', () => {
  const FRAME = judgeDocument(
    document({ document: 'child', ...withSocket({ frame: 'cross-origin' }) }),
    BLOCKING,
  )
  test.each([
    ['restored, as predicted', {}, CHROMIUM, back({}), 'right'],
    ['restored, predicted reloaded', withSocket(), FIREFOX, back({}), 'wrong'],
    [
      'reloaded for the reason predicted',
      withSocket(),
      BLOCKING,
      reloaded(told('websocket')),
      'right',
    ],
    [
      'an unload listener, of which some is masked',
      { blockers: ['unload-listener'] },
      CHROMIUM,
      reloaded(told('masked')),
      'right',
    ],
    [
      'reloaded for a blocker predicted',
      { blockers: ['webrtc'] as const },
      CHROMIUM,
      reloaded(told('rtc')),
      'right',
    ],
    [
      'reloaded for another reason than predicted',
      withSocket(),
      BLOCKING,
      reloaded(told('rtc')),
      'undecided',
    ],
    [
      'predicted reloaded, masked alone',
      withSocket(),
      BLOCKING,
      reloaded(told('masked')),
      'undecided',
    ],
    ['predicted reloaded, nothing told', withSocket(), BLOCKING, reloaded(null), 'undecided'],
    [
      'a frame of another origin was predicted, and masked is what a browser says of that',
      { frames: [FRAME] },
      BLOCKING,
      reloaded(told('masked')),
      'right',
    ],
    [
      'a frame of another origin was predicted, and nothing is masked',
      { frames: [FRAME] },
      BLOCKING,
      reloaded(told('rtc')),
      'undecided',
    ],
    [
      'reloaded, and this browser does not say',
      withSocket(),
      FIREFOX,
      reloaded('not-supported'),
      'right',
    ],
    [
      'reloaded after so long that age explains it',
      withSocket(),
      FIREFOX,
      reloaded('not-supported', { away: 600_000 }),
      'undecided',
    ],
    ['predicted restored, a reason is named', {}, CHROMIUM, reloaded(told('rtc')), 'wrong'],
    ['predicted restored, masked alone', {}, CHROMIUM, reloaded(told('masked')), 'undecided'],
    ['predicted restored, nothing told', {}, CHROMIUM, reloaded(null), 'undecided'],
    [
      'predicted restored, and this browser does not say',
      {},
      FIREFOX,
      reloaded('not-supported'),
      'wrong',
    ],
    [
      'predicted restored, after so long that age explains it',
      {},
      FIREFOX,
      reloaded('not-supported', { away: 600_000 }),
      'undecided',
    ],
    [
      'nothing was predicted',
      { blockers: ['webtransport'] as const },
      CHROMIUM,
      back({}),
      'undecided',
    ],
  ] as const)('%s', (_, changes, where, happened, expected) => {
    expect(compared(changes, where, happened).document).toBe(expected)
  })
})

describe('a socket, of a page that was restored', () => {
  const reconnects = { reconnected: { after: 5 } }
  const queued = { bufferedAmount: 9 }
  test.each([
    ['cut, and the page did not reconnect', {}, CHROMIUM, { cutAfter: 4 }, 'right'],
    [
      'cut, and the page reconnected all the same',
      {},
      CHROMIUM,
      { cutAfter: 4, reconnectedAfter: 9 },
      'wrong',
    ],
    ['cut, and reconnected', reconnects, CHROMIUM, { cutAfter: 4, reconnectedAfter: 9 }, 'right'],
    ['cut, and not reconnected', reconnects, CHROMIUM, { cutAfter: 4 }, 'wrong'],
    ['not cut', {}, CHROMIUM, {}, 'wrong'],
    ['bytes lost, as predicted', queued, CHROMIUM, { cutAfter: 4, bytesLost: 5 }, 'right'],
    ['bytes lost, as not predicted', {}, CHROMIUM, { cutAfter: 4, bytesLost: 5 }, 'wrong'],
    ['whether bytes were lost is not known', queued, CHROMIUM, { cutAfter: 4 }, 'right'],
    ['no bytes lost, though predicted', queued, CHROMIUM, { cutAfter: 4, bytesLost: 0 }, 'wrong'],
    ['predicted to block', {}, FIREFOX, {}, 'wrong'],
    ['closed in pagehide', { leaving: closesIn('pagehide') }, CHROMIUM, {}, 'right'],
    [
      'closed in pagehide, but cut',
      { leaving: closesIn('pagehide') },
      CHROMIUM,
      { cutAfter: 4 },
      'wrong',
    ],
    ['a stream lives on', { api: 'WebSocketStream' }, CHROMIUM, {}, 'right'],
    ['a stream that was cut', { api: 'WebSocketStream' }, CHROMIUM, { cutAfter: 4 }, 'wrong'],
    [
      'nothing was predicted',
      { leaving: listensTo('pagehide') },
      BLOCKING,
      { cutAfter: 4 },
      'undecided',
    ],
    ['nothing was seen of it', {}, CHROMIUM, { socket: 2, cutAfter: 4 }, 'undecided'],
  ] as const)('%s', (_, changes, where, happened, expected) => {
    expect(compared(withSocket(changes), where, restoredWith(happened)).sockets).toBe(
      `1 ${expected}`,
    )
  })
})

describe('a socket, of a page that was reloaded', () => {
  const two = (other: Partial<SocketCircumstances>) => ({
    sockets: [socket(), socket({ key: 2, ...other })],
  })
  test.each([
    ['it is named', withSocket(), BLOCKING, told('websocket'), '1 right'],
    ['something else is named', withSocket(), BLOCKING, told('rtc'), '1 undecided'],
    ['masked alone', withSocket(), BLOCKING, told('masked'), '1 undecided'],
    [
      'masked is all that is said of another origin',
      withSocket({ frame: 'cross-origin' }),
      BLOCKING,
      told('masked'),
      '1 undecided',
    ],
    [
      'this browser does not say, and it alone is to blame',
      withSocket(),
      FIREFOX,
      'not-supported',
      '1 right',
    ],
    [
      'this browser does not say, and there is another blocker',
      { ...withSocket(), blockers: ['web-lock'] },
      FIREFOX,
      'not-supported',
      '1 undecided',
    ],
    ['it was to be cut, and is named', withSocket(), CHROMIUM, told('websocket'), '1 wrong'],
    ['it was to be cut, and is not named', withSocket(), CHROMIUM, told('rtc'), '1 undecided'],
    [
      'one was to be cut, one was CLOSED: the open one is to blame',
      two({ readyState: 3 }),
      CHROMIUM,
      told('websocket'),
      '1 wrong, 2 undecided',
    ],
    [
      'one blocks and explains it: the other is not to blame',
      two({ readyState: 2 }),
      BLOCKING,
      told('websocket'),
      '1 right, 2 undecided',
    ],
    [
      'CLOSING was not to block, and nothing else explains it',
      withSocket({ readyState: 2 }),
      BLOCKING,
      told('websocket'),
      '1 wrong',
    ],
    [
      'CLOSED cannot be to blame',
      withSocket({ readyState: 3 }),
      BLOCKING,
      told('websocket'),
      '1 undecided',
    ],
    [
      'no-store with a socket',
      { ...withSocket({ readyState: 3 }), noStore: true },
      CHROMIUM,
      told('websocket-used-with-ccns'),
      '1 right',
    ],
    [
      'a shared worker that pushes',
      withSocket({ place: 'shared-worker', pushesToPage: true }),
      CHROMIUM,
      told('sharedworker-message'),
      '1 undecided',
    ],
  ] as const)('%s', (_, changes, where, reasons, expected) => {
    expect(compared(changes, where, reloaded(reasons)).sockets).toBe(expected)
  })

  test('what may have been closed explains it too: no other is to blame', () => {
    const sockets = [socket({ leaving: listensTo('pagehide') }), socket({ key: 2, readyState: 2 })]
    const { sockets: results } = compared({ sockets }, BLOCKING, reloaded(told('websocket')))
    expect(results).toBe('1 undecided, 2 undecided')
  })

  test("a shared worker's messages have a name of their own, and explain no `websocket`", () => {
    const changes = two({ place: 'shared-worker', pushesToPage: true })
    expect(compared(changes, CHROMIUM, reloaded(told('websocket'))).sockets).toBe(
      '1 wrong, 2 undecided',
    )
  })

  test.each([
    ['alone', {}, '3 right'],
    ['beside a blocker of its own', { blockers: ['webrtc'] as const }, '3 undecided'],
  ])('where this browser does not say: a socket in a frame, %s', (_, changes, expected) => {
    const child = document({
      document: 'child',
      ...withSocket({ key: 3, frame: 'same-origin' }),
      ...changes,
    })
    const frames = [judgeDocument(child, FIREFOX)]
    expect(compared({ frames }, FIREFOX, reloaded('not-supported')).sockets).toBe(expected)
  })

  test('sockets of frames are compared too', () => {
    const child = document({ document: 'child', ...withSocket({ key: 3, frame: 'same-origin' }) })
    const frames = [judgeDocument(child, BLOCKING)]
    expect(compared({ ...withSocket(), frames }, BLOCKING, reloaded(told('websocket')))).toEqual({
      ...{ document: 'right', sockets: '1 right, 3 right', regime: 'blocks' },
    })
  })
})

describe('what it proves of the regime', () => {
  test('an observation says when, where and under which version', () => {
    const predicted = judgeDocument(document(withSocket()), CHROMIUM)
    expect(compare(predicted, restoredWith({ cutAfter: 4 }), CHROMIUM.browser).observation).toEqual(
      {
        ...{ regime: 'cut', browserVersion: 156, at: 7, url: 'https://a.test/' },
      },
    )
  })

  test('a CLOSING socket that died beside an open one that did not proves nothing', () => {
    const sockets = [socket(), socket({ key: 2, readyState: 2 })]
    const happened = back({ sockets: [seen(), seen({ socket: 2, cutAfter: 4 })] })
    expect(compared({ sockets }, CHROMIUM, happened).regime).toBeNull()
  })

  test.each([
    ['an open socket that was cut at once', {}, CHROMIUM, restoredWith({ cutAfter: 14 }), 'cut'],
    ['in Firefox too, once it cuts', {}, FIREFOX, restoredWith({ cutAfter: 14 }), 'cut'],
    ['where blocking was believed', {}, BLOCKING, restoredWith({ cutAfter: 14 }), 'cut'],
    [
      'a listener that might have closed it did not',
      { leaving: listensTo('freeze') },
      BLOCKING,
      restoredWith({ cutAfter: 4 }),
      'cut',
    ],
    [
      'one that died later may have died of something else',
      {},
      CHROMIUM,
      restoredWith({ cutAfter: 1_001 }),
      null,
    ],
    [
      'a CLOSING one dies in every regime',
      { readyState: 2 },
      FIREFOX,
      restoredWith({ cutAfter: 4 }),
      null,
    ],
    [
      "a shared worker's is not the page's",
      { place: 'shared-worker', pushesToPage: false },
      CHROMIUM,
      restoredWith({ cutAfter: 4 }),
      null,
    ],
    ['restored, and nothing was cut', {}, CHROMIUM, restoredWith({}), null],
    ['`websocket` is named', {}, CHROMIUM, reloaded(told('websocket', 'rtc')), 'blocks'],
    [
      'no-store with a socket blocks in both regimes',
      {},
      CHROMIUM,
      reloaded(told('websocket-used-with-ccns')),
      null,
    ],
    ['masked alone', {}, CHROMIUM, reloaded(told('masked')), null],
    [
      'reloaded, and something died',
      {},
      CHROMIUM,
      reloaded(null, { sockets: [seen({ cutAfter: 4 })] }),
      null,
    ],
    [
      'this browser does not say: an unknown blocker explains it as well',
      {},
      FIREFOX,
      reloaded('not-supported'),
      null,
    ],
  ] as const)('%s', (_, changes, where, happened, regime) => {
    expect(compared(withSocket(changes), where, happened).regime).toBe(regime)
  })
})

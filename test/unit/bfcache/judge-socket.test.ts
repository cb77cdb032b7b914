// A verdict for every cell of the table that was measured: states and places by regimes.
import { describe, expect, test } from 'vitest'
import type { FramePlace, SocketCircumstances } from '../../../src/bfcache/circumstances'
import { judgeSocket } from '../../../src/bfcache/judge-socket'
import type { Setting } from '../../../src/bfcache/regime'
import type { LeavingEvent } from '../../../src/wire/page-facts'
import { BLOCKING, CHROMIUM, closesIn, FIREFOX, listensTo, SAFARI, socket } from './circumstances'

const CONNECTING = { readyState: 0 } as const
const CLOSING = { readyState: 2 } as const
const CLOSED = { readyState: 3 } as const
const worker = { place: 'dedicated-worker' } as const
const shared = { place: 'shared-worker' } as const

const kindAndReason = (
  changes: Partial<SocketCircumstances>,
  setting: Setting,
  noStore = false,
) => {
  const { kind, reason } = judgeSocket(socket(changes), { noStore }, setting)
  const parameters = Object.values(reason.parameters)
  return [kind, reason.key, ...parameters].join(' ')
}

type Case = readonly [
  row: string,
  changes: Partial<SocketCircumstances>,
  cut: string,
  chromium: string,
  firefox: string,
]

/** One row of the table, cell by cell: cut · Chromium blocking · Firefox. */
const row = (...cells: Case): Case => cells
const alike = (name: string, changes: Partial<SocketCircumstances>, all: string): Case =>
  row(name, changes, all, all, all)

const closedWhenLeft = (event: LeavingEvent) =>
  row(
    `OPEN, close() called in ${event}`,
    { leaving: closesIn(event) },
    `no-effect closes-when-left ${event}`,
    `no-effect closes-when-left ${event}`,
    `blocks closes-too-late ${event}`,
  )
const stream = (name: string, changes: Partial<SocketCircumstances>) =>
  row(
    `WebSocketStream, ${name}`,
    { api: 'WebSocketStream', ...changes },
    'lives-on stream-lives-on',
    'blocks stream-blocks',
    'unknown stream-unsupported',
  )
const inFrame = (frame: FramePlace) =>
  row(
    `in a ${frame} iframe`,
    { frame },
    `cut-no-reconnect frame-cut ${frame}`,
    `blocks frame-blocks ${frame}`,
    `blocks frame-blocks ${frame}`,
  )
const inWorker = (name: string, changes: Partial<SocketCircumstances>) =>
  row(
    `in a dedicated worker, ${name}`,
    { ...worker, ...changes },
    'cut-no-reconnect worker-cut',
    'blocks worker-blocks',
    'blocks worker-blocks',
  )

const ROWS: readonly Case[] = [
  alike('CLOSED or failed', CLOSED, 'no-effect closed'),
  row(
    'CONNECTING',
    CONNECTING,
    'cut-no-reconnect connecting-cut',
    'blocks connecting-blocks',
    'blocks connecting-blocks',
  ),
  row('OPEN', {}, 'cut-no-reconnect open-cut', 'blocks open-blocks', 'blocks open-blocks'),
  row(
    'OPEN with bytes queued',
    { bufferedAmount: 46_000_000 },
    'cut-no-reconnect queued-cut 46000000',
    'blocks open-blocks',
    'blocks open-blocks',
  ),
  row(
    'CLOSING',
    CLOSING,
    'no-effect closing-stays',
    'no-effect closing-is-enough',
    'blocks closing-blocks',
  ),
  closedWhenLeft('pagehide'),
  closedWhenLeft('visibilitychange'),
  closedWhenLeft('freeze'),
  closedWhenLeft('beforeunload'),
  row(
    'CONNECTING, close() called in pagehide',
    { ...CONNECTING, leaving: closesIn('pagehide') },
    'no-effect closes-when-left pagehide',
    'unknown connecting-closed-when-left pagehide',
    'blocks closes-too-late pagehide',
  ),
  row(
    'opened in pagehide',
    { ...CONNECTING, openedInPagehide: true },
    'cut-no-reconnect opened-in-pagehide-cut',
    'blocks opened-in-pagehide-blocks',
    'no-effect opened-in-pagehide-ignored',
  ),
  stream('open', {}),
  stream('connecting', CONNECTING),
  inFrame('same-origin'),
  inFrame('cross-origin'),
  alike(
    'in an iframe that was removed before',
    { frame: 'same-origin', ownerGone: true },
    'no-effect owner-gone',
  ),
  inWorker('OPEN', {}),
  inWorker('CONNECTING', CONNECTING),
  alike('in a dedicated worker, closed before', { ...worker, ...CLOSED }, 'no-effect closed'),
  alike(
    'in a dedicated worker, terminated before',
    { ...worker, ownerGone: true },
    'no-effect owner-gone',
  ),
  row(
    'in a shared worker, OPEN, idle',
    { ...shared, pushesToPage: false },
    'cut-no-reconnect shared-worker-cut',
    'lives-on shared-worker-lives-on',
    'lives-on shared-worker-lives-on',
  ),
  row(
    'in a shared worker, pushing to the page',
    { ...shared, pushesToPage: true },
    'unknown shared-worker-pushes',
    'unknown shared-worker-pushes',
    'blocks shared-worker-push-blocks',
  ),
  alike(
    'in a shared worker of which it is not known whether it pushes',
    shared,
    'unknown shared-worker-may-push',
  ),
  alike('in a service worker', { place: 'service-worker' }, 'no-effect service-worker'),
]

describe.each(ROWS)('%s', (_, changes, cut, chromium, firefox) => {
  test.each([
    ['Chromium that cuts', CHROMIUM, cut],
    ['Chromium that blocks', BLOCKING, chromium],
    ['Firefox', FIREFOX, firefox],
  ])('in %s', (_, setting, expected) => {
    expect(kindAndReason(changes, setting)).toBe(expected)
  })
})

describe('on a page that is no-store', () => {
  test.each([
    ['OPEN', {}],
    ['failed or CLOSED', CLOSED],
    ['CLOSING', CLOSING],
    ['OPEN, and closed in pagehide', { leaving: closesIn('pagehide') }],
  ])('Chromium is blocked by a socket that was ever used: %s', (_, changes) => {
    for (const setting of [CHROMIUM, BLOCKING])
      expect(kindAndReason(changes, setting, true)).toBe('blocks no-store-with-socket')
  })

  test.each([
    ['OPEN', {}, 'blocks open-blocks'],
    ['CLOSED', CLOSED, 'no-effect closed'],
  ])(
    'Firefox is blocked by no-store alone, and a socket not blamed for it: %s',
    (_, changes, expected) => {
      expect(kindAndReason(changes, FIREFOX, true)).toBe(expected)
    },
  )

  test('a service worker and a shared worker do not make the page use a socket', () => {
    expect(kindAndReason({ place: 'service-worker' }, CHROMIUM, true)).toBe(
      'no-effect service-worker',
    )
    expect(kindAndReason({ ...shared, pushesToPage: false }, BLOCKING, true)).toBe(
      'lives-on shared-worker-lives-on',
    )
  })

  test('what is not known is not taken for no-store', () => {
    const { kind } = judgeSocket(socket(), { noStore: null }, CHROMIUM)
    expect(kind).toBe('cut-no-reconnect')
  })
})

describe('a listener that has not been seen to run', () => {
  test.each([
    ['in Chromium that blocks it decides', BLOCKING, 'unknown listener-may-close pagehide'],
    ['in Firefox it comes too late anyway', FIREFOX, 'blocks open-blocks'],
    ['where it cuts, the socket is cut at worst', CHROMIUM, 'cut-no-reconnect open-cut'],
  ])('%s', (_, setting, expected) => {
    expect(kindAndReason({ leaving: listensTo('pagehide') }, setting)).toBe(expected)
  })

  test('one that was seen not to close is no listener', () => {
    const leaving = { ...listensTo('freeze'), freeze: { listens: true, closed: false } }
    expect(kindAndReason({ leaving }, BLOCKING)).toBe('blocks open-blocks')
  })

  test('where listeners cannot be known, a close that was seen counts all the same', () => {
    const leaving = { ...listensTo('freeze'), freeze: { listens: null, closed: true } }
    expect(kindAndReason({ leaving }, BLOCKING)).toBe('no-effect closes-when-left freeze')
  })

  test('where listeners cannot be known and the page was not left, the state decides', () => {
    const leaving = { ...listensTo('freeze'), freeze: { listens: null, closed: null } }
    expect(kindAndReason({ leaving }, BLOCKING)).toBe('blocks open-blocks')
  })
})

describe('what is put together from two rows is a guess', () => {
  const confidenceOf = (changes: Partial<SocketCircumstances>, setting: Setting, noStore = false) =>
    judgeSocket(socket(changes), { noStore }, setting).confidence

  test.each([
    ['OPEN', {}],
    ['CLOSING', CLOSING],
    ['closed in freeze', { leaving: closesIn('freeze') }],
    ['CONNECTING, closed in pagehide', { ...CONNECTING, leaving: closesIn('pagehide') }],
    ['in a frame', { frame: 'cross-origin' }],
    ['in a worker', worker],
    ['a worker that is gone, in a frame', { ...worker, frame: 'same-origin', ownerGone: true }],
    ['a stream', { api: 'WebSocketStream' }],
  ] as const)('measured: %s', (_, changes) => {
    expect(confidenceOf(changes, CHROMIUM)).toBe('measured')
  })

  test.each([
    ['CLOSING in a frame', { ...CLOSING, frame: 'same-origin' }],
    ['a worker in a frame', { ...worker, frame: 'same-origin' }],
    ['CONNECTING, closed in freeze', { ...CONNECTING, leaving: closesIn('freeze') }],
    ['a stream closed in pagehide', { api: 'WebSocketStream', leaving: closesIn('pagehide') }],
    ['CONNECTING in a shared worker', { ...shared, ...CONNECTING, pushesToPage: false }],
    ['CONNECTING and closed in beforeunload', { ...CONNECTING, leaving: closesIn('beforeunload') }],
    ['a listener that may close', { leaving: listensTo('pagehide') }],
    ['a shared worker, which varies', { ...shared, pushesToPage: false }],
  ] as const)('a guess: %s', (_, changes) => {
    expect(confidenceOf(changes, CHROMIUM)).toBe('guess')
  })

  test('a shared worker is measured with a socket that is OPEN', () => {
    const idle = { ...shared, pushesToPage: false }
    expect(confidenceOf(idle, FIREFOX)).toBe('measured')
    expect(confidenceOf({ ...idle, ...CONNECTING }, FIREFOX)).toBe('guess')
  })

  test('no-store is measured for the top document, in every state, and for no other', () => {
    expect(confidenceOf(CLOSING, CHROMIUM, true)).toBe('measured')
    expect(confidenceOf({ frame: 'same-origin' }, CHROMIUM, true)).toBe('guess')
  })

  test('a verdict is no surer than its regime, and says when this profile has shown it', () => {
    expect(confidenceOf({}, BLOCKING)).toBe('observed')
    expect(confidenceOf(CLOSING, SAFARI)).toBe('guess')
    expect(confidenceOf({}, SAFARI)).toBe('documented')
  })
})

describe('a worker’s socket of which only the handshake is told', () => {
  const untold = socket({ place: 'dedicated-worker', isEndTold: false })

  test('may have closed: where it would keep the page out, that is not certain', () => {
    expect(judgeSocket(untold, { noStore: false }, FIREFOX)).toMatchObject({
      kind: 'unknown',
      reason: { key: 'worker-end-untold' },
    })
  })

  test('is open at least while it connects', () => {
    const connecting = { ...untold, readyState: 0 } as const
    expect(judgeSocket(connecting, { noStore: false }, FIREFOX).kind).toBe('blocks')
  })
})

// A socket that is cut: whether the page comes back from it, what is lost, what is to be done.
import { expect, test } from 'vitest'
import type { SocketCircumstances } from '../../../src/bfcache/circumstances'
import { judgeSocket } from '../../../src/bfcache/judge-socket'
import { judgeElsewhere } from '../../../src/bfcache/other-browsers'
import type { Setting } from '../../../src/bfcache/regime'
import { BLOCKING, CHROMIUM, closesIn, FIREFOX, SAFARI, setting, socket } from './circumstances'

const judge = (changes: Partial<SocketCircumstances>, where: Setting = CHROMIUM) =>
  judgeSocket(socket(changes), { noStore: false }, where)

test.each([
  [
    'it did before',
    { reconnected: { after: 40 } },
    'cut-reconnects',
    'reconnected-before',
    'measured',
  ],
  [
    'it did not before',
    { reconnected: false },
    'cut-no-reconnect',
    'stayed-cut-before',
    'measured',
  ],
  [
    'it did after another abnormal close',
    { reconnectsAfterAbnormalClose: true },
    'cut-reconnects',
    'reconnects-after-abnormal-close',
    'guess',
  ],
  [
    'it did not before, though after another abnormal close it did',
    { reconnected: false, reconnectsAfterAbnormalClose: true } as const,
    'cut-no-reconnect',
    'stayed-cut-before',
    'measured',
  ],
  ['nothing suggests it', {}, 'cut-no-reconnect', 'no-sign-of-reconnecting', 'measured'],
] as const)('whether the page reconnects: %s', (_, changes, kind, key, confidence) => {
  const verdict = judge(changes)
  expect(verdict).toMatchObject({ kind, confidence })
  expect(verdict.evidence.at(-1)).toMatchObject({ key })
})

test('the time that it took before is told', () => {
  const { evidence } = judge({ reconnected: { after: 40 } })
  expect(evidence.at(-1)).toEqual({ key: 'reconnected-before', after: 40 })
})

test('a verdict carries its regime and the evidence for it, the strongest first', () => {
  expect(judge({}, BLOCKING)).toMatchObject({
    regime: 'blocks',
    evidence: [{ key: 'observed' }, { key: 'chromium-cuts' }],
  })
})

test.each([
  ['cut, in the top document', { bufferedAmount: 7 }, CHROMIUM, 7],
  ['cut, in a frame', { bufferedAmount: 7, frame: 'cross-origin' }, CHROMIUM, 7],
  [
    'cut, though the page reconnects',
    { bufferedAmount: 7, reconnected: { after: 1 } },
    CHROMIUM,
    7,
  ],
  ['CLOSING', { bufferedAmount: 7, readyState: 2 }, CHROMIUM, 0],
  ['closed in pagehide', { bufferedAmount: 7, leaving: closesIn('pagehide') }, CHROMIUM, 0],
  ['blocking', { bufferedAmount: 7 }, BLOCKING, 0],
] as const)('queued bytes are lost where the socket is cut: %s', (_, changes, where, bytesLost) => {
  expect(judge(changes, where).bytesLost).toBe(bytesLost)
})

test.each([
  ['cut, nothing suggests that it reconnects', {}, CHROMIUM, 'reconnect-on-close'],
  ['cut, it reconnects', { reconnected: { after: 1 } }, CHROMIUM, null],
  [
    'cut with bytes queued, it reconnects',
    { bufferedAmount: 7, reconnected: { after: 1 } },
    CHROMIUM,
    'resend-unacknowledged',
  ],
  ['cut in Safari', {}, SAFARI, 'reconnect-on-close'],
  ['Chromium that blocks', {}, BLOCKING, 'close-in-pagehide'],
  ['Firefox', {}, FIREFOX, 'close-before-navigation'],
  [
    'Firefox, closed too late',
    { leaving: closesIn('pagehide') },
    FIREFOX,
    'close-before-navigation',
  ],
  ['Firefox, CLOSING', { readyState: 2 }, FIREFOX, 'close-before-navigation'],
  ['Firefox, in a frame', { frame: 'same-origin' }, FIREFOX, 'remove-frames-before-navigation'],
  ['Firefox, a worker', { place: 'dedicated-worker' }, FIREFOX, 'close-worker-before-navigation'],
  [
    'a shared worker that pushes',
    { place: 'shared-worker', pushesToPage: true },
    FIREFOX,
    'quiet-shared-worker',
  ],
  [
    'opened in pagehide, though it reconnects',
    { readyState: 0, openedInPagehide: true, reconnected: { after: 1 } },
    CHROMIUM,
    'open-in-pageshow',
  ],
  ['nothing to remedy', { readyState: 3 }, FIREFOX, null],
  ['a stream that lives on', { api: 'WebSocketStream' }, CHROMIUM, null],
] as const)('the remedy: %s', (_, changes, where, remedy) => {
  expect(judge(changes, where).remedy).toBe(remedy)
})

test('no-store is dropped', () => {
  const { remedy } = judgeSocket(socket(), { noStore: true }, CHROMIUM)
  expect(remedy).toBe('drop-no-store')
})

test('a Firefox that was seen to cut is judged as Chromium is, as a guess', () => {
  const changed = setting({ engine: 'firefox', version: 160 }, 'cut')
  expect(judge({ reconnected: { after: 1 } }, changed)).toMatchObject({
    ...{ kind: 'cut-reconnects', regime: 'cut', confidence: 'guess' },
    evidence: [{ key: 'observed' }, { key: 'firefox-may-have-changed' }, {}],
  })
})

test('in other browsers: by their default settings, whatever this one has shown', () => {
  const elsewhere = judgeElsewhere(socket({ reconnected: { after: 9 } }), { noStore: false })
  expect(elsewhere.map(({ name, verdict }) => [name, verdict.kind, verdict.confidence])).toEqual([
    ['chrome', 'cut-reconnects', 'measured'],
    ['firefox', 'blocks', 'measured'],
    ['safari', 'cut-reconnects', 'documented'],
  ])
})

test('in other browsers there is no WebSocketStream', () => {
  const elsewhere = judgeElsewhere(socket({ api: 'WebSocketStream' }), { noStore: false })
  expect(elsewhere.map(({ verdict }) => verdict.reason.key)).toEqual([
    'stream-lives-on',
    'stream-unsupported',
    'stream-unsupported',
  ])
})

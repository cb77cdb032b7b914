// The verdict on a document: sockets, frames and other blockers, each named if it is to blame.
import { describe, expect, test } from 'vitest'
import type { Blocker } from '../../../src/bfcache/blockers'
import type { DocumentCircumstances } from '../../../src/bfcache/circumstances'
import { judgeDocument } from '../../../src/bfcache/judge-document'
import type { Setting } from '../../../src/bfcache/regime'
import type { Cause, DocumentVerdict } from '../../../src/bfcache/verdict'
import { BLOCKING, CHROMIUM, document, FIREFOX, SAFARI, setting, socket } from './circumstances'

const named = (cause: Cause): string => {
  const may = cause.may ? 'may ' : ''
  if (cause.kind === 'blocker') return may + cause.blocker
  if (cause.kind === 'socket') return `${may}socket ${cause.verdict.socket}`
  return `${may}frame ${cause.verdict.document}`
}
const outcomeOf = (changes: Partial<DocumentCircumstances>, where: Setting) => {
  const { outcome, because } = judgeDocument(document(changes), where)
  return [outcome, ...because.map(named)].join(', ')
}

describe('what it leaves with', () => {
  const open = { sockets: [socket()], socketEverUsed: true }
  const closed = { sockets: [socket({ readyState: 3 })], socketEverUsed: true }
  const unsure = socket({ key: 2, place: 'shared-worker' })
  test.each([
    ['no socket', {}, 'restored', 'restored', 'restored'],
    ['a CLOSED socket', closed, 'restored', 'restored', 'restored'],
    ['an OPEN socket', open, 'restored', 'reloaded, socket 1', 'reloaded, socket 1'],
    ['no-store, no socket', { noStore: true }, 'restored', 'restored', 'reloaded, no-store'],
    [
      'no-store, and a socket that is CLOSED',
      { ...closed, noStore: true },
      'reloaded, no-store-with-socket',
      'reloaded, no-store-with-socket',
      'reloaded, no-store',
    ],
    [
      'no-store, and a closed socket of a worker that may live',
      { noStore: true, sockets: [socket({ place: 'dedicated-worker', readyState: 3 })] },
      'unknown, may no-store-with-socket',
      'unknown, may no-store-with-socket',
      'reloaded, no-store',
    ],
    [
      'no-store, and a socket whose frame or worker is gone',
      { noStore: true, sockets: [socket({ ownerGone: true, place: 'dedicated-worker' })] },
      'restored',
      'restored',
      'reloaded, no-store',
    ],
    [
      'no-store, and a socket that was forgotten',
      { noStore: true, socketEverUsed: true },
      'reloaded, no-store-with-socket',
      'reloaded, no-store-with-socket',
      'reloaded, no-store',
    ],
    [
      'no-store, and a socket that has just come',
      { noStore: true, sockets: [socket({ readyState: 3 })] },
      'reloaded, no-store-with-socket',
      'reloaded, no-store-with-socket',
      'reloaded, no-store',
    ],
    [
      'no-store, and a socket of a service worker',
      { noStore: true, sockets: [socket({ place: 'service-worker' })] },
      'restored',
      'restored',
      'reloaded, no-store',
    ],
    [
      'no-store, and a socket that is OPEN',
      { ...open, noStore: true },
      'reloaded, no-store-with-socket',
      'reloaded, no-store-with-socket',
      'reloaded, no-store, socket 1',
    ],
    [
      'a socket that may block',
      { sockets: [unsure] },
      'unknown, may socket 2',
      'unknown, may socket 2',
      'unknown, may socket 2',
    ],
    [
      'one that may and one that does: what does comes first',
      { sockets: [unsure, socket()] },
      'unknown, may socket 2',
      'reloaded, socket 1, may socket 2',
      'reloaded, socket 1, may socket 2',
    ],
  ] as const)('%s', (_, changes, cut, chromium, firefox) => {
    expect(outcomeOf(changes, CHROMIUM)).toBe(cut)
    expect(outcomeOf(changes, BLOCKING)).toBe(chromium)
    expect(outcomeOf(changes, FIREFOX)).toBe(firefox)
  })
})

describe('other blockers are named, so that the socket is not blamed', () => {
  test.each([
    ['unload-listener', 'reloaded', 'reloaded'],
    ['beforeunload-listener', 'restored', 'restored'],
    ['opener', 'reloaded', 'reloaded'],
    ['webrtc', 'reloaded', 'reloaded'],
    ['eventsource', 'restored', 'reloaded'],
    ['fetch-stream', 'restored', 'reloaded'],
    ['webtransport-connecting', 'restored', 'reloaded'],
    ['webtransport', 'unknown', 'unknown'],
    ['broadcastchannel', 'restored', 'restored'],
    ['broadcastchannel-messages', 'unknown', 'unknown'],
    ['web-lock', 'restored', 'reloaded'],
    ['aborted-navigation', 'unknown', 'reloaded'],
  ] as const satisfies readonly [Blocker, string, string][])('%s', (blocker, chromium, firefox) => {
    const said = (outcome: string) =>
      ({
        restored: outcome,
        reloaded: `${outcome}, ${blocker}`,
        unknown: `${outcome}, may ${blocker}`,
      })[outcome]
    const changes = { blockers: [blocker], sockets: [socket({ readyState: 3 })] }
    expect(outcomeOf(changes, CHROMIUM)).toBe(said(chromium))
    expect(outcomeOf(changes, BLOCKING)).toBe(said(chromium))
    expect(outcomeOf(changes, FIREFOX)).toBe(said(firefox))
    expect(outcomeOf(changes, SAFARI)).toBe(`unknown, may ${blocker}`)
  })

  test('beside a socket that blocks too, each once', () => {
    const blockers = ['webrtc', 'web-lock', 'webrtc'] as const
    expect(outcomeOf({ blockers, sockets: [socket()] }, FIREFOX)).toBe(
      'reloaded, webrtc, web-lock, socket 1',
    )
  })
})

describe('frames', () => {
  const frameWith = (changes: Partial<DocumentCircumstances>, where: Setting): DocumentVerdict =>
    judgeDocument(document({ document: 'child', ...changes }), where)
  const inFrame = { sockets: [socket({ frame: 'cross-origin' })] }

  test.each([
    ['cut: it is restored with the page', CHROMIUM, 'restored'],
    ['blocking: it keeps the page out', BLOCKING, 'reloaded, frame child'],
    ['Firefox: it keeps the page out', FIREFOX, 'reloaded, frame child'],
  ])('%s', (_, where, expected) => {
    expect(outcomeOf({ frames: [frameWith(inFrame, where)] }, where)).toBe(expected)
  })

  test('one of which nothing certain is known makes the page uncertain', () => {
    const frame = frameWith({ blockers: ['webtransport'] }, CHROMIUM)
    expect(outcomeOf({ frames: [frame] }, CHROMIUM)).toBe('unknown, may frame child')
  })

  test('a page carries the verdicts on its sockets and frames, to blame or not', () => {
    const frames = [frameWith(inFrame, CHROMIUM)]
    const { sockets, frames: told } = judgeDocument(
      document({ frames, sockets: [socket({ key: 5 })] }),
      CHROMIUM,
    )
    expect([sockets.map(({ socket }) => socket), told]).toEqual([[5], frames])
  })
})

describe('how sure it is', () => {
  const confidenceOf = (changes: Partial<DocumentCircumstances>, where: Setting) =>
    judgeDocument(document(changes), where).confidence
  const guess = socket({ frame: 'same-origin', readyState: 2 })
  const chromium157 = setting({ engine: 'chromium', version: 157 })
  test.each([
    [
      'restored: as sure as the least sure of its sockets',
      { sockets: [socket(), guess] },
      CHROMIUM,
      'guess',
    ],
    ['restored without sockets', {}, chromium157, 'measured'],
    ['reloaded: as sure as the surest cause', { sockets: [socket(), guess] }, FIREFOX, 'measured'],
    ['reloaded by a regime that was observed', { sockets: [socket()] }, BLOCKING, 'observed'],
    ['reloaded by a blocker, as measured', { blockers: ['webrtc'] }, CHROMIUM, 'measured'],
    [
      'reloaded by a blocker, in another version',
      { blockers: ['webrtc'] },
      chromium157,
      'documented',
    ],
    ['unknown', { blockers: ['webtransport'] }, CHROMIUM, 'guess'],
    ['nothing in Safari is measured', {}, SAFARI, 'documented'],
  ] as const)('%s', (_, changes, where, confidence) => {
    expect(confidenceOf(changes, where)).toBe(confidence)
  })
})

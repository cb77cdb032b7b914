// What is said of verdicts: reasons, evidence and returns as sentences, in English.
import { describe, expect, test, vi } from 'vitest'
import type { SocketReturn } from '../../../../src/bfcache/outcome'
import type { DocumentVerdict, Reason, SocketVerdict } from '../../../../src/bfcache/verdict'
import type { TestState, Visit } from '../../../../src/panel/bfcache/bfcache-view'
import { type Evidence, evidenceWords } from '../../../../src/panel/ui/bfcache/evidence-words'
import { reasonWords } from '../../../../src/panel/ui/bfcache/reason-words'
import { testWords } from '../../../../src/panel/ui/bfcache/test-words'
import {
  happenedWords,
  predictedWords,
  socketLines,
} from '../../../../src/panel/ui/bfcache/visit-lines'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

test.each<[Reason['key'], Reason['parameters'], string]>([
  ['open-blocks', {}, 'in this regime an open socket keeps the page out'],
  ['closes-too-late', { event: 'pagehide' }, 'The page closes it in pagehide, which is too late'],
  ['frame-cut', { frame: 'cross-origin' }, 'The socket is in a cross-origin frame'],
  ['queued-cut', { bytes: 46_000_000 }, 'OPEN with 46,000,000 bytes queued'],
])('the reason %s', (key, parameters, words) => {
  expect(reasonWords({ key, parameters })).toContain(words)
})

describe('evidence', () => {
  const observation = {
    regime: 'cut',
    browserVersion: 148,
    at: 0,
    url: 'https://a.example/',
  } as const

  test.each<[Evidence, RegExp]>([
    [
      { key: 'chromium-cuts', regime: 'cut', version: 156, confidence: 'measured' },
      /^Chromium 156: since version 149/,
    ],
    [
      { key: 'webkit-cuts', regime: 'cut', version: null, confidence: 'documented' },
      /^WebKit documents/,
    ],
    [
      { key: 'observed', regime: 'cut', observation, confidence: 'observed' },
      /under this version, on .*19(69|70).*: the page came back and an open socket was cut \(https:\/\/a\.example\/\)\.$/,
    ],
    [
      { key: 'observed-elsewhere', regime: 'blocks', observation, confidence: 'guess' },
      /under version 148, on .*: a socket kept the page out/,
    ],
    [{ key: 'reconnected-before', after: 120 }, /opened another 120 ms after its return/],
    [{ key: 'no-sign-of-reconnecting' }, /^Nothing in this capture/],
  ])('%o', (evidence, words) => {
    expect(evidenceWords(evidence)).toMatch(words)
  })
})

test.each<[TestState, string]>([
  [{ step: 'idle' }, ''],
  [{ step: 'leaving' }, 'Leaving'],
  [{ step: 'failed', why: 'no-page' }, 'no page here that can be tested'],
])('the test of a page: %o', (state, words) => {
  expect(testWords(state)).toContain(words)
})

describe('a return', () => {
  const verdict = (socket: number, kind: SocketVerdict['kind'], bytesLost = 0): SocketVerdict => ({
    ...{ socket, kind, bytesLost, regime: 'cut', evidence: [], confidence: 'measured' },
    ...{ reason: { key: 'open-cut', parameters: {} }, remedy: null },
  })
  const page = (sockets: readonly SocketVerdict[]): DocumentVerdict => ({
    ...{ document: 'd', outcome: 'restored', because: [], confidence: 'measured', sockets },
    frames: [],
  })
  const back = (restored: boolean, ...sockets: SocketReturn[]): Visit['happened'] => ({
    ...{ restored, away: 1_000, at: 0, url: '', sockets, reasons: null },
  })
  const visit = (verdicts: readonly SocketVerdict[], happened: Visit['happened']): Visit => ({
    ...{ key: 1, url: '', leftAt: 0, byTest: false, predicted: page(verdicts), happened },
    sockets: verdicts.map(({ socket: key }) => ({ key, number: key, url: '' })),
    ...{ comparison: null, isSettled: true },
  })
  const wordsOf = (of: Visit) => socketLines(of).map((line) => happenedWords(line, of))
  const cut = { socket: 1, cutAfter: 8, reconnectedAfter: null, bytesLost: 0 }

  test('a socket that was cut, the page that reconnected, and what was lost', () => {
    const seen = { ...cut, reconnectedAfter: 130, bytesLost: 4_096 }
    const of = visit([verdict(1, 'cut-no-reconnect', 4_000)], back(true, seen))
    expect(socketLines(of).map(predictedWords)).toEqual([
      'cut, does not reconnect · 4,000 bytes lost',
    ])
    expect(wordsOf(of)).toEqual([
      'cut 8 ms after the return · reconnected after 130 ms · 4,096 bytes lost',
    ])
  })

  test('one that stays cut, one that is not, one that was not seen', () => {
    const happened = back(true, cut, { ...cut, socket: 2, cutAfter: null })
    const verdicts = [1, 2, 3].map((socket) => verdict(socket, 'cut-reconnects'))
    expect(wordsOf(visit(verdicts, happened))).toEqual([
      'cut 8 ms after the return · did not reconnect',
      'not cut',
      'not observed',
    ])
  })

  test('nothing is said too early', () => {
    const verdicts = [verdict(1, 'blocks')]
    expect(wordsOf(visit(verdicts, null))).toEqual(['not back yet'])
    expect(wordsOf({ ...visit(verdicts, back(true)), isSettled: false })).toEqual([
      'back, still watching',
    ])
    expect(wordsOf(visit(verdicts, back(false)))).toEqual(['gone with the page'])
  })

  test('sockets that were and are no matter are left out, unless the judge was wrong', () => {
    const verdicts = [verdict(1, 'no-effect'), verdict(2, 'no-effect'), verdict(3, 'lives-on')]
    const quiet = visit(verdicts, back(true))
    expect(socketLines(quiet).map(({ socket }) => socket.key)).toEqual([3])
    const wrong = visit(verdicts, back(true, cut))
    expect(socketLines(wrong).map(({ socket }) => socket.key)).toEqual([1, 3])
  })

  test('what was predicted wrongly stands first', () => {
    const of = visit([verdict(1, 'blocks'), verdict(2, 'blocks')], back(true))
    const results = [
      { socket: 1, result: 'right' },
      { socket: 2, result: 'wrong' },
    ] as const
    const comparison = { document: 'right', sockets: results, observation: null } as const
    expect(socketLines({ ...of, comparison }).map(({ socket }) => socket.key)).toEqual([2, 1])
  })

  test('sockets of frames are there too', () => {
    const of = visit([verdict(1, 'blocks'), verdict(2, 'blocks')], null)
    const inFrame = { ...of.predicted, sockets: [], frames: [of.predicted] }
    expect(socketLines({ ...of, predicted: inFrame })).toHaveLength(2)
  })
})

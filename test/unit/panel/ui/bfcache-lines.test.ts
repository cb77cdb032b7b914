// Trees as lines: the causes of a verdict, and the browser's own reasons; and which sockets pass the filter.
import { describe, expect, test } from 'vitest'
import { parseNotRestoredReasons } from '../../../../src/bfcache/not-restored-reasons'
import type {
  Cause,
  DocumentVerdict,
  SocketVerdict,
  VerdictKind,
} from '../../../../src/bfcache/verdict'
import type { BfcacheView } from '../../../../src/panel/bfcache/bfcache-view'
import type { SocketRecord } from '../../../../src/panel/store/sockets'
import { affectingOf } from '../../../../src/panel/ui/bfcache/affects-cache'
import { causeLines } from '../../../../src/panel/ui/bfcache/cause-lines'
import { reasonsLines } from '../../../../src/panel/ui/bfcache/reasons-lines'

describe('the reasons', () => {
  const told = (reason: string) => ({ reason })
  const tree = parseNotRestoredReasons({
    ...{ url: 'https://a.example/', src: null, id: null, name: null },
    reasons: [told('masked'), told('websocket')],
    children: [
      { url: null, src: 'https://b.example/f', id: 'left', name: 'l', reasons: null, children: [] },
      { url: 'https://a.example/g', reasons: [], children: [{ reasons: [told('lock')] }] },
    ],
  })
  const lines = tree === null || tree === 'not-supported' ? [] : reasonsLines(tree)

  test('stand in the order in which the frames are read, each at its depth', () => {
    expect(lines.map(({ depth, place }) => [place, depth])).toEqual([
      ['0', 0],
      ['0.0', 1],
      ['0.1', 1],
      ['0.1.0', 2],
    ])
  })

  test('a frame is named by its URL; a masked one by what its element says', () => {
    expect(lines.map(({ name }) => name)).toEqual([
      'https://a.example/',
      'https://b.example/f · l #left',
      'https://a.example/g',
      '',
    ])
  })

  test('masked is said of the frame, and is no reason among the others', () => {
    expect(lines.map(({ isMasked, reasons }) => [isMasked, reasons])).toEqual([
      [true, ['websocket']],
      [true, []],
      [false, []],
      [false, ['lock']],
    ])
  })
})

describe('the causes', () => {
  const blocker = (name: 'opener' | 'webrtc', may: boolean): Cause => ({
    ...{ kind: 'blocker', may, blocker: name },
  })
  const frame = (may: boolean, ...because: Cause[]): Cause => {
    const outcome = may ? 'unknown' : 'reloaded'
    const verdict: DocumentVerdict = {
      ...{ document: 'f', outcome, because, confidence: 'guess', sockets: [], frames: [] },
    }
    return { kind: 'frame', may, verdict }
  }
  const causes = [
    blocker('opener', false),
    frame(false, blocker('webrtc', false), blocker('opener', true)),
    blocker('webrtc', true),
    frame(true, blocker('opener', true)),
  ]
  const placesOf = (may: boolean) =>
    causeLines(causes, may).map(({ place, depth, cause }) => [place, depth, cause.kind])

  test('what is certain, with what is certain in the frames', () => {
    expect(placesOf(false)).toEqual([
      ['0', 0, 'blocker'],
      ['1', 0, 'frame'],
      ['1.0', 1, 'blocker'],
    ])
  })

  test('what may be', () => {
    expect(placesOf(true)).toEqual([
      ['0', 0, 'blocker'],
      ['1', 0, 'frame'],
      ['1.0', 1, 'blocker'],
    ])
  })
})

test('the filter leaves what blocks, is cut or is not known; not what has no verdict any more', () => {
  const kinds: readonly (VerdictKind | null)[] = [
    ...(['no-effect', 'blocks', 'cut-reconnects', 'cut-no-reconnect'] as const),
    ...(['lives-on', 'unknown', null] as const),
  ]
  const sockets = kinds.map((_, key) => ({ key }) as SocketRecord)
  const view = {
    verdictOn: ({ key }: SocketRecord) =>
      kinds[key] == null ? null : ({ kind: kinds[key] } as SocketVerdict),
  } as BfcacheView
  expect(affectingOf(view, sockets).map(({ key }) => kinds[key])).toEqual([
    'blocks',
    'cut-reconnects',
    'cut-no-reconnect',
    'unknown',
  ])
})

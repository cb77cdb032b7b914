// notRestoredReasons: the tree that a browser gives, and what a page may put in its place.
import { describe, expect, test } from 'vitest'
import {
  type NotRestoredReasons,
  parseNotRestoredReasons,
  reasonsIn,
} from '../../../src/bfcache/not-restored-reasons'

const PLAIN = { url: 'https://a.test/', src: null, id: null, name: null, reasons: [], children: [] }

test('a tree, as Chromium gives it', () => {
  const tree = parseNotRestoredReasons({
    ...PLAIN,
    reasons: [{ reason: 'websocket' }, { reason: 'masked' }],
    children: [
      {
        ...{ url: 'https://a.test/child', src: 'child', id: 'one', name: 'two' },
        ...{ reasons: [{ reason: 'rtc' }], children: [] },
      },
      { url: null, src: 'https://b.test/', id: '', name: '', reasons: null, children: null },
    ],
  })
  expect(tree).toEqual({
    ...{ ...PLAIN, reasons: ['websocket', 'masked'], masked: true, truncated: false },
    children: [
      {
        ...{ url: 'https://a.test/child', src: 'child', id: 'one', name: 'two' },
        ...{ reasons: ['rtc'], masked: false, truncated: false, children: [] },
      },
      {
        ...{ url: null, src: 'https://b.test/', id: '', name: '' },
        ...{ reasons: [], masked: true, truncated: false, children: [] },
      },
    ],
  })
  expect([...reasonsIn(tree)].sort()).toEqual(['masked', 'rtc', 'websocket'])
})

test('reasons as plain text, as the first versions gave them', () => {
  expect(parseNotRestoredReasons({ ...PLAIN, reasons: ['websocket'] })).toMatchObject({
    ...{ reasons: ['websocket'], masked: false },
  })
})

test('a frame of another origin keeps its reasons to itself, even if none is masked by name', () => {
  const tree = parseNotRestoredReasons({ ...PLAIN, children: [{ ...PLAIN, reasons: null }] })
  expect([...reasonsIn(tree)]).toEqual(['masked'])
})

test('no API is "this browser does not say", null is "nothing to say"', () => {
  expect(parseNotRestoredReasons(undefined)).toBe('not-supported')
  expect(parseNotRestoredReasons(null)).toBeNull()
  expect([...reasonsIn('not-supported'), ...reasonsIn(null)]).toEqual([])
})

describe('what a page may put in its place', () => {
  const EMPTY = { url: null, src: null, id: null, name: null, children: [], truncated: false }

  test.each([['text'], [5], [true], [[]], [Symbol('s')], [() => ({})]])('%o is null', (value) => {
    expect(parseNotRestoredReasons(value)).toBeNull()
  })

  test.each([
    ['nothing that it should have', {}],
    [
      'fields of other kinds',
      { url: 5, src: {}, id: [], name: () => 1, reasons: 'a', children: 'b' },
    ],
    ['lists like lists', { reasons: { length: 9, 0: 'a' }, children: { length: 9, 0: {} } }],
  ])('a frame with %s is masked', (_, value) => {
    expect(parseNotRestoredReasons(value)).toEqual({ ...EMPTY, reasons: [], masked: true })
  })

  test('reasons and children of other kinds are left out', () => {
    const reasons = [null, 5, {}, { reason: 7 }, { reason: 'rtc' }, ['x']]
    const value = { reasons, children: [null, 5, 'frame', undefined] }
    expect(parseNotRestoredReasons(value)).toEqual({ ...EMPTY, reasons: ['rtc'], masked: false })
  })

  test('text is cut', () => {
    const long = 'x'.repeat(100_000)
    const value = { url: long, src: long, id: long, name: long, reasons: [long], children: [] }
    const { url, src, id, name, reasons } = frame(parseNotRestoredReasons(value))
    expect([url, src, id, name].map((text) => text?.length)).toEqual([8192, 8192, 8192, 8192])
    expect(reasons[0]).toHaveLength(200)
  })

  test('a frame of many reasons keeps a hundred and says that there were more', () => {
    const reasons = Array.from({ length: 101 }, (_, index) => ({ reason: `r${index}` }))
    const tree = frame(parseNotRestoredReasons({ ...PLAIN, reasons }))
    expect([tree.reasons.length, tree.truncated]).toEqual([100, true])
    const hundred = frame(parseNotRestoredReasons({ ...PLAIN, reasons: reasons.slice(1) }))
    expect([hundred.reasons.length, hundred.truncated]).toEqual([100, false])
  })

  test('many frames: two hundred in all', () => {
    const inside = Array.from({ length: 20 }, () => PLAIN)
    const children = Array.from({ length: 20 }, () => ({ ...PLAIN, children: inside }))
    const tree = parseNotRestoredReasons({ ...PLAIN, children })
    expect(count(tree)).toBe(200)
    expect(frame(tree).truncated).toBe(true)
  })

  test('a list of what is no frame ends as well', () => {
    const children = Array.from({ length: 1_000 }, () => 'no frame')
    expect(parseNotRestoredReasons({ ...PLAIN, children })).toMatchObject({ truncated: true })
  })

  test('deep frames: ten levels', () => {
    let deep: object = PLAIN
    for (let level = 0; level < 100_000; level++) deep = { ...PLAIN, children: [deep] }
    expect(count(parseNotRestoredReasons(deep))).toBe(10)
  })

  test('a frame that holds itself', () => {
    const ring: Record<string, unknown> = { ...PLAIN }
    ring.children = [ring, ring]
    expect(count(parseNotRestoredReasons(ring))).toBe(200)
  })

  test('names of the prototype are reasons like others', () => {
    const value = { ...PLAIN, reasons: ['__proto__', 'constructor'] }
    expect([...reasonsIn(parseNotRestoredReasons(value))]).toEqual(['__proto__', 'constructor'])
  })
})

function frame(tree: NotRestoredReasons) {
  if (tree === null || tree === 'not-supported') throw new Error('a tree was expected')
  return tree
}

function count(tree: NotRestoredReasons): number {
  return frame(tree).children.reduce((sum, child) => sum + count(child), 1)
}

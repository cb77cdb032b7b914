// A JSON payload as a tree of lines.
import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../../../src/panel/ui/payload/json-summary'
import { linesOf, openAtFirst, parentOf } from '../../../../src/panel/ui/payload/json-tree'
import { parseJson } from '../../../../src/panel/ui/payload/json-value'

const parsed = (text: string) => parseJson(text) ?? []
const shown = (text: string, open: Iterable<string> = ['']) =>
  linesOf(parsed(text), new Set(open)).map(
    ({ depth, key, range }) => `${'.'.repeat(depth)}${key ?? range?.join('-') ?? 'root'}`,
  )

describe('parsing', () => {
  test('an object or an array is JSON, a bare value or broken text is not', () => {
    expect(parseJson(' {"a":1}')).toEqual({ a: 1 })
    expect(parseJson('[]')).toEqual([])
    for (const text of ['1', '"a"', 'null', '{a:1}', '[1', 'ping', ''])
      expect(parseJson(text)).toBeNull()
  })

  test('a key named __proto__ is a key like any other', () => {
    expect(Object.keys(parsed('{"__proto__":{"x":1}}'))).toEqual(['__proto__'])
    expect(shown('{"__proto__":1}')).toEqual(['root', '.__proto__'])
  })
})

describe('lines', () => {
  test('only what is open has lines', () => {
    expect(shown('{"a":{"b":1},"c":[2]}')).toEqual(['root', '.a', '.c'])
    expect(shown('{"a":{"b":1},"c":[2]}', ['', '/a'])).toEqual(['root', '.a', '..b', '.c'])
    expect(shown('{"a":1}', [])).toEqual(['root'])
  })

  test('a slash in a key does not open another branch', () => {
    expect(shown('{"a":{"b":[1]},"a/b":[2]}', ['', '/a~1b'])).toEqual(['root', '.a', '.a/b', '..0'])
  })

  test('more than a hundred entries are folded into ranges, and ranges into ranges', () => {
    const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => 0))
    expect(shown(many(250))).toEqual(['root', '.0-99', '.100-199', '.200-249'])
    expect(shown(many(250), ['', '/~200-249'])).toHaveLength(54)
    const lines = linesOf(parsed(many(25_000)), new Set(['', '/~10000-19999']))
    expect(lines.map(({ range }) => range?.join('-')).slice(0, 4)).toEqual([
      undefined,
      '0-9999',
      '10000-19999',
      '10000-10099',
    ])
    expect(lines).toHaveLength(1 + 3 + 100)
  })

  test('a line knows its place among its siblings, and its parent', () => {
    const lines = linesOf(parsed('{"a":{"b":1,"c":2}}'), new Set(['', '/a']))
    expect(lines.map(({ place, siblings }) => [place, siblings])).toEqual([
      [1, 1],
      [1, 1],
      [1, 2],
      [2, 2],
    ])
    expect([0, 1, 2, 3].map((index) => parentOf(lines, index))).toEqual([0, 0, 1, 1])
  })
})

describe('what is open at first', () => {
  test('level by level, as long as a level fits', () => {
    expect([...openAtFirst(parsed('{"a":{"b":{"c":1}}}'))]).toEqual(['', '/a', '/a/b'])
    const wide = JSON.stringify({ a: Array.from({ length: 50 }, () => 0), b: { c: 1 } })
    expect([...openAtFirst(parsed(wide))]).toEqual([''])
  })

  test('an array of a million entries is only unfolded', () => {
    const million = Array.from({ length: 1_000_000 }, () => 0)
    expect(linesOf(million, openAtFirst(million))).toHaveLength(1 + 100)
  })
})

test('a summary has the first entries, and says that there are more', () => {
  expect(summaryOf(parsed('{"from":"guest","n":[1,2],"o":{"x":1},"e":{},"z":null,"more":1}'))).toBe(
    '{from: "guest", n: [2], o: {…}, e: {}, z: null, …}',
  )
  expect(summaryOf(parsed('[1,"a",[]]'))).toBe('(3) [1, "a", []]')
  expect(summaryOf(parsed(`["${'x'.repeat(30)}"]`))).toBe(`(1) ["${'x'.repeat(24)}…"]`)
})

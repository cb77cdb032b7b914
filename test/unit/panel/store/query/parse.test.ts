// What a filter means, and what is said of what it cannot mean.
import { describe, expect, test } from 'vitest'
import { decide } from '../../../../../src/panel/store/query/decide'
import { parseQuery } from '../../../../../src/panel/store/query/parse'
import { withoutRegexes } from '../../../../../src/panel/store/query/query'
import { rowText } from '../../../../../src/panel/store/row-text'
import { closed, created, gap, sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'

function setUp() {
  const { store, come } = createTestStore()
  come('a')
  const bytes = new Uint8Array([1, 2, 3])
  const binary = { kind: 'arraybuffer', size: 12_000, content: bytes, rest: 'omitted' } as const
  store.facts('a', [
    created(1),
    sent(2, 'Hello world'),
    sent(3, '{"a":1}', { kind: 'message-received' }),
    sent(4, 'bin', { payload: binary, kind: 'message-received', socket: 2 }),
    sent(5, 'late', { kind: 'message-discarded' }),
    closed(6, 1, 1006),
    gap(7, 9),
  ])
  const [, marked] = store.rows.all
  const reader = { text: (row: { fact: Parameters<typeof rowText>[0] }) => rowText(row.fact) }
  const all = { ...reader, isBookmarked: (row: unknown) => row === marked }
  return (input: string, found: boolean[] | null = null) => {
    const query = parseQuery(input)
    const tests = found && Uint8Array.from(found, Number)
    return store.rows.all
      .filter((row) => decide(query, row, all, tests) === true)
      .map(({ fact }) => fact.seq)
  }
}

describe('a filter', () => {
  const passing = setUp()
  test.each<[string, number[]]>([
    ['', [1, 2, 3, 4, 5, 6, 7]],
    ['   ', [1, 2, 3, 4, 5, 6, 7]],
    ['HELLO', [2]],
    ['"hello world"', [2]],
    ['world hello', [2]],
    ['-hello is:sent', []],
    ['is:sent', [2]],
    ['is:received', [3, 4]],
    ['is:discarded', [5]],
    ['is:message', [2, 3, 4, 5]],
    ['is:event', [1, 6, 7]],
    ['is:cut', [4]],
    ['is:bookmarked', [2]],
    ['-is:message', [1, 6, 7]],
    ['IS:Sent', [2]],
    ['kind:close', [6]],
    ['kind:created', [1]],
    ['kind:gap', [7]],
    ['type:text', [2, 3, 5]],
    ['type:binary', [4]],
    ['type:json', [3]],
    ['-type:json is:received', [4]],
    ['size:>10k', [4]],
    ['size:<=4', [5]],
    ['size:4..11', [2, 3, 5]],
    ['code:1006', [6]],
    ['code:1000..1005', []],
    ['socket:#2', [4]],
    ['is:sent | code:1006', [2, 6]],
    ['| is:sent |', [2]],
    ['ws://localhost', [1]],
    ['12:30', []],
  ])('%j', (input, expected) => {
    expect(passing(input)).toEqual(expected)
    expect(parseQuery(input).problems).toEqual([])
  })

  test('is open where only a regular expression can tell', () => {
    expect(passing('/hello/i')).toEqual([])
    expect(passing('/hello/i', [true])).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(passing('/hello/i is:sent', [true])).toEqual([2])
    expect(passing('-/hello/i is:sent', [true])).toEqual([])
    expect(passing('/hello/i | is:sent')).toEqual([2])
  })
})

describe('a regular expression', () => {
  test('has its flags, but for those that only say where to begin', () => {
    expect(parseQuery('/a b[/]c\\/d/gi').regexes).toEqual([{ pattern: 'a b[/]c\\/d', flags: 'i' }])
  })

  test.each(['/chat', '/api/users', '//', '/a/b/c'])('%s is a path, and plain text', (input) => {
    const { regexes, needles } = parseQuery(input)
    expect(regexes).toEqual([])
    expect(needles).toEqual([input])
  })

  test('can be left out, when it takes too long', () => {
    const query = parseQuery('/(a+)+$/ hello')
    const without = withoutRegexes(query, new Set([0]))
    expect(without.groups[0]).toHaveLength(1)
    expect(without.markedRegexes).toEqual([])
    expect(without.regexes).toEqual([{ pattern: '', flags: '' }])
  })
})

describe('what is wrong', () => {
  test.each<[string, string, number, number]>([
    ['is:sends', 'is', 0, 8],
    ['hello kind:x', 'kind', 6, 12],
    ['-type:', 'type', 0, 6],
    ['size:big', 'size', 0, 8],
    ['size:2..1', 'size', 0, 9],
    ['size:..', 'size', 0, 7],
    ['code:10k', 'code', 0, 8],
    ['is:constructor', 'is', 0, 14],
    ['decoded:', 'decoded', 0, 8],
    ['a /(/ b', 'regex', 2, 5],
    [`/${'a'.repeat(1_001)}/`, 'regexLong', 0, 1_003],
  ])('in %j is told at its place', (input, about, start, end) => {
    expect(parseQuery(input).problems).toMatchObject([{ about, start, end }])
  })

  test('leaves the rest of the filter in force', () => {
    expect(setUp()('is:nothing is:sent size:>x')).toEqual([2])
  })

  test('comes with what the browser says of a regular expression', () => {
    expect(parseQuery('/(/').problems[0]?.detail).toContain('Unterminated group')
  })

  test('is said of too many words, too', () => {
    expect(parseQuery('a '.repeat(51)).problems).toMatchObject([{ about: 'tooMany', start: 100 }])
  })
})

test('what is looked for is marked, what is excluded is not', () => {
  const { needles, markedRegexes } = parseQuery('Alpha -beta "c d" /e/ -/f/ is:sent')
  expect(needles).toEqual(['alpha', 'c d'])
  expect(markedRegexes).toEqual([{ pattern: 'e', flags: '' }])
})

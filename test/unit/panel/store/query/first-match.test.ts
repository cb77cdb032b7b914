// Where a text first has what is looked for; in a long one, the worker tells, and quotes it.
import { expect, test } from 'vitest'
import { firstMatch } from '../../../../../src/panel/store/query/first-match'
import { parseQuery } from '../../../../../src/panel/store/query/parse'
import { runRegexJob } from '../../../../../src/panel/store/query/regex-job'
import { asRegexes, soughtIn } from '../../../../../src/panel/store/query/whole-query'

test('of several words, the one that comes first', () => {
  expect(firstMatch('one TWO three', parseQuery('three two'))).toEqual({ start: 4, end: 7 })
  expect(firstMatch('one', parseQuery('four'))).toBeNull()
})

test('what a regular expression found counts, what must not be there does not', () => {
  expect(firstMatch('a b c', parseQuery('c'), [2, 3])).toEqual({ start: 2, end: 3 })
  expect(firstMatch('a b c', parseQuery('-b c'))).toEqual({ start: 4, end: 5 })
})

test('the words of a filter become regular expressions that take them literally', () => {
  const { groups, regexes } = asRegexes(parseQuery('a.b -"(c" /d+/i is:sent'))
  expect(regexes).toEqual([
    { pattern: 'd+', flags: 'i' },
    { pattern: 'a\\.b', flags: 'i' },
    { pattern: '\\(c', flags: 'i' },
  ])
  expect(
    groups[0]?.map(({ isNegated, test: by }) => [isNegated, typeof by === 'number' && by]),
  ).toEqual([
    [false, 1],
    [true, 2],
    [false, 0],
    [false, false],
  ])
})

test('the worker tells of each expression whether, and quotes what is around the first match', () => {
  const text = `${'x'.repeat(1_000)}needle${'y'.repeat(1_000)}`
  const regexes = soughtIn(parseQuery('NEEDLE nothing'))
  const { tests, excerpts } = runRegexJob({ wants: 'first', regexes, texts: [text, 'none'] })
  expect([...tests]).toEqual([1, 0, 0, 0])
  expect(excerpts).toEqual([
    {
      text: `${'x'.repeat(20)}needle${'y'.repeat(274)}`,
      from: 980,
      match: { start: 1_000, end: 1_006 },
    },
    null,
  ])
})

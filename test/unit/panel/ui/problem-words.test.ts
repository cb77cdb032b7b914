// What is wrong with a filter, in words.
import { expect, test, vi } from 'vitest'
import { parseQuery } from '../../../../src/panel/store/query/parse'
import { problemWords } from '../../../../src/panel/ui/toolbar/problem-words'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const wordsOf = (filter: string) => parseQuery(filter).problems.map(problemWords)

test('names the part that is wrong, and what was expected there', () => {
  expect(wordsOf('type:xml size:big code:x socket:y decoded: protocol:')).toEqual([
    'type:xml is not known. There are: text, binary, json, blob',
    'size:big: a number is expected, as in size:>10k, size:<=1M, size:1k..2k',
    'code:x: a number is expected, as in code:1006, code:4000..4999',
    'socket:y: a number is expected, as in socket:1',
    'decoded:: a word is expected, as in decoded:publish, decoded:sensors/1',
    'protocol:: a word is expected, as in protocol:mqtt',
  ])
  expect(wordsOf('/(/')[0]).toMatch(/^\/\(\/ is not a regular expression: .*Unterminated group/)
})

test('says at which row a regular expression took too long', () => {
  const problem = { about: 'regexSlow', token: '/(a+)+$/', detail: '1200' } as const
  expect(problemWords({ ...problem, start: 0, end: 8 })).toBe(
    '/(a+)+$/ takes too long (stopped at row 1,200) and is ignored',
  )
})

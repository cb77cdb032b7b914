// Where texts and regular expressions match in what a row shows.
import { expect, test } from 'vitest'
import { runRegexJob } from '../../../../../src/panel/store/query/regex-job'
import { RegexMarks } from '../../../../../src/panel/store/query/regex-marks'
import { textRanges } from '../../../../../src/panel/store/query/text-ranges'
import { inlineRegexes, viewHost } from '../../../../support/view-host'

test('texts match whatever their case', () => {
  expect(textRanges('Ab abAB', ['ab'])).toEqual([0, 2, 3, 5, 5, 7])
  expect(textRanges('one two', ['two', 'e t'])).toEqual([4, 7, 2, 5])
  expect(textRanges('x', ['y'])).toEqual([])
})

test('a text whose lower case is longer is left without marks', () => {
  expect(textRanges('İstanbul', ['stan'])).toEqual([])
})

test('a row has no more than 100 marks', () => {
  expect(textRanges('a'.repeat(1_000), ['a'])).toHaveLength(200)
  const job = { wants: 'ranges', regexes: [{ pattern: 'a', flags: '' }] } as const
  expect(runRegexJob({ ...job, texts: ['a'.repeat(1_000)] }).ranges[0]).toHaveLength(200)
})

test('a regular expression matches wherever it does, but not nothing', () => {
  const regexes = [{ pattern: 'b*', flags: '' }]
  const { ranges } = runRegexJob({ wants: 'ranges', regexes, texts: ['abbab'] })
  expect(ranges).toEqual([[1, 3, 4, 5]])
})

test('marks of regular expressions are asked for once, and told when they are known', async () => {
  const { start, started } = inlineRegexes()
  const marks = new RegexMarks({ ...viewHost().host, start })
  const regexes = [{ pattern: 'b+', flags: 'i' }]
  expect(marks.rangesFor(regexes, 'aBb')).toEqual([])
  marks.ask()
  await new Promise((resolve) => setTimeout(resolve))
  expect(marks.version.value).toBe(1)
  expect(marks.rangesFor(regexes, 'aBb')).toEqual([1, 3])
  marks.ask()
  expect(started).toHaveLength(1)
})

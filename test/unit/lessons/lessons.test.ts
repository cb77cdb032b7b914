// Lessons as a whole: their pages, their words in both languages, what is kept of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LESSON_IDS, lessonAt } from '../../../src/lessons/lesson-address'
import { LESSONS } from '../../../src/lessons/lessons'
import { progressFrom, tallyOf, withDone } from '../../../src/lessons/progress'
import { type LessonTexts, partsOf } from '../../../src/lessons/texts'
import en from '../../../src/lessons/words/en.json' with { type: 'json' }
import fr from '../../../src/lessons/words/fr.json' with { type: 'json' }

const LANGUAGES: Readonly<Record<string, LessonTexts>> = { en, fr }

describe('a page is of a lesson', () => {
  test.each([
    ['http://127.0.0.1:8765/socketscope-lessons/states.html', 'states'],
    ['https://192.168.1.4/socketscope-lessons/chat.html?lang=fr#log', 'chat'],
    ['http://a.example/lessons/states.html', null],
    ['http://a.example/?/socketscope-lessons/states.html', null],
    ['http://a.example/socketscope-lessons/unknown.html', null],
    ['http://a.example/socketscope-lessons/constructor.html', null],
    ['ws://a.example/socketscope-lessons/states.html', null],
    ['about:blank', null],
  ])('%s: %s', (url, id) => {
    expect(lessonAt(url)).toBe(id)
  })

  test.each(LESSON_IDS)('%s has a page and a script', (id) => {
    expect(LESSONS[id].id).toBe(id)
    expect(existsSync(`test/fixtures/lessons/${id}.html`)).toBe(true)
    expect(existsSync(`test/fixtures/lessons/${id}.js`)).toBe(true)
  })
})

const PAGES = readdirSync('test/fixtures/lessons').filter((name) => name.endsWith('.html'))

test.each(PAGES)('the page %s says all in both languages', (name) => {
  const body = readFileSync(`test/fixtures/lessons/${name}`, 'utf8').split('<body>')[1] ?? ''
  const count = (language: string) => body.split(` lang="${language}"`).length - 1
  expect(count('en')).toBeGreaterThan(0)
  expect(count('fr')).toBe(count('en'))
  const french = [...body.matchAll(/<span lang="fr">([^<]*)</g)].map(([, words = '']) => words)
  expect(french.filter((words) => /[^\u202f][;!?]|[^\u00a0]: |'/.test(words))).toEqual([])
})

describe.each(Object.keys(LANGUAGES))('the words in %s', (language) => {
  const texts = LANGUAGES[language] ?? en

  test('are of the lessons that there are, in their order', () => {
    expect(Object.keys(texts)).toEqual([...LESSON_IDS])
  })

  test.each(LESSON_IDS)('%s has words for its tasks, with a hint each', (id) => {
    const { tasks, title, intro, note, minutes } = texts[id]
    expect(Object.keys(tasks)).toEqual(LESSONS[id].tasks.map((task) => task.id))
    expect(Object.values(tasks).filter(({ hints }) => hints.length === 0)).toEqual([])
    expect([title, intro, note].filter((words) => words === '')).toEqual([])
    expect(minutes).toBeGreaterThanOrEqual(5)
    expect(minutes).toBeLessThanOrEqual(10)
  })
})

const wordsOf = (texts: LessonTexts): string[] =>
  Object.values(texts).flatMap(({ title, intro, note, tasks }) => [
    ...[title, intro, note],
    ...Object.values(tasks).flatMap((task) => [task.do, ...task.hints]),
  ])

/** Code is written as it is typed. */
const proseOf = (words: string) =>
  partsOf(words)
    .map(({ text, isCode }) => (isCode ? 'code' : text))
    .join('')

test('both languages have as many hints, and code that is closed', () => {
  const hints = (texts: LessonTexts) =>
    Object.values(texts).flatMap(({ tasks }) =>
      Object.values(tasks).map((task) => task.hints.length),
    )
  expect(hints(fr)).toEqual(hints(en))
  const open = [...wordsOf(en), ...wordsOf(fr)].filter((words) => words.split('`').length % 2 === 0)
  expect(open).toEqual([])
})

test('apostrophes are typographic, and French has its spaces', () => {
  const prose = [...wordsOf(en), ...wordsOf(fr)].map(proseOf)
  expect(prose.filter((words) => words.includes("'"))).toEqual([])
  const wrong = wordsOf(fr)
    .map(proseOf)
    .filter((words) => /[^\u202f][;!?]|[^\u00a0]:(?!\/\/)|«[^\u202f]|[^\u202f]»/.test(words))
  expect(wrong).toEqual([])
})

test('code and what is around it are told apart', () => {
  expect(partsOf('Call `close()` now.')).toEqual([
    { text: 'Call ', isCode: false },
    { text: 'close()', isCode: true },
    { text: ' now.', isCode: false },
  ])
})

describe('progress', () => {
  test('is read field by field: what is unknown or broken is left out', () => {
    const stored = { states: ['too-late', 'invented'], errors: 'all', invented: ['a'] }
    expect(progressFrom(stored)).toEqual({ states: ['too-late'] })
    expect(progressFrom(null)).toEqual({})
    expect(progressFrom('done')).toEqual({})
  })

  test('grows by what was not done', () => {
    expect(withDone({ states: ['too-late'] }, 'states', ['too-late'])).toBeNull()
    expect(withDone({ states: ['too-late'] }, 'states', ['too-late', 'all-four'])).toEqual({
      states: ['too-late', 'all-four'],
    })
  })

  test('what a browser cannot do does not count there', () => {
    expect(tallyOf(LESSONS.backpressure, ['flood'], true)).toEqual({ done: 1, of: 3 })
    expect(tallyOf(LESSONS.backpressure, ['flood'], false)).toEqual({ done: 1, of: 1 })
  })
})

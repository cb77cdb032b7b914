// English and French have the same messages, all of them used; French follows its typography.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' }

type Messages = Readonly<Record<string, { readonly message: string; readonly description: string }>>
const LOCALES: Readonly<Record<string, Messages>> = { en, fr }
const keys = Object.keys(en)

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')
const manifest = readFileSync('manifest.json', 'utf8')

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, key]) => key)
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort()

test('both languages have the same keys, in the same order', () => {
  expect(Object.keys(fr)).toEqual(keys)
})

test('every key is used: as a literal in the sources, or in the manifest', () => {
  // a literal, or the attribute of a component that takes a key
  const literals = new Set(matches(sources, /(?:'|(?:title|word|label)=")([a-zA-Z]+)['"]/g))
  const used = new Set([...literals, ...matches(manifest, /__MSG_(\w+)__/g)])
  expect(keys.filter((key) => !used.has(key))).toEqual([])
})

test('every key that is used is there', () => {
  const used = [
    ...matches(sources, /\bt\('(\w+)'/g),
    ...matches(sources, /(?:name|meaning): '(close\w+)'/g),
    ...matches(manifest, /__MSG_(\w+)__/g),
  ]
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((key) => !keys.includes(key ?? ''))).toEqual([])
})

test('every form of one has its form of other, and both tell the count', () => {
  const ones = keys.filter((key) => key.endsWith('One'))
  expect(ones.length).toBeGreaterThan(10)
  const pairs = ones.flatMap((key) => [key, key.replace(/One$/, 'Other')])
  const wordsOf = (key: string) => Object.values(LOCALES).map((each) => each[key]?.message ?? '')
  // a frame in the top document is at the first depth: that is not worth a number
  const silent = pairs.filter((key) => wordsOf(key).some((words) => !words.includes('$1')))
  expect(silent).toEqual(['placeFrameOne'])
})

describe.each(Object.keys(LOCALES))('%s', (language) => {
  const messages = Object.entries(LOCALES[language] ?? {})

  test('every message has a text and tells translators what it is', () => {
    const empty = messages.filter(
      ([, { message, description }]) => !message || description.length < 10,
    )
    expect(empty).toEqual([])
  })

  test('every message has the placeholders of the English one', () => {
    const differ = messages.filter(
      ([key, { message }]) =>
        placeholders(message).join() !== placeholders((en as Messages)[key]?.message ?? '').join(),
    )
    expect(differ).toEqual([])
  })

  test('the description fits into the stores', () => {
    expect(LOCALES[language]?.extDescription?.message.length).toBeLessThanOrEqual(132)
  })

  test('apostrophes are typographic', () => {
    expect(messages.filter(([, { message }]) => message.includes("'"))).toEqual([])
  })
})

test('French has a narrow no-break space before ; ! ? and a no-break space before a colon', () => {
  const wrong = Object.entries(fr).filter(([, { message }]) =>
    /[^\u202f][;!?]|[^\u00a0]:(?!\/\/)|«[^\u202f]|[^\u202f]»/.test(message),
  )
  expect(wrong).toEqual([])
})

// The documentation exists in both languages with the same headings, and its links lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const pagesOf = (language: string) =>
  readdirSync(`docs/${language}`).filter((name) => name.endsWith('.md'))

/** Code is no prose: `#` is a comment there. */
const proseOf = (file: string) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '')

const levelsOf = (file: string) =>
  [...proseOf(file).matchAll(/^(#+) \S/gm)].map(([, signs = '']) => signs.length)

/** As GitHub makes anchors of headings. */
const anchorsOf = (file: string) =>
  [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const linksOf = (file: string) =>
  [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))

/** Beside the languages' folders: the English one is named by the sources. */
const DECODERS = ['docs/decoders.md', 'docs/decoders.fr.md']

test('every page is there in English and in French', () => {
  expect(pagesOf('en').length).toBeGreaterThanOrEqual(9)
  expect(pagesOf('fr')).toEqual(pagesOf('en'))
})

test.each(pagesOf('en'))('%s has the same headings in both, under one title', (name) => {
  const levels = levelsOf(`docs/en/${name}`)
  expect(levelsOf(`docs/fr/${name}`)).toEqual(levels)
  expect(levels.filter((level) => level === 1)).toEqual([1])
})

test('so has the page on decoders', () => {
  const [english = '', french = ''] = DECODERS
  expect(levelsOf(french)).toEqual(levelsOf(english))
})

const files = [
  'README.md',
  ...['en', 'fr'].flatMap((language) =>
    pagesOf(language).map((name) => `docs/${language}/${name}`),
  ),
]

describe.each(files)('the links of %s', (file) => {
  test.each(linksOf(file))('%s', (link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(dirname(file), path)
    expect(existsSync(target)).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor)
  })
})

test('French has its spaces before ; ! ? : and within « »', () => {
  const pages = [...pagesOf('fr').map((name) => `docs/fr/${name}`), DECODERS[1] ?? '']
  const wrong = pages.flatMap((page) =>
    proseOf(page)
      .replace(/`[^`]*`|\]\([^)]*\)|^\|.*-:?\|$/gm, '')
      .split('\n')
      .filter((line) =>
        /[^\u202f][;!?](?!\[)|[^\u00a0]:(?!\/\/)|«[^\u202f]|[^\u202f]»|'/.test(line),
      )
      .filter((line) => !line.startsWith('![')),
  )
  expect(wrong).toEqual([])
})

test.each(['en', 'fr'])('the teaching guide in %s lists the lessons that there are', (language) => {
  const words = JSON.parse(readFileSync(`src/lessons/words/${language}.json`, 'utf8'))
  const rows = Object.entries<{ title: string; minutes: number }>(words).map(
    ([id, { title, minutes }], at) => `| ${at + 1} | ${title} | \`${id}\` | ${minutes} min |`,
  )
  const guide = readFileSync(`docs/${language}/teaching.md`, 'utf8')
  expect(rows.filter((row) => !guide.includes(row))).toEqual([])
})

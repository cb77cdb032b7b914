// Conventions as tests: who imports whom, how large files and functions are, what each file opens with.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../manifest.json' with { type: 'json' }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))
const textOf = (file: string) => readFileSync(file, 'utf8')
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  )

const PARTS_OF_PANEL = [
  'store',
  'network',
  'bfcache',
  'findings',
  'lessons',
  'decoded',
  'capture',
  'ui',
]

/** `src/page/patch.ts` → `page`; the parts of the panel and single files of the platform are told apart. */
function placeOf(path: string): string {
  const [, folder = '', inside = ''] = path.split('/')
  if (path.startsWith('public/_locales')) return 'locales'
  if (folder === 'panel' && PARTS_OF_PANEL.includes(inside)) return `panel/${inside}`
  return folder === 'platform' ? `platform/${inside.replace(/\.ts$/, '')}` : folder
}

/** What each place may import, besides itself. `platform/*` is every file of it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  log: ['wire'],
  page: ['wire', 'log'],
  relay: ['wire', 'log', 'platform/runtime', 'platform/reconnecting-port'],
  background: ['wire', 'platform/browser', 'platform/temporary-database'],
  devtools: ['wire', 'platform/browser'],
  bfcache: ['wire'],
  decoders: ['wire'],
  findings: ['wire'],
  lessons: ['wire'],
  capture: ['wire'],
  panel: [
    'wire',
    'platform/browser',
    'platform/inspected-window',
    'platform/reconnecting-port',
    'platform/network-log',
    'platform/temporary-database',
    'panel/store',
    'panel/network',
    'panel/bfcache',
    'panel/findings',
    'panel/lessons',
    'panel/decoded',
    'panel/capture',
    'capture',
    'panel/ui',
    'lessons',
  ],
  'panel/capture': ['wire', 'capture', 'panel/store'],
  'panel/decoded': ['wire', 'decoders', 'panel/store'],
  'panel/store': ['wire', 'bfcache', 'decoders'],
  'panel/network': ['wire', 'panel/store'],
  'panel/bfcache': ['wire', 'bfcache', 'panel/store'],
  'panel/findings': ['wire', 'findings', 'panel/store'],
  'panel/lessons': ['wire', 'lessons', 'panel/store', 'panel/bfcache'],
  'panel/ui': [
    'wire',
    'platform/browser',
    'platform/open-source',
    'panel',
    'panel/store',
    'panel/bfcache',
    'panel/findings',
    'panel/lessons',
    'panel/decoded',
    'panel/capture',
    'bfcache',
    'capture',
    'decoders',
    'findings',
    'lessons',
    'locales',
  ],
  'platform/browser': [],
  'platform/inspected-window': ['platform/browser'],
  'platform/network-log': ['platform/browser'],
  'platform/open-source': ['platform/browser'],
  'platform/runtime': [],
  'platform/temporary-database': [],
  'platform/reconnecting-port': ['wire'],
}

describe('imports', () => {
  test.each(files)('%s imports only what its folder may', (file) => {
    const place = placeOf(file)
    const allowed = MAY_IMPORT[place]
    expect(allowed, `${place} has no rule`).toBeDefined()
    const wrong = importsOf(file).filter((path) => {
      const target = placeOf(path)
      return target !== place && !allowed?.includes(target)
    })
    expect(wrong).toEqual([])
  })

  test('no import cycle', () => {
    const known = new Set(files)
    const edges = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((path) =>
          [`${path}.ts`, `${path}.tsx`].filter((candidate) => known.has(candidate)),
        ),
      ]),
    )
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return []
      for (const next of edges.get(file) ?? []) {
        const cycle = visit(next, [...path, file])
        if (cycle.length > 0) return cycle
      }
      done.add(file)
      return []
    }
    expect(files.flatMap((file) => visit(file, []))).toEqual([])
  })

  test('only the packages of the design are imported', () => {
    const packages = new Set(
      files.flatMap((file) =>
        [...textOf(file).matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
      ),
    )
    const known = [
      ...['preact', 'preact/hooks', '@preact/signals', 'webextension-polyfill'],
      ...['uplot', 'diff'],
      ...['@codemirror/commands', '@codemirror/lang-json', '@codemirror/language'],
      ...['@codemirror/state', '@codemirror/view', '@lezer/highlight'],
      ...['@msgpack/msgpack', 'cbor2/decoder', 'fzstd'],
    ]
    expect([...packages].filter((name) => !known.includes(name ?? ''))).toEqual([])
  })
})

describe('files', () => {
  test.each(files)('%s opens with what it is responsible for', (file) => {
    const lines = textOf(file)
      .split('\n')
      .filter((line) => !/^(\/\/ biome-ignore|'use strict')/.test(line))
    expect(lines[0]).toMatch(/^\/\/ \S.*/)
  })

  test.each(files)('%s has at most 200 lines', (file) => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(201)
  })

  test.each(files)('%s has no barrel name, no `any`, no `!`', (file) => {
    expect(file).not.toMatch(/\/(index|utils?|helpers?|common|manager|service)\.tsx?$/)
    const code = textOf(file).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    expect(code).not.toMatch(/[:<] ?any\b|\bas any\b/)
    expect(code).not.toMatch(/[\w)\]]!(\.|\[|\)|;|$)/m)
  })

  test('numbers of the wire live in wire/limits.ts, with a reason each', () => {
    const limits = textOf('src/wire/limits.ts').split('\n')
    const unexplained = limits.filter(
      (line, index) =>
        /^export const/.test(line) &&
        !/\*\/$/.test(limits[index - 1] ?? '') &&
        !/DRAIN_MOST|RECONNECT_MOST|BATCH_BYTES/.test(line),
    )
    expect(unexplained).toEqual([])
  })
})

describe('stylesheets', () => {
  const sheets = readdirSync('src/panel/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.startsWith('layout/')) // which puts parts in their places
    .map((file) => ({ folder: dirname(file), css: textOf(join('src/panel/ui', file)) }))

  test('a class has its look from one folder: there are no others of its name elsewhere', () => {
    const homes = new Map<string, Set<string>>()
    for (const { folder, css } of sheets)
      for (const [, name = ''] of css.matchAll(/^\.([\w-]+)(?=[ ,]*[{,])/gm))
        homes.set(name, (homes.get(name) ?? new Set()).add(folder))
    expect(homes.size).toBeGreaterThan(100)
    expect([...homes].filter(([, folders]) => folders.size > 1)).toEqual([])
  })
})

describe('the path of a message', () => {
  const steps = files.flatMap((file) => {
    const header = /^\/\/ Path of a message, (\d) of 9 · from (.+) · to (.+)$/m.exec(textOf(file))
    return header ? [{ file, step: Number(header[1]), from: header[2], to: header[3] }] : []
  })

  test('has all nine steps, in the order of the folders', () => {
    expect([...new Set(steps.map(({ step }) => step))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const order = ['page', 'relay', 'background', 'panel', 'panel/store', 'panel/ui']
    const places = steps
      .sort((a, b) => a.step - b.step)
      .map(({ file }) => order.indexOf(placeOf(file)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test.each(steps)('step $step, $file, names files that exist', ({ from = '', to = '' }) => {
    const named = [...`${from}, ${to}`.matchAll(/[a-z]+\/[a-z-]+(?:\/[A-Za-z-]+)?/g)].map(
      ([path]) => path,
    )
    for (const path of named)
      expect(
        files.some((file) => file.startsWith(join('src', path))),
        path,
      ).toBe(true)
  })
})

describe('the manifest', () => {
  const readme = textOf('README.md')

  test('asks for the permissions that the README explains, and for no other', () => {
    const explained = [...readme.matchAll(/^\| `([^`]+)` \| .+ \|$/gm)].map(([, name]) => name)
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
      'devtools_page',
    ]
    expect(explained.sort()).toEqual([...new Set(asked)].sort())
  })

  test('runs the page scripts first, then the relay: the hand-over depends on it', () => {
    expect(manifest.content_scripts.map(({ js }) => js)).toEqual([
      ['src/page/main.iife.ts', 'src/page/firefox-main.iife.ts'],
      ['src/page/firefox.iife.ts', 'src/relay/main.iife.ts'],
    ])
  })

  test('gives pages nothing of the extension to find', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
  })

  test('has the version of package.json', () => {
    expect(manifest.version).toBe(JSON.parse(textOf('package.json')).version)
  })
})

// A page that asks for traces of the patch finds none, but for those of limits.ts.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import type { World } from './browsers'
import { LIMITS, rowOf } from './limits'
import { order } from './order'

type Answers = Readonly<Record<string, unknown>>

const PAGE = 'compliance/probes.html'
const CODE = `import('/compliance/probe-run.js').then(({ answers }) => answers)`

const ask = async (browser: BrowserName, world: World) =>
  (await order({ browser, world, page: PAGE, code: CODE })) as Answers

const differing = (native: Answers, patched: Answers) =>
  Object.keys({ ...native, ...patched }).filter(
    (name) => JSON.stringify(native[name]) !== JSON.stringify(patched[name]),
  )

/** Of the probes that have to answer alike: those that do not, with both answers. */
function noticed(native: Answers, patched: Answers, limits: readonly string[]) {
  const names = differing(native, patched).filter((name) => !limits.includes(name))
  return names.map((name) => ({ name, native: native[name], patched: patched[name] }))
}

const limitsIn = (browser: BrowserName) => LIMITS.flatMap(({ probes }) => probes[browser])

describe.each(BROWSERS)('in %s', (browser) => {
  let native: Answers = {}
  let patched: Answers = {}
  let recorded: Answers = {}
  beforeAll(async () => {
    native = await ask(browser, 'native')
    patched = await ask(browser, 'patched')
    recorded = await ask(browser, 'recorded')
  })

  test('more than 300 probes have an answer without the extension', () => {
    const unanswered = Object.entries(native).filter(([, answer]) =>
      /^no answer|^failed/.test(String(answer)),
    )
    expect(unanswered).toEqual([])
    expect(Object.keys(native).length).toBeGreaterThan(300)
  })

  test('the answers with the extension are the same, but for the limits', () => {
    expect(noticed(native, patched, limitsIn(browser))).toEqual([])
  })

  test('the answers with an open panel are the same, but for the limits', () => {
    expect(noticed(native, recorded, limitsIn(browser))).toEqual([])
  })

  test('every limit is still one', () => {
    const found = new Set([...differing(native, patched), ...differing(native, recorded)])
    expect(limitsIn(browser).filter((name) => !found.has(name))).toEqual([])
  })

  test('no probe is listed for two reasons', () => {
    const names = limitsIn(browser)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

test.each(LIMITS)('README, “Limits”, has the row: $sentence', (limit) => {
  const [, limits = ''] = readFileSync('README.md', 'utf8').split('## Limits')
  expect(limits).toContain(rowOf(limit))
})

// @ts-check
// A million messages in the panel: bytes a row, frames of scrolling, jumps, filters, the longest task.
// Prints, and writes bench/panel.json and bench/panel.md. `npm run bench`
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BROWSERS } from '../support/browsers.mjs'
import { launchChromium } from '../support/launch-chromium.mjs'
import { launchFirefox } from '../support/launch-firefox.mjs'
import { ensureBuilt } from '../tools/build.mjs'
import { ensureBrowsers, ROOT } from '../tools/prepare.mjs'
import { chromiumHeap, firefoxHeap } from './panel-heap.mjs'
import { feed, filter, jump, scroll } from './panel-measures.mjs'
import { servePanel } from './panel-page.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { BrowserName } from '../support/browsers.mjs' */

const ROWS = Number(process.env.ROWS ?? 1_000_000)
const only = process.argv[2]

/** @type {Record<string, { text: string, most: number, unit: string }>} */
const GOALS = {
  heapPerRow: { text: 'heap a row, over payloads', most: 250, unit: 'bytes' },
  frameP95: { text: 'scrolling: 95 % of frames within', most: 20, unit: 'ms' },
  jumpP95: { text: 'jump to a row, 95 % within', most: 50, unit: 'ms' },
  substring: { text: 'filter: a text', most: 300, unit: 'ms' },
  regex: { text: 'filter: a regular expression', most: 1_000, unit: 'ms' },
  longestTask: { text: 'longest task while filtering', most: 50, unit: 'ms' },
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * part) - 1] ?? 0
}

/** @param {BrowserName} name */
async function open(name) {
  if (name === 'chromium') {
    const { browser, close } = await launchChromium()
    const page = await browser.newPage()
    return { page, close, heap: () => chromiumHeap(page) }
  }
  const { browser, runPrivileged, close } = await launchFirefox()
  const page = await browser.newPage()
  return { page, close, heap: () => firefoxHeap(runPrivileged, page) }
}

/** The best of some: a shared machine only ever adds. @param {Page} page @param {string[]} texts */
async function best(page, texts) {
  /** @type {{ took: number, longest: number, rows: number }[]} */
  const runs = []
  for (const text of texts) {
    runs.push(await page.evaluate(filter, text))
    runs.push(await page.evaluate(filter, '').then((run) => ({ ...run, took: Infinity })))
  }
  const filters = runs.filter(({ took }) => took < Infinity)
  console.log(
    '   ',
    filters.map(({ took, rows }) => `${took.toFixed()} ms, ${rows} rows`).join(' · '),
  )
  return {
    took: Math.min(...filters.map(({ took }) => took)),
    longest: Math.min(...filters.map(({ longest }) => longest)),
  }
}

/** @param {BrowserName} name */
async function measure(name) {
  const panel = await servePanel(await ensureBuilt(name === 'chromium' ? 'chrome' : 'firefox'))
  const { page, heap, close } = await open(name)
  try {
    page.on('pageerror', (error) => console.log('    error:', error))
    await page.setViewport({ width: 1200, height: 800 })
    await page.goto(panel.url)
    await page.waitForSelector('body > *')
    await page.evaluate(feed, 1_000)
    const empty = await heap()
    const before = (await page.evaluate(feed, 1_000)).payloads
    const began = performance.now()
    // in parts: a machine that has much to do would need longer than one question may take
    for (let rows = 50_000; rows < ROWS; rows += 50_000) await page.evaluate(feed, rows)
    const fed = await page.evaluate(feed, ROWS)
    console.log(`    fed in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
    const heapPerRow = ((await heap()) - empty - (fed.payloads - before)) / (ROWS - 1_000)
    const frames = await page.evaluate(scroll, 240, 97)
    const jumps = await page.evaluate(jump, 40)
    const texts = await best(page, ['s345', 'S344', 'id:777'])
    const regexes = await best(page, ['/price":77\\d+,/', '/s34[5-7]"/i', '/id":\\d*999}/'])
    return {
      heapPerRow,
      frameP95: quantile(frames.took, 0.95),
      jumpP95: quantile(jumps, 0.95),
      substring: texts.took,
      regex: regexes.took,
      longestTask: Math.max(texts.longest, regexes.longest),
      blankFrames: frames.blank,
    }
  } finally {
    await close()
    await panel.close()
  }
}

/** @param {Record<string, Record<string, number>>} results */
function written(results) {
  const names = Object.keys(results)
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  const figures = Object.entries(GOALS).map(([key, { text, most, unit }]) =>
    line([text, ...names.map((name) => figure(results[name]?.[key])), `≤ ${most} ${unit}`]),
  )
  const rule = `|---|${names.map(() => '--:|').join('')}--:|`
  const head = line([`${ROWS.toLocaleString('en')} messages in the panel`, ...names, 'goal'])
  const note =
    'Of times, the best of three: a shared machine only ever adds. `npm run bench` measures anew.'
  return `${[head, rule, ...figures].join('\n')}\n\n${note}\n`
}

const figure = (/** @type {number | undefined} */ value) => (value ?? Number.NaN).toFixed(1)

await ensureBrowsers([...BROWSERS])
/** @type {Record<string, Record<string, number>>} */
const results = {}
for (const name of BROWSERS.filter((each) => only === undefined || each === only)) {
  console.log(`\n${name}: a panel with ${ROWS} messages`)
  const figures = /** @type {Record<string, number>} */ (await measure(name))
  results[name] = figures
  for (const [key, { text, most, unit }] of Object.entries(GOALS))
    console.log(`  ${text.padEnd(34)} ${figure(figures[key]).padStart(8)} ${unit}   goal ${most}`)
  console.log(`  frames without rows                ${figures.blankFrames}`)
}
if (only === undefined) {
  const folder = join(ROOT, 'bench')
  mkdirSync(folder, { recursive: true })
  const json = JSON.stringify({ rows: ROWS, goals: GOALS, results }, null, 2)
  writeFileSync(join(folder, 'panel.json'), `${json}\n`)
  writeFileSync(join(folder, 'panel.md'), written(results))
}

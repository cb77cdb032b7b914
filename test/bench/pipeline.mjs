// @ts-check
// From send() to a row, sustained: how many messages come, what the panel's keys wait meanwhile, and how old a row
// is when it is rendered. Prints, and writes bench/pipeline.json and bench/pipeline.md. `npm run bench`
//
//   node test/bench/pipeline.mjs [--browser=chromium] [--seconds=60] [--rate=20000] [--dry]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BROWSERS } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import { ensureBuilt } from '../tools/build.mjs'
import { ensureBrowsers, ROOT } from '../tools/prepare.mjs'
import {
  counted,
  keyTimes,
  rowTimes,
  sendSteadily,
  steady,
  timeKeys,
  timeRows,
} from './pipeline-measures.mjs'
import { quantile, round } from './statistics.mjs'
import { startTrafficServer } from './traffic-server.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */
/** @import { Panel, Session, Tab } from '../support/session-types' */

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: BROWSERS.join() },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string' },
    dist: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
})

/** Messages a second. @type {Record<BrowserName, number>} */
const RATES = { chromium: 20_000, firefox: 10_000 }
const CALM = { rate: 1_000, seconds: 10 }

/** @type {Record<string, { text: string, goal: string }>} */
const FIGURES = {
  rate: { text: 'messages a second, of 100 bytes', goal: '20,000 / 10,000' },
  seconds: { text: 'seconds that the page took to send them', goal: '' },
  lost: { text: 'messages without a row of their own', goal: '0' },
  behind: { text: 's until the last one was in the table', goal: '' },
  keyP95: { text: 'a key in the panel meanwhile, 95 % within, ms', goal: '100' },
  pageLagP95: { text: 'a timer of 4 ms in the page meanwhile, 95 % within, ms', goal: '' },
  rowP95: { text: 'from send() to its row, 1,000 a second, 95 % within, ms', goal: '100' },
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {Session} session @param {string} url */
async function opened(session, url) {
  const tab = await session.open(url)
  return { tab, panel: await tab.openPanel({ panelWidth: 1200 }) }
}

/** Until all have come, or none does any more. @param {Panel} panel @param {number} count */
async function settled(panel, count) {
  const began = Date.now()
  for (let quiet = 0, before = -1; quiet < 10; ) {
    const { rows } = await panel.evaluate(counted)
    if (rows >= count) break
    quiet = rows === before ? quiet + 1 : 0
    before = rows
    await pause(500)
  }
  return round((Date.now() - began) / 1_000)
}

/** @param {{ tab: Tab, panel: Panel }} pair @param {number} rate @param {number} seconds */
async function flood({ tab, panel }, rate, seconds) {
  await panel.evaluate(timeKeys)
  const count = await tab.evaluate(sendSteadily, rate, seconds)
  await panel.waitFor('a row', () => document.querySelector('[data-kind="message-sent"]'))
  await panel.click('[data-testid="message-scroller"]')
  let end = null
  for (let turn = 0; end === null; turn++) {
    await panel.press(turn % 2 === 0 ? 'ArrowUp' : 'ArrowDown')
    await pause(250)
    end = await tab.evaluate(steady)
  }
  const keys = await panel.evaluate(keyTimes)
  const behind = await settled(panel, count)
  const { rows, sent } = await panel.evaluate(counted)
  console.log(`    sent: ${sent}, rows: ${rows}`)
  return {
    rate,
    seconds: round(end.took / 1_000),
    lost: count - rows,
    behind,
    keyP95: round(quantile(keys, 0.95)),
    pageLagP95: round(end.lagP95),
  }
}

/** @param {{ tab: Tab, panel: Panel }} pair */
async function calm({ tab, panel }) {
  await panel.evaluate(timeRows)
  await tab.evaluate(sendSteadily, CALM.rate, CALM.seconds)
  while ((await tab.evaluate(steady)) === null) await pause(500)
  await pause(1_000)
  return { rowP95: round(quantile(await panel.evaluate(rowTimes), 0.95)) }
}

/** @param {BrowserName} name @param {string} origin */
async function measure(name, origin) {
  const target = name === 'chromium' ? 'chrome' : 'firefox'
  const extension = options.dist ? `${options.dist}/${target}` : await ensureBuilt(target)
  const session = await openSession(name, { extension })
  try {
    const url = `${origin}/traffic.html`
    const first = await opened(session, url)
    const latency = await calm(first)
    await first.tab.close()
    const flooded = await flood(
      await opened(session, url),
      Number(options.rate ?? RATES[name]),
      Number(options.seconds),
    )
    return { ...flooded, ...latency }
  } finally {
    await session.close()
  }
}

/** @param {Record<string, Record<string, number>>} results */
function written(results) {
  const names = Object.keys(results)
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  const figure = (/** @type {number | undefined} */ value) => value?.toLocaleString('en') ?? '–'
  const rows = Object.entries(FIGURES).map(([key, { text, goal }]) =>
    line([text, ...names.map((name) => figure(results[name]?.[key])), goal]),
  )
  const head = line([`${options.seconds} s of a page that sends`, ...names, 'goal'])
  return `${[head, `|---|${names.map(() => '--:|').join('')}--:|`, ...rows].join('\n')}\n`
}

const names = /** @type {BrowserName[]} */ (options.browser.split(','))
await ensureBrowsers(names)
const server = await startTrafficServer()
/** @type {Record<string, Record<string, number>>} */
const results = {}
try {
  for (const name of names) results[name] = await measure(name, server.origin)
} finally {
  await server.close()
}
console.log(written(results))
if (!options.dry) {
  const folder = join(ROOT, 'bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pipeline.json'), `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(join(folder, 'pipeline.md'), written(results))
}

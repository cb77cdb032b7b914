// @ts-check
// What the extension costs a page, against the browser's own Network panel and a naive patch: real
// browsers, the columns in turns within one run. Writes bench/page-cost.json and bench/page-cost.md.
//
//   npm run bench                                   everything, an hour
//   npm run bench -- --only=text,loading --browser=chromium --columns=a,b --rounds=3
//
// What is measured anew replaces what the file says of it, or is added to it (--add: a long measurement
// in short pieces); the rest of the file stays.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { BROWSERS } from '../support/browsers.mjs'
import { ensureBuilt } from '../tools/build.mjs'
import { ensureBrowsers } from '../tools/prepare.mjs'
import { addReadings } from './add-readings.mjs'
import { COLUMNS, openColumns } from './columns.mjs'
import { measureLoading } from './measure-loading.mjs'
import { measureLatency, measureTraffic } from './measure-traffic.mjs'
import { markdown } from './report.mjs'
import { startTrafficServer } from './traffic-server.mjs'
import { WORKLOADS } from './workloads.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */
/** @import { Column, ColumnName } from './columns.mjs' */
/** @import { OfBrowser, Results } from './report.mjs' */

const FOLDER = new URL('../../bench/', import.meta.url)
const JSON_FILE = new URL('page-cost.json', FOLDER)

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: [...Object.keys(WORKLOADS), 'latency', 'loading'].join() },
    browser: { type: 'string', default: BROWSERS.join() },
    columns: { type: 'string', default: Object.keys(COLUMNS).join() },
    rounds: { type: 'string', default: '5' },
    scale: { type: 'string', default: '1' },
    loads: { type: 'string', default: '100' },
    dist: { type: 'string' },
    add: { type: 'boolean', default: false },
    /** After these no further round is begun: of each there is at least one. */
    seconds: { type: 'string', default: 'Infinity' },
    dry: { type: 'boolean', default: false },
  },
})
const parts = options.only.split(',')
const until = Date.now() + Number(options.seconds) * 1000
const columnNames = /** @type {ColumnName[]} */ (options.columns.split(','))

/** @returns {Results} */
function resultsBefore() {
  try {
    return JSON.parse(readFileSync(JSON_FILE, 'utf8'))
  } catch {
    return {}
  }
}

/** Written down after each part: a run that ends early loses what it was at. */
function write() {
  const report = markdown(results, `${cpus().length} cores`)
  if (options.dry) return report
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(JSON_FILE, `${JSON.stringify(results)}\n`)
  writeFileSync(new URL('page-cost.md', FOLDER), report)
  return report
}

/**
 * @param {BrowserName} browser
 * @param {string} origin
 * @param {(own: OfBrowser) => void} save
 */
async function measure(browser, origin, save) {
  const target = browser === 'chromium' ? 'chrome' : 'firefox'
  const extension = options.dist ? `${options.dist}/${target}` : await ensureBuilt(target)
  /** @type {OfBrowser} */
  const own = { traffic: {} }
  if (parts.some((part) => part === 'latency' || part in WORKLOADS)) {
    const columns = await openColumns(browser, extension, `${origin}/traffic.html`, columnNames)
    try {
      own.version = await columns[0]?.tab.page.browser().version()
      await measureWithSockets(columns, own, save)
    } finally {
      for (const { session } of columns) await session.close()
    }
  }
  if (parts.includes('loading')) {
    own.loading = await measureLoading({ browser, extension, origin }, Number(options.loads))
    save(own)
  }
}

/**
 * @param {readonly Column[]} columns
 * @param {OfBrowser} own
 * @param {(own: OfBrowser) => void} save
 */
async function measureWithSockets(columns, own, save) {
  const rounds = Number(options.rounds)
  const scale = Number(options.scale)
  for (const [name, workload] of Object.entries(WORKLOADS)) {
    if (!parts.includes(name)) continue
    own.traffic[name] = await measureTraffic(columns, workload, rounds, scale, until)
    save(own)
  }
  if (!parts.includes('latency')) return
  own.latency = await measureLatency(columns, rounds, until)
  save(own)
}

/** @param {Results} before @param {BrowserName} name @param {OfBrowser} own @returns {Results} */
function joined(before, name, own) {
  if (options.add) return addReadings(before, { ...before, [name]: own })
  const old = before[name]
  return { ...before, [name]: { ...old, ...own, traffic: { ...old?.traffic, ...own.traffic } } }
}

const names = /** @type {BrowserName[]} */ (options.browser.split(','))
await ensureBrowsers(names)
const server = await startTrafficServer()
let results = resultsBefore()
try {
  for (const name of names) {
    const before = results
    await measure(name, server.origin, (own) => {
      results = joined(before, name, own)
      write()
    })
  }
} finally {
  await server.close()
}
console.log(write())

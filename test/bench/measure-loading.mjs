// @ts-check
// What a page without sockets pays: the time to its first inline script, and memory for each frame.
import { openSession } from '../support/session.mjs'
import { withEmptyScripts } from './empty-scripts.mjs'
import { round } from './statistics.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */
/** @import { Tab } from '../support/session-types' */

/** @typedef {{ firstInline: number[], heapOfFrame: number | null }} Loading */

/** Frames of frames.html, and itself. */
const FRAMES = 21

/** Bytes for each frame; Chromium alone says. @param {Tab} tab @param {string} origin */
async function heapOfFrame({ page }, origin) {
  const session = await page.createCDPSession()
  const heap = async () => {
    for (let left = 3; left > 0; left--) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  await page.goto(`${origin}/frames.html`)
  const used = await heap()
  await session.detach()
  return round(used / FRAMES)
}

/** What is loaded in turns with the page. */
export const LOADING = {
  a: 'without the extension',
  n: 'with it, its content scripts empty',
  b: 'no panel open',
}

/**
 * @param {{ browser: BrowserName, extension: string, origin: string }} where
 * @param {number} loads
 * @returns {Promise<Record<string, Loading>>}
 */
export async function measureLoading({ browser, extension, origin }, loads) {
  const { folder: empty, remove } = withEmptyScripts(extension)
  const extensions = { a: undefined, n: empty, b: extension }
  const columns = await Promise.all(
    Object.entries(extensions).map(async ([name, used]) => {
      const session = await openSession(browser, used ? { extension: used } : {})
      const tab = await session.open(`${origin}/empty.html`)
      /** @type {Loading} */
      const own = { firstInline: [], heapOfFrame: null }
      return { name, session, tab, own }
    }),
  )
  for (let turn = -5; turn < loads; turn++) {
    for (const { tab, own } of columns) {
      await tab.page.bringToFront()
      await tab.goto(`${origin}/empty.html?${turn}`)
      const took = Number(await tab.page.evaluate('firstInline'))
      if (turn >= 0) own.firstInline.push(round(took))
    }
  }
  for (const { tab, own } of columns)
    if (browser === 'chromium') own.heapOfFrame = await heapOfFrame(tab, origin)
  for (const { session } of columns) await session.close()
  remove()
  return Object.fromEntries(columns.map(({ name, own }) => [name, own]))
}

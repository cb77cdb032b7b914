// @ts-check
// What a page without sockets pays: the time to its first inline script, and memory for each frame.
import { openSession } from '../support/session.mjs'
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

/**
 * In turns: a (without the extension) and b (no panel open).
 *
 * @param {{ browser: BrowserName, extension: string, origin: string }} where
 * @param {number} loads
 * @returns {Promise<Record<string, Loading>>}
 */
export async function measureLoading({ browser, extension, origin }, loads) {
  /** @type {Record<string, Loading>} */
  const loading = {}
  const sessions = [await openSession(browser), await openSession(browser, { extension })]
  const tabs = await Promise.all(sessions.map((session) => session.open(`${origin}/empty.html`)))
  for (let turn = -5; turn < loads; turn++) {
    for (const [index, tab] of tabs.entries()) {
      const name = index === 0 ? 'a' : 'b'
      loading[name] ??= { firstInline: [], heapOfFrame: null }
      await tab.page.bringToFront()
      await tab.goto(`${origin}/empty.html?${turn}`)
      const took = Number(await tab.page.evaluate('firstInline'))
      if (turn >= 0) loading[name].firstInline.push(round(took))
    }
  }
  for (const [index, tab] of tabs.entries()) {
    const own = loading[index === 0 ? 'a' : 'b']
    if (own && browser === 'chromium') own.heapOfFrame = await heapOfFrame(tab, origin)
  }
  for (const session of sessions) await session.close()
  return loading
}

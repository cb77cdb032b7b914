// @ts-check
// How many bytes the heap of a page holds after a collection: of the engine, its strings and buffers.
import { contextOf } from '../support/firefox-tab.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { RunPrivileged } from '../support/firefox-privileged.mjs' */

/** @param {Page} page */
export async function chromiumHeap(page) {
  const session = await page.createCDPSession()
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize, ...more } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
    await session.send('Runtime.getHeapUsage')
  )
  await session.detach()
  return usedSize + (more.backingStorageSize ?? 0)
}

/**
 * @param {RunPrivileged} runPrivileged
 * @param {Page} page
 * @returns {Promise<number>}
 */
export const firefoxHeap = (runPrivileged, page) =>
  runPrivileged((firefox, context) => {
    const { messageManager } = firefox.tab(context).linkedBrowser
    const name = `socketscope-bench:${Math.random()}`
    const script = `{
      for (let times = 0; times < 3; times++) { Cu.forceShrinkingGC(); Cu.forceCC() }
      const sizes = Array.from({ length: 10 }, () => ({}))
      Cc['@mozilla.org/memory-reporter-manager;1']
        .getService(Ci.nsIMemoryReporterManager)
        .sizeOfTab(content, ...sizes)
      sendAsyncMessage('${name}', sizes[0].value + sizes[1].value + sizes[2].value)
    }`
    return new Promise((resolve) => {
      const onReply = (/** @type {{ data: number }} */ { data }) => {
        messageManager.removeMessageListener(name, onReply)
        resolve(data)
      }
      messageManager.addMessageListener(name, onReply)
      messageManager.loadFrameScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
        false,
      )
    })
  }, contextOf(page))

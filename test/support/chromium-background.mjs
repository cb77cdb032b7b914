// @ts-check
// Stops, replaces and watches the extension's service worker without attaching to it: an attached
// worker never idles out, and starts paused the next time.
import { until } from './until.mjs'

/** @import { Browser, CDPSession, Protocol } from 'puppeteer-core' */
/** @typedef {Protocol.ServiceWorker.ServiceWorkerVersion} Version */

/**
 * @param {Browser} browser
 * @param {string} extensionId
 * @returns {Promise<'running' | 'stopped'>}
 */
export async function chromiumBackgroundState(browser, extensionId) {
  const protocol = await browser.target().createCDPSession()
  try {
    const { targetInfos } = await protocol.send('Target.getTargets')
    const running = targetInfos.some(
      ({ type, url }) => type === 'service_worker' && isOf(extensionId, url),
    )
    return running ? 'running' : 'stopped'
  } finally {
    await protocol.detach()
  }
}

/**
 * Only the extension's own worker: those of the page under test live on.
 *
 * @param {Browser} browser
 * @param {string} extensionId
 */
export async function stopChromiumBackground(browser, extensionId) {
  await observingWorker(browser, extensionId, async (protocol, history) => {
    // Stopped before that, the browser starts it again to finish its installation.
    await until('the extension’s service worker to be activated', () =>
      history.some(({ status }) => status === 'activated'),
    )
    const reports = history.length
    const worker = history[reports - 1]
    if (!worker || worker.runningStatus === 'stopped') return
    await protocol.send('ServiceWorker.stopWorker', { versionId: worker.versionId })
    // Any report since, not the latest: a port that reconnects starts the worker again at once.
    await until('the extension’s service worker to stop', () =>
      history.slice(reports).some(({ runningStatus }) => runningStatus === 'stopped'),
    )
  })
}

/**
 * Loading a directory a second time is what the reload button of the extensions page does; but it
 * answers at once. The reload is done when there is another worker.
 *
 * @param {Browser} browser
 * @param {string} extensionId
 * @param {string} directory
 */
export async function reloadChromiumExtension(browser, extensionId, directory) {
  await observingWorker(browser, extensionId, async (_protocol, history) => {
    const before = new Set(history.map(({ versionId }) => versionId))
    await browser.installExtension(directory)
    await until('the extension to be loaded again', () =>
      history.some(({ status, versionId }) => status === 'activated' && !before.has(versionId)),
    )
  })
}

/**
 * @param {Browser} browser
 * @param {string} extensionId
 * @param {(protocol: CDPSession, history: Version[]) => Promise<void>} use `history` grows with
 *   each report on the worker, and holds at least one.
 */
async function observingWorker(browser, extensionId, use) {
  const pages = await browser.pages()
  const page = pages.find((candidate) => !candidate.url().startsWith('devtools:'))
  if (!page) throw new Error('the ServiceWorker domain needs a page, and none is open')
  const protocol = await page.createCDPSession()
  /** @type {Version[]} */
  const history = []
  protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    history.push(...versions.filter(({ scriptURL }) => isOf(extensionId, scriptURL)))
  })
  try {
    await protocol.send('ServiceWorker.enable')
    await until('the extension’s service worker', () => history.length > 0)
    await use(protocol, history)
  } finally {
    await protocol.detach()
  }
}

/**
 * @param {string} extensionId
 * @param {string} url
 */
function isOf(extensionId, url) {
  return url.startsWith(`chrome-extension://${extensionId}/`)
}

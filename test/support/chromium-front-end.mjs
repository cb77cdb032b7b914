// @ts-check
// Asks Chromium's DevTools front-end, through its own modules, for what has no reliable button.
import { until } from './until.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { Dock, Theme } from './session-types' */

// The module and method names are internal to Chromium (seen working in 156). They travel as text:
// a test runner that rewrites `import()` in functions would break them. Clicking is no option: in
// a narrow DevTools the panel's tab is in an overflow menu, which is native and cannot be driven.

/**
 * @param {Page} frontEnd
 * @param {string} extensionId
 * @param {string} title
 */
export async function showPanel(frontEnd, extensionId, title) {
  // Importing the front-end's modules before it has built its tabs breaks its start.
  const tab = await until('DevTools to have tabs', () => frontEnd.$('>>> [role="tab"]'))
  await tab.dispose()
  const viewId = JSON.stringify(`chrome-extension://${extensionId}${title}`)
  const views = `import('./ui/legacy/legacy.js').then(({ ViewManager }) =>
    ViewManager.ViewManager.instance())`
  await until(`DevTools to have the panel "${title}"`, () =>
    frontEnd.evaluate(`${views}.then((manager) => Boolean(manager.view(${viewId})))`),
  )
  await frontEnd.evaluate(`${views}.then((manager) => manager.showView(${viewId}))`)
}

/**
 * @param {Page} frontEnd
 * @param {Theme} theme
 */
export async function setFrontEndTheme(frontEnd, theme) {
  const value = theme === 'light' ? 'default' : 'dark'
  await frontEnd.evaluate(`import('./core/common/common.js').then(({ Settings }) =>
    Settings.Settings.instance().moduleSetting('ui-theme').set('${value}'))`)
}

/**
 * @param {Page} frontEnd
 * @param {Dock} side
 */
export async function setFrontEndDockSide(frontEnd, side) {
  await frontEnd.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
    DockController.DockController.instance().setDockSide('${side}'))`)
}

/**
 * Opens a HAR in the Network panel, as its own button does. Returns what it then lists.
 *
 * @param {Page} frontEnd
 * @param {string} text
 * @returns {Promise<{ url: string, type: string, status: number, messages: string[] }[]>}
 */
export async function importHar(frontEnd, text) {
  const listed = await frontEnd.evaluate(`(async () => {
    const { ViewManager } = await import('./ui/legacy/legacy.js')
    await ViewManager.ViewManager.instance().showView('network')
    const { NetworkPanel } = await import('./panels/network/network.js')
    const { networkLogView } = NetworkPanel.NetworkPanel.instance()
    await networkLogView.onLoadFromFile(new File([${JSON.stringify(text)}], 'capture.har'))
    const { NetworkLog } = await import('./models/logs/logs.js')
    const requests = NetworkLog.NetworkLog.instance().requests()
    return JSON.stringify(requests.map((request) => ({
      url: request.url(),
      type: request.resourceType().name(),
      status: request.statusCode,
      messages: request.frames().map(({ type, opCode, text }) => [type, opCode, text].join(' ')),
    })))
  })()`)
  return JSON.parse(String(listed))
}

/**
 * @param {Page} frontEnd
 * @returns {Promise<Dock>}
 */
export async function frontEndDockSide(frontEnd) {
  const side = await frontEnd.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
    DockController.DockController.instance().dockSide())`)
  return /** @type {Dock} */ (side)
}

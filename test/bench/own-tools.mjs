// @ts-check
// Opens a panel of the browser's own DevTools on a tab; the Network panel records from then on.

import { privilegedRealm } from '../support/firefox-privileged.mjs'
import { contextOf } from '../support/firefox-tab.mjs'
import { until } from '../support/until.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */
/** @import { Tab } from '../support/session-types' */

/**
 * @param {BrowserName} browser
 * @param {Tab} tab
 * @param {'network' | 'console'} tool
 */
export async function showOwnTool(browser, { page }, tool) {
  if (browser === 'firefox') {
    const runPrivileged = await privilegedRealm(page.browser())
    const open = async (
      /** @type {Record<string, any>} */ { gDevTools, tab },
      /** @type {string} */ id,
      /** @type {string} */ toolId,
    ) => void (await gDevTools().showToolboxForTab(tab(id), { toolId }))
    await runPrivileged(open, contextOf(page), tool === 'network' ? 'netmonitor' : 'webconsole')
    return
  }
  const frontEnd = await page.openDevTools()
  const first = await until('DevTools to have tabs', () => frontEnd.$('>>> [role="tab"]'))
  await first.dispose()
  // internal names (seen working in 156), as text: see test/support/chromium-front-end.mjs
  await frontEnd.evaluate(`import('./ui/legacy/legacy.js').then(({ ViewManager }) =>
    ViewManager.ViewManager.instance().showView('${tool}'))`)
}

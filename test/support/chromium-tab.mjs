// @ts-check
// A tab of Chromium, and the way from it to the panel.
import { frontEndDockSide, setFrontEndTheme, showPanel } from './chromium-front-end.mjs'
import { panelSettled } from './chromium-layout.mjs'
import { chromiumPanel, panelFrame } from './chromium-panel.mjs'
import { resizeWindow } from './chromium-window.mjs'
import { evaluateIn } from './evaluate-in.mjs'
import { PANEL_TITLE } from './panel-under-test.mjs'
import { until } from './until.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { OpenPanels } from './open-panels.mjs' */
/** @import { Panel, Tab } from './session-types' */

/**
 * @typedef {object} DevToolsSetup
 * @property {string} extensionId Empty without an extension.
 * @property {[width: number, height: number]} window
 * @property {OpenPanels<Page>} panels
 */

/**
 * @param {Page} page
 * @param {DevToolsSetup} setup
 * @returns {Tab}
 */
export function chromiumTab(page, setup) {
  return {
    page,
    evaluate: evaluateIn(() => page),
    goto: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    openPanel: ({ panelWidth } = {}) => openPanel(page, setup, panelWidth),
    async closeDevTools() {
      setup.panels.remove(page)
      await closeDevTools(page)
    },
    async close() {
      setup.panels.remove(page)
      await page.close()
    },
  }
}

/**
 * @param {Page} page
 * @param {DevToolsSetup} setup
 * @param {number | undefined} width
 * @returns {Promise<Panel>}
 */
async function openPanel(page, setup, width) {
  const { extensionId } = setup
  if (!extensionId) throw new Error('there is no panel: the session has no extension')
  const frontEnd = await page.openDevTools()
  await showPanel(frontEnd, extensionId, PANEL_TITLE)
  await setFrontEndTheme(frontEnd, setup.panels.theme())
  if ((await frontEndDockSide(frontEnd)) === 'undocked') {
    await resizeWindow(frontEnd, { width: setup.window[0], height: setup.window[1] })
  }
  const panel = chromiumPanel(frontEnd, extensionId)
  await until('the panel to be readable', () =>
    panel.evaluate(() => document.readyState === 'complete'),
  )
  if (width !== undefined) await panel.setWidth(width)
  else await panelSettled(frontEnd, () => panelFrame(frontEnd, extensionId))
  await setup.panels.add(page, panel)
  return panel
}

/** @param {Page} page */
export async function closeDevTools(page) {
  if (!(await page.hasDevTools())) return
  const frontEnd = await page.openDevTools()
  await frontEnd.close()
  await until('DevTools to be closed', async () => !(await page.hasDevTools()))
}

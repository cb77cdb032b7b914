// @ts-check
// A tab of Firefox, and the way from it to the panel.
import { evaluateIn } from './evaluate-in.mjs'
import { firefoxPanel, panelReadable } from './firefox-panel.mjs'
import { connectionOf } from './firefox-privileged.mjs'
import { closeToolbox, showPanelTool, sizeToolbox, toolboxDockSide } from './firefox-toolbox.mjs'
import { until } from './until.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { RunPrivileged } from './firefox-privileged.mjs' */
/** @import { OpenPanels } from './open-panels.mjs' */
/** @import { Panel, Tab } from './session-types' */

/**
 * @typedef {object} ToolboxSetup
 * @property {string} extensionId Empty without an extension.
 * @property {RunPrivileged} runPrivileged
 * @property {[width: number, height: number]} window
 * @property {OpenPanels<Page>} panels
 */

/**
 * @param {Page} page
 * @param {ToolboxSetup} setup
 * @returns {Tab}
 */
export function firefoxTab(page, setup) {
  const { panels, runPrivileged } = setup
  const context = contextOf(page)
  return {
    page,
    evaluate: evaluateIn(() => page),
    goto: (url) => navigate(page, 'navigate', { url }),
    back: () => goBack(page, runPrivileged),
    reload: () => navigate(page, 'reload', {}),
    openPanel: ({ panelWidth } = {}) => openPanel(page, setup, panelWidth),
    async closeDevTools() {
      panels.remove(page)
      await closeToolbox(runPrivileged, context)
    },
    async close() {
      panels.remove(page)
      await page.close()
    },
  }
}

/**
 * @param {Page} page
 * @returns {string}
 */
export function contextOf(page) {
  // The id of WebDriver BiDi: not in puppeteer's types.
  return /** @type {{ _id: string }} */ (/** @type {unknown} */ (page.mainFrame()))._id
}

/**
 * @param {Page} page
 * @param {ToolboxSetup} setup
 * @param {number | undefined} width
 * @returns {Promise<Panel>}
 */
async function openPanel(page, { extensionId, panels, runPrivileged, window }, width) {
  if (!extensionId) throw new Error('there is no panel: the session has no extension')
  const context = contextOf(page)
  await showPanelTool(runPrivileged, context)
  if ((await toolboxDockSide(runPrivileged, context)) === 'undocked') {
    await sizeToolbox(runPrivileged, context, window[0], window[1])
  }
  const panel = firefoxPanel(runPrivileged, context)
  await panelReadable(panel.evaluate)
  if (width !== undefined) await panel.setWidth(width)
  await panels.add(page, panel)
  return panel
}

/**
 * puppeteer's goto and reload wait for good once a document has come from the bfcache: it still
 * waits for the load event of that navigation (24.43).
 *
 * @param {Page} page
 * @param {'navigate' | 'reload'} command
 * @param {object} params
 */
async function navigate(page, command, params) {
  const connection = connectionOf(page.browser())
  const context = contextOf(page)
  await connection.send(`browsingContext.${command}`, { context, wait: 'complete', ...params })
}

/**
 * puppeteer's goBack waits for a load event, which a document from the bfcache does not have. Another
 * document has to answer: the one that is left is complete, too, and may answer as long as it is there.
 *
 * @param {Page} page
 * @param {RunPrivileged} runPrivileged
 */
async function goBack(page, runPrivileged) {
  const context = contextOf(page)
  const target = (await historyState(runPrivileged, context)).index - 1
  if (target < 0) throw new Error('there is no page to go back to')
  const bornAt = () => (document.readyState === 'complete' ? performance.timeOrigin : null)
  const left = await page.evaluate(() => performance.timeOrigin)
  await connectionOf(page.browser()).send('browsingContext.traverseHistory', { context, delta: -1 })
  await until('the page before to be shown', async () => {
    const { index, isLoading } = await historyState(runPrivileged, context)
    if (index !== target || isLoading) return false
    const shown = await page.evaluate(bornAt)
    return shown !== null && shown !== left
  })
}

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 */
function historyState(runPrivileged, context) {
  return runPrivileged(({ tab }, id) => {
    const { linkedBrowser } = tab(id)
    const { index } = linkedBrowser.browsingContext.sessionHistory
    return { index: Number(index), isLoading: Boolean(linkedBrowser.webProgress.isLoadingDocument) }
  }, context)
}

// @ts-check
// Runs code in Firefox's browser window, where DevTools lives: the only way to drive it, as neither
// the toolbox nor an extension's panel is visible to WebDriver BiDi.
import { PANEL_TITLE } from './panel-under-test.mjs'

/** @import { Browser } from 'puppeteer-core' */

/**
 * What privileged code is given. Firefox's internals have no types.
 *
 * @typedef {Record<string, any>} Privileged
 */

/**
 * Runs `fn` with a `Privileged` first. It travels as source text, arguments and result as JSON.
 *
 * @typedef {<Args extends unknown[], Result>(
 *   fn: (firefox: Privileged, ...args: Args) => Result,
 *   ...args: Args
 * ) => Promise<Awaited<Result>>} RunPrivileged
 */

/**
 * @typedef {object} BidiConnection
 * @property {(method: string, params: object) => Promise<{ result: any }>} send
 */

/**
 * @param {Browser} browser
 * @returns {BidiConnection}
 */
export function connectionOf(browser) {
  // Public at run time, but not in puppeteer's types.
  return /** @type {{ connection: BidiConnection }} */ (/** @type {unknown} */ (browser)).connection
}

/**
 * @param {Browser} browser
 * @returns {Promise<RunPrivileged>}
 */
export async function privilegedRealm(browser) {
  const connection = connectionOf(browser)
  const tree = { 'moz:scope': 'chrome', maxDepth: 0 }
  const { contexts } = (await connection.send('browsingContext.getTree', tree)).result
  const { context } = contexts.find((/** @type {{ url: string }} */ { url }) =>
    url.startsWith('chrome://browser/content/browser.xhtml'),
  )
  return async (fn, ...args) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (title, args) => JSON.stringify(
        { value: await (${fn})((${privilegedScope})(title), ...JSON.parse(args)) })`,
      arguments: [PANEL_TITLE, JSON.stringify(args)].map((value) => ({ type: 'string', value })),
      awaitPromise: true,
      target: { context },
    })
    if (result.type === 'exception') throw new Error(describe(result.exceptionDetails))
    return JSON.parse(result.result.value).value
  }
}

/** @param {{ text: string, stackTrace?: { callFrames?: object[] } }} details */
function describe({ text, stackTrace }) {
  return `in Firefox: ${text}\n${JSON.stringify(stackTrace?.callFrames?.slice(0, 5))}`
}

/**
 * Runs in the browser window. `context` is the id that WebDriver BiDi gives to a tab's page.
 *
 * @param {string} title
 * @returns {Privileged}
 */
function privilegedScope(title) {
  const browserWindow = /** @type {Privileged} */ (globalThis)
  const { ChromeUtils, Services, WebExtensionPolicy, gBrowser } = browserWindow
  const load = (/** @type {string} */ url) => ChromeUtils.importESModule(url)
  const loadDevTools = (/** @type {string} */ module) =>
    load('resource://devtools/shared/loader/Loader.sys.mjs').require(module)
  const gDevTools = () => loadDevTools('devtools/client/framework/devtools').gDevTools
  const tab = (/** @type {string} */ context) => {
    const { NavigableManager } = load('chrome://remote/content/shared/NavigableManager.sys.mjs')
    return gBrowser.getTabForBrowser(NavigableManager.getBrowserById(context))
  }
  const toolbox = (/** @type {string} */ context) => gDevTools().getToolboxForTab(tab(context))
  const panelTool = (/** @type {string} */ context) =>
    toolbox(context)
      ?.getAdditionalTools()
      .find((/** @type {{ label: string }} */ { label }) => label === title)
  const panelBrowser = (/** @type {string} */ context) =>
    toolbox(context)
      ?.doc.getElementById(`toolbox-panel-iframe-${panelTool(context)?.id}`)
      ?.contentDocument?.getElementById('webext-panels-browser')
  const extension = (/** @type {string} */ id) => WebExtensionPolicy.getByID(id).extension
  return { Services, load, gDevTools, tab, toolbox, panelTool, panelBrowser, extension }
}

// @ts-check
// A test session in Firefox.
import { resolve } from 'node:path'
import { contextOf, firefoxTab } from './firefox-tab.mjs'
import { closeToolbox } from './firefox-toolbox.mjs'
import { launchFirefox } from './launch-firefox.mjs'
import { openPanels } from './open-panels.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { OpenPanels } from './open-panels.mjs' */
/** @import { LaunchOptions, Session, Theme } from './session-types' */

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function openFirefoxSession(options) {
  const { browser, runPrivileged, extensionId = '', close } = await launchFirefox(options)
  /** @type {OpenPanels<Page>} */
  const panels = openPanels(options.theme ?? 'light')
  const { window = [1280, 900] } = options
  return {
    name: 'firefox',
    async open(url) {
      const page = await browser.newPage()
      await page.bringToFront()
      const tab = firefoxTab(page, { extensionId, runPrivileged, window, panels })
      await tab.goto(url)
      return tab
    },
    async tabOf(page) {
      await page.bringToFront()
      return firefoxTab(page, { extensionId, runPrivileged, window, panels })
    },
    stopBackground: () => runPrivileged(stopBackground, extensionId),
    backgroundState: () => runPrivileged(backgroundState, extensionId),
    setTheme: (theme) => panels.changeTheme(theme, () => runPrivileged(setDevToolsTheme, theme)),
    async reloadExtension() {
      if (!options.extension) throw new Error('the session has no extension to reload')
      for (const page of panels.owners()) await closeToolbox(runPrivileged, contextOf(page))
      panels.clear()
      await browser.installExtension(resolve(options.extension))
    },
    close,
  }
}

/**
 * What the idle timer does, less its exemption for an extension that is being debugged.
 *
 * @param {Record<string, any>} firefox
 * @param {string} extensionId
 */
async function stopBackground({ extension }, extensionId) {
  await extension(extensionId).terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  })
}

/**
 * @param {Record<string, any>} firefox
 * @param {string} extensionId
 * @returns {'running' | 'stopped'}
 */
function backgroundState({ extension }, extensionId) {
  return extension(extensionId).backgroundState === 'stopped' ? 'stopped' : 'running'
}

/**
 * @param {Record<string, any>} firefox
 * @param {Theme} theme
 */
function setDevToolsTheme({ Services }, theme) {
  Services.prefs.setCharPref('devtools.theme', theme)
}

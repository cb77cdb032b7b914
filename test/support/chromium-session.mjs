// @ts-check
// A test session in Chromium.
import { resolve } from 'node:path'
import {
  chromiumBackgroundState,
  reloadChromiumExtension,
  stopChromiumBackground,
} from './chromium-background.mjs'
import { setFrontEndTheme } from './chromium-front-end.mjs'
import { chromiumTab, closeDevTools } from './chromium-tab.mjs'
import { launchChromium } from './launch-chromium.mjs'
import { openPanels } from './open-panels.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { OpenPanels } from './open-panels.mjs' */
/** @import { LaunchOptions, Session } from './session-types' */

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function openChromiumSession(options) {
  const { browser, extensionId = '', close } = await launchChromium(options)
  /** @type {OpenPanels<Page>} */
  const panels = openPanels(options.theme ?? 'light')
  const { window = [1280, 900] } = options
  return {
    name: 'chromium',
    async open(url) {
      const page = await browser.newPage()
      await page.bringToFront()
      const tab = chromiumTab(page, { extensionId, window, panels })
      await tab.goto(url)
      return tab
    },
    async tabOf(page) {
      await page.bringToFront()
      return chromiumTab(page, { extensionId, window, panels })
    },
    stopBackground: () => stopChromiumBackground(browser, extensionId),
    backgroundState: () => chromiumBackgroundState(browser, extensionId),
    setTheme: (theme) =>
      panels.changeTheme(theme, async () => {
        for (const page of panels.owners()) {
          await setFrontEndTheme(await page.openDevTools(), theme)
        }
      }),
    async reloadExtension() {
      if (!options.extension) throw new Error('the session has no extension to reload')
      for (const page of panels.owners()) await closeDevTools(page)
      panels.clear()
      await reloadChromiumExtension(browser, extensionId, resolve(options.extension))
    },
    close,
  }
}

// @ts-check
// Starts Firefox with a profile of its own and access to its privileged side, and loads the extension.
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findExecutable } from './find-executable.mjs'
import { privilegedRealm } from './firefox-privileged.mjs'
import { firefoxProfile } from './firefox-profile.mjs'

/** @import { Browser } from 'puppeteer-core' */
/** @import { RunPrivileged } from './firefox-privileged.mjs' */
/** @import { LaunchOptions } from './session-types' */

const CANDIDATES = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** How Firefox calls the dock sides. */
export const HOSTS = { undocked: 'window', bottom: 'bottom', right: 'right' }

/**
 * @typedef {object} LaunchedFirefox
 * @property {Browser} browser
 * @property {RunPrivileged} runPrivileged
 * @property {string | undefined} extensionId
 * @property {() => Promise<void>} close
 */

/**
 * @param {LaunchOptions} [options]
 * @returns {Promise<LaunchedFirefox>}
 */
export async function launchFirefox(options = {}) {
  const executablePath = findExecutable('FIREFOX', CANDIDATES)
  const profile = await firefoxProfile(executablePath)
  const [width, height] = options.window ?? [1280, 900]
  /** @type {Browser | undefined} */
  let browser
  const close = async () => {
    await browser?.close()
    profile.close()
  }
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: options.headless ?? true,
      userDataDir: profile.path,
      args: [
        '-remote-allow-system-access',
        `--width=${width}`,
        `--height=${height}`,
        ...(options.args ?? []),
      ],
      extraPrefsFirefox: preferences(options),
      acceptInsecureCerts: options.acceptInsecureCerts ?? false,
      defaultViewport: null,
      protocolTimeout: 60_000,
    })
    const runPrivileged = await privilegedRealm(browser)
    await requestLanguage(runPrivileged, options.lang ?? 'en')
    for (const other of options.extensionsBefore ?? [])
      await browser.installExtension(resolve(other))
    const extensionId =
      options.extension && (await browser.installExtension(resolve(options.extension)))
    return { browser, runPrivileged, extensionId, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param {LaunchOptions} options */
function preferences({ dock = 'undocked', scale, theme = 'light', downloads, idleAfter }) {
  return {
    ...(downloads === undefined ? {} : savingTo(downloads)),
    'devtools.theme': theme,
    'devtools.toolbox.host': HOSTS[dock],
    'devtools.toolbox.footer.height': 450,
    ...(idleAfter === undefined ? {} : { 'extensions.background.idle.timeout': idleAfter }),
    ...(scale === undefined ? {} : { 'layout.css.devPixelsPerPx': String(scale) }),
  }
}

/**
 * Without asking, and without opening what was saved.
 *
 * @param {string} directory
 */
const savingTo = (directory) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': directory,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
})

/**
 * Messages of an extension come in the browser's language. It takes any language that is said to
 * be available: without a language pack the browser's own texts stay English, which is enough.
 * To be done before the extension is loaded.
 *
 * @param {RunPrivileged} runPrivileged
 * @param {string} lang
 */
async function requestLanguage(runPrivileged, lang) {
  if (lang === 'en') return
  await runPrivileged(({ Services }, language) => {
    Services.locale.availableLocales = [language, 'en-US']
    Services.locale.requestedLocales = [language]
  }, lang)
}

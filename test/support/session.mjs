// @ts-check
// Opens a browser with the extension behind one interface, so that one test file runs in each.
import { openChromiumSession } from './chromium-session.mjs'
import { openFirefoxSession } from './firefox-session.mjs'

/** @import { BrowserName } from './browsers.mjs' */
/** @import { LaunchOptions, Session } from './session-types' */

/**
 * @param {BrowserName} name
 * @param {LaunchOptions} [options]
 * @returns {Promise<Session>}
 */
export function openSession(name, options = {}) {
  return name === 'chromium' ? openChromiumSession(options) : openFirefoxSession(options)
}

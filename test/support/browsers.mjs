// @ts-check
// Says in which browsers the tests run: both, unless SOCKETSCOPE_BROWSERS names some of them.

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @type {readonly BrowserName[]} */
const KNOWN = ['chromium', 'firefox']

/** @type {readonly BrowserName[]} For `describe.each(BROWSERS)`. */
export const BROWSERS = chosen(process.env.SOCKETSCOPE_BROWSERS)

/**
 * @param {string | undefined} list Names, separated by commas.
 * @returns {readonly BrowserName[]}
 */
function chosen(list) {
  const names = (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  // A misspelt name would otherwise pass the suite by running nothing.
  const unknown = names.filter((name) => !KNOWN.some((known) => known === name))
  if (unknown.length > 0) throw new Error(`SOCKETSCOPE_BROWSERS: unknown ${unknown.join(', ')}`)
  return names.length === 0 ? KNOWN : KNOWN.filter((known) => names.includes(known))
}

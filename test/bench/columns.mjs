// @ts-check
// What is compared: each column is a browser of its own, with its page in front.
import { openSession } from '../support/session.mjs'
import { showOwnTool } from './own-tools.mjs'

/** @import { BrowserName } from '../support/browsers.mjs' */
/** @import { Session, Tab } from '../support/session-types' */

/** @typedef {'a' | 'b' | 'c' | 'd' | 'e' | 'o'} ColumnName */

/** @type {Readonly<Record<ColumnName, string>>} */
export const COLUMNS = {
  a: 'without the extension',
  b: 'no panel open',
  c: 'panel recording',
  d: 'Network panel recording',
  e: 'naive patch, postMessage for each',
  o: 'DevTools open on the Console, without the extension',
}

/** @typedef {{ name: ColumnName, session: Session, tab: Tab }} Column */

/**
 * @param {BrowserName} browser
 * @param {string} extension
 * @param {string} url
 * @param {readonly ColumnName[]} names
 * @returns {Promise<Column[]>}
 */
export async function openColumns(browser, extension, url, names) {
  /** @type {Column[]} */
  const columns = []
  for (const name of names) {
    const session = await openSession(browser, name === 'b' || name === 'c' ? { extension } : {})
    const tab = await session.open(url)
    columns.push({ name, session, tab })
    if (name === 'c') await tab.openPanel()
    if (name === 'd') await showOwnTool(browser, tab, 'network')
    if (name === 'o') await showOwnTool(browser, tab, 'console')
    if (name === 'e') await tab.page.evaluate('traffic.patchNaively()')
  }
  return columns
}

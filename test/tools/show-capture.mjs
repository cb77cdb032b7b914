// @ts-check
// Prints what the panel has captured, as read from its document, and writes a picture of it.

import { setTimeout as sleep } from 'node:timers/promises'
import { textTable } from './text-table.mjs'

/** @import { Panel } from '../support/session-types' */

/** After this long each of the page's six sockets has shown what it is for. */
const SETTLED_MS = 4000
const NEWEST = 15

/**
 * @param {Panel} panel
 * @param {string} picture the file to write
 */
export async function showCapture(panel, picture) {
  await panel.waitFor('sockets and messages', () => {
    const count = (/** @type {string} */ id) =>
      document.querySelectorAll(`[data-testid="${id}"]`).length
    return count('socket-row') > 0 && count('message-row') > 0
  })
  await sleep(SETTLED_MS)
  const sockets = await panel.rows('socket-row')
  const messages = (await panel.rows('message-row')).slice(-NEWEST)
  console.log(`\nThe panel shows ${sockets.length} sockets`)
  console.log(textTable(['state', 'url', 'sent', 'received'], sockets))
  console.log(`\nThe newest ${messages.length} messages in view`)
  console.log(textTable(['direction', 'size', 'preview'], messages))
  await panel.screenshot(picture)
}

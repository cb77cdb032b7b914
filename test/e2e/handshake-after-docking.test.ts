// At another dock side the panel still knows the handshake: Firefox makes it anew, and reads it again.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { openSocketDetails, readHandshake } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

/** What only this handshake has. Of other headers Firefox's log and its request events tell differently. */
async function marksOf(panel: Panel) {
  const { status, request, response } = await readHandshake(panel)
  return [status, request['sec-websocket-key'], response['sec-websocket-accept']]
}

inEachBrowser((bench) => {
  test('from a window of its own to the bottom', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(() => {
      const worker = new Worker('/worker.js')
      worker.postMessage({ open: '/echo?worker' })
      Object.assign(window, { worker, socket: new WebSocket(`ws://${location.host}/echo?page`) })
    })
    await openSocketDetails(panel, '/echo?page')
    await panel.waitFor('the verified answer', () =>
      document.querySelector('[data-testid="accept-check"][data-right="true"]'),
    )
    const before = await marksOf(panel)
    await panel.setDockSide('bottom')
    await openSocketDetails(panel, '/echo?page')
    await panel.waitFor('the verified answer', () =>
      document.querySelector('[data-testid="accept-check"][data-right="true"]'),
    )
    expect(await marksOf(panel)).toEqual(before)
    await panel.waitFor(
      'both sockets',
      () => document.querySelectorAll('[data-testid="socket-row"]').length === 2,
    )
    await tab.close()
  })
})

// Another extension blocks a connection, as content blockers do: Firefox tells it, Chromium gives no
// reason, and then the panel says that this may be one.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openSocketDetails } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

const OTHER = resolve('test/fixtures/blocking-extension')

inEachBrowser((bench) => {
  test('the failure names another extension', async () => {
    const first = await bench.session.open(bench.page('blank.html'))
    await first.page.browser().installExtension(OTHER)
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate((to: string) => {
      Object.assign(window, { socket: new WebSocket(to) })
    }, `${bench.server.wsOrigin}/echo?blocked`)
    await openSocketDetails(panel, '/echo?blocked')
    const seen = await panel.waitFor('the failure', () => {
      const failure = document.querySelector<HTMLElement>('[data-testid="handshake-failure"]')
      return failure && [failure.dataset.failure, failure.textContent]
    })
    const failure = { chromium: 'hidden', firefox: 'extension' }[bench.name]
    expect(seen).toEqual([failure, expect.stringMatching(/another extension/i)])
    await tab.close()
    await first.close()
  })
})

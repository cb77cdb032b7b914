// The background dies with a panel open; a handshake of the next moment is still seen.
import { expect, test } from 'vitest'
import { openSocketDetails, readHandshake } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

const DEATHS = 3

inEachBrowser((bench) => {
  test('right after each of several deaths', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.waitFor('the empty state', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    for (let death = 1; death <= DEATHS; death++) {
      await bench.session.stopBackground()
      await tab.evaluate((number: number) => {
        Object.assign(window, {
          [`socket${number}`]: new WebSocket(`ws://${location.host}/echo?death=${number}`),
        })
      }, death)
      await openSocketDetails(panel, `/echo?death=${death}`)
      await panel.waitFor('the verified answer', () =>
        document.querySelector('[data-testid="accept-check"][data-right="true"]'),
      )
      expect((await readHandshake(panel)).status).toBe('101 Switching Protocols')
    }
    expect((await panel.rows('socket-row')).length).toBe(DEATHS)
    await tab.close()
  })
})

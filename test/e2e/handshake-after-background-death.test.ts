// The background dies with a panel open; handshakes are seen again: in Chromium, which does not need it for them, of
// the next moment; in Firefox once it is back. Of what was missed there the panel says that nothing is known.
import { expect, test } from 'vitest'
import { until } from '../support/until.mjs'
import { openSocketDetails, readHandshake } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

const DEATHS = 3

/** ms that Firefox's background may take to listen, once it is back. */
const LISTENS_WITHIN = 500

inEachBrowser((bench) => {
  const isBack = async () => (await bench.session.backgroundState()) === 'running'

  test('right after each of several deaths', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.waitFor('the empty state', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    for (let death = 1; death <= DEATHS; death++) {
      await bench.session.stopBackground()
      if (bench.name === 'firefox') {
        await until('the background', isBack)
        await new Promise((resolve) => setTimeout(resolve, LISTENS_WITHIN))
      }
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

  test('a socket of meanwhile is there with its messages, its handshake known or said not to be', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.waitFor('the empty state', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    await bench.session.stopBackground()
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/echo?meanwhile`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      socket.send('meanwhile')
    })
    await openSocketDetails(panel, '/echo?meanwhile')
    await panel.waitFor('its message', () => document.querySelector('[data-kind="message-sent"]'))
    await panel.waitFor('a word on its handshake', () =>
      document.querySelector(
        '[data-testid="accept-check"], [data-testid="handshake"][data-known="false"]',
      ),
    )
    await tab.close()
  })
})

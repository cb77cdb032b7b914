// Firefox's background, which alone sees handshakes, is not idle while a panel is open; afterwards it may end.
import { expect, test } from 'vitest'
import { until } from '../support/until.mjs'
import { openSocketDetails, readHandshake } from './handshake-reading'
import { inEachBrowser } from './in-each-browser'

/** ms; Firefox's own are 30,000. */
const IDLE = 8_000

inEachBrowser(
  (bench) => {
    test('it outlives its idle time, sees a handshake after it, and ends without a panel', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel({ panelWidth: 1200 })
      await panel.waitFor('the empty state', () =>
        document.querySelector('[data-testid="status"][data-status="empty"]'),
      )
      const states = new Set<string>()
      for (const end = performance.now() + 1.5 * IDLE; performance.now() < end; ) {
        states.add(await bench.session.backgroundState())
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect([...states]).toEqual(['running'])
      await tab.evaluate(() => {
        Object.assign(window, { socket: new WebSocket(`ws://${location.host}/echo?late`) })
      })
      await openSocketDetails(panel, '/echo?late')
      await panel.waitFor('the verified answer', () =>
        document.querySelector('[data-testid="accept-check"][data-right="true"]'),
      )
      expect((await readHandshake(panel)).status).toBe('101 Switching Protocols')
      await tab.closeDevTools()
      await until(
        'the end of the background',
        async () => (await bench.session.backgroundState()) === 'stopped',
        { timeout: 40_000 },
      )
      await tab.close()
    })
  },
  { only: ['firefox'], idleAfter: IDLE },
)

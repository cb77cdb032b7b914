// A page may keep itself from being left: the test of it says so, and changes nothing.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

inEachBrowser((bench) => {
  test('a page that does not let itself be left says so, and stays', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
    })
    await tab.evaluate(() => {
      type Navigating = { readonly navigation: EventTarget }
      ;(window as unknown as Navigating).navigation.addEventListener('navigate', (event) =>
        event.preventDefault(),
      )
    })
    await panel.click('[data-testid="bfcache-badge"]')
    await panel.click('[data-testid="bfcache-test"]')
    await panel.click('[data-testid="bfcache-test-confirm"]')
    await panel.waitFor('the failure', () =>
      document.querySelector('[data-testid="bfcache-test-state"][data-why="not-left"]'),
    )
    expect(await tab.evaluate(() => location.pathname)).toBe('/blank.html')
    await tab.close()
  })
})

// Who closed and how is told: the code, its meaning, the reason, wasClean.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

const CASES = [
  ['/close?code=4000&reason=maintenance', '4000', 'maintenance'],
  ['/close?code=1011&reason=oops', '1011', 'oops'],
  ['/terminate', '1006', ''],
  ['/refuse?status=403', '1006', ''],
] as const

inEachBrowser((bench) => {
  test.each(CASES)('%s', async (path, code, reason) => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(async (to: string) => {
      const socket = new WebSocket(`ws://${location.host}${to}`)
      await new Promise((resolve) => socket.addEventListener('close', resolve))
    }, path)
    await panel.click('[data-testid="socket-row"]')
    await panel.click('[data-testid="details-tab-socket"]')
    const explained = await panel.waitFor(
      'an explanation',
      () => document.querySelector('[data-testid="close-explained"]')?.textContent,
    )
    expect(explained).toContain(code)
    expect(explained).toContain(reason)
    expect(explained.length).toBeGreaterThan(60)
  })
})

// “Test it now”: the panel leaves the page, comes back, and says what became of it and its socket.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

const OPEN_ONE = async () => {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const mark = Math.random()
  Object.assign(window, { socket, mark })
  return mark
}

inEachBrowser((bench) => {
  test('a page with an open socket: as predicted, after a warning', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    const mark = await tab.evaluate(OPEN_ONE)
    await panel.click('[data-testid="bfcache-badge"]')
    await panel.click('[data-testid="bfcache-test"]')
    await panel.waitFor('the warning', () =>
      document.querySelector('[data-testid="bfcache-test-confirm"]'),
    )
    expect(await tab.evaluate(() => (window as { mark?: number }).mark)).toBe(mark)
    await panel.click('[data-testid="bfcache-test-confirm"]')
    const visit = await panel.waitFor('the return', () => {
      const item = document.querySelector<HTMLElement>('[data-testid="bfcache-visit"]')
      if (!item?.dataset.happened || item.dataset.settled !== 'true') return null
      const socket = item.querySelector<HTMLElement>('[data-testid="bfcache-visit-socket"]')
      const { predicted, happened, result } = item.dataset
      return { predicted, happened, result, wasCut: (socket?.dataset.cut ?? '') !== '' }
    })
    const isRestored = bench.name === 'chromium'
    const fate = isRestored ? 'restored' : 'reloaded'
    expect(visit).toEqual({
      ...{ predicted: fate, happened: fate, result: 'right', wasCut: isRestored },
    })
    expect(await tab.evaluate(() => location.pathname)).toBe('/blank.html')
    const same = await tab.evaluate(() => (window as { mark?: number }).mark)
    expect(same).toBe(isRestored ? mark : undefined)
    await tab.closeDevTools()
    const again = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(OPEN_ONE)
    await again.click('[data-testid="bfcache-badge"]')
    const known = await again.waitFor('what came of the test before', () => {
      const visits = document.querySelectorAll<HTMLElement>('[data-testid="bfcache-visit"]')
      return visits.length === 1 && { ...visits[0]?.dataset }
    })
    expect(known).toMatchObject({ key: '-1', happened: fate, result: 'right' })
    await tab.close()
  })

  test('the demo page that reconnects is seen to do so, where it is restored', async () => {
    const tab = await bench.session.open(bench.page('leave/reconnects.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.click('[data-testid="bfcache-badge"]')
    await panel.click('[data-testid="bfcache-test"]')
    await panel.click('[data-testid="bfcache-test-confirm"]')
    const [happened, reconnected] = await panel.waitFor('the return', () => {
      const item = document.querySelector<HTMLElement>('[data-testid="bfcache-visit"]')
      if (!item?.dataset.happened || item.dataset.settled !== 'true') return null
      const socket = item.querySelector<HTMLElement>('[data-testid="bfcache-visit-socket"]')
      return [item.dataset.happened, Number(socket?.dataset.reconnected)]
    })
    expect(happened).toBe(bench.name === 'chromium' ? 'restored' : 'reloaded')
    if (bench.name === 'chromium') expect(reconnected).toBeGreaterThanOrEqual(250)
    await tab.close()
  })
})

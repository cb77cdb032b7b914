// A navigation begins a new log, unless the log is preserved.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

inEachBrowser((bench) => {
  test('the page before goes', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel()
    await waitForMessages(panel, 2)
    await tab.goto(bench.page('first-inline.html?again'))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await waitForMessages(panel, 2)).toEqual(['sent first', 'received first'])
    expect(await panel.rows('socket-row')).toHaveLength(1)
    await tab.goto(bench.page('blank.html'))
    await panel.waitFor('the empty page', () =>
      document.querySelector('[data-testid="status"][data-status="empty"]'),
    )
    await tab.close()
  })

  test('with “preserve log” it stays', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel()
    await waitForMessages(panel, 2)
    await panel.click('[data-testid="preserve"]')
    await tab.goto(bench.page('first-inline.html?again'))
    expect(await waitForMessages(panel, 4)).toHaveLength(4)
    expect(await panel.rows('socket-row')).toHaveLength(2)
    await tab.close()
  })
})

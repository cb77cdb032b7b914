// The background is killed in the middle of traffic: nothing is lost, nothing comes twice.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

const DEATHS = 5

inEachBrowser((bench) => {
  test(`${DEATHS} deaths`, async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(() => {
      const socket = new WebSocket(`ws://${location.host}/push?count=600&every=10`)
      socket.addEventListener('message', ({ data }) => {
        document.title = data
      })
    })
    await waitForMessages(panel, 5)
    for (let death = 0; death < DEATHS; death++) {
      await bench.session.stopBackground()
      await new Promise((resolve) => setTimeout(resolve, 700))
    }
    await panel.waitFor('the last message', () =>
      [...document.querySelectorAll('[data-testid="message-row"]')].some((row) =>
        row.textContent?.includes('{"n":600}'),
      ),
    )
    const rows = await allRows(panel)
    expect(rows.filter(({ kind }) => kind === 'gap')).toEqual([])
    const numbers = rows
      .filter(({ kind }) => kind === 'message-received')
      .map(({ preview }) => Number(/\d+/.exec(preview)?.[0]))
    expect(numbers).toEqual(Array.from({ length: 600 }, (_, index) => index + 1))
    await tab.close()
  })
})

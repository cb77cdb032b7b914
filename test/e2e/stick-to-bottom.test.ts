// The table follows new rows at the bottom, lets go when the reader scrolls up, and does not jump.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { nextFrame, rowsInView, waitForCount } from './panel-rows'

const place = () => {
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!scroller) throw new Error('no table')
  const { scrollTop, scrollHeight, clientHeight } = scroller
  return { scrollTop, fromEnd: scrollHeight - clientHeight - scrollTop }
}

inEachBrowser((bench) => {
  test('reading is not disturbed by traffic', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(() => {
      Object.assign(window, {
        socket: new WebSocket(`ws://${location.host}/push?count=2000&every=5`),
      })
    })
    await waitForCount(panel, 'received', 200)
    await nextFrame(panel)
    expect((await panel.evaluate(place)).fromEnd).toBeLessThan(2)
    await panel.evaluate(() =>
      document.querySelector('[data-testid="message-scroller"]')?.scrollTo(0, 400),
    )
    await nextFrame(panel)
    const before = await panel.evaluate(place)
    const reading = (await rowsInView(panel)).map(({ id }) => id)
    await waitForCount(panel, 'received', 500)
    expect((await panel.evaluate(place)).scrollTop).toBe(before.scrollTop)
    expect((await rowsInView(panel)).map(({ id }) => id)).toEqual(reading)
    await panel.click('[data-testid="newest"]')
    await waitForCount(panel, 'received', 700)
    await nextFrame(panel)
    expect((await panel.evaluate(place)).fromEnd).toBeLessThan(2)
    await tab.close()
  })
})

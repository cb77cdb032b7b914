// The table follows new rows at the bottom, lets go when the reader scrolls up, and does not jump.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { nextFrame, rowsInView, waitForCount } from './panel-rows'

const place = () => {
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!scroller) throw new Error('no table')
  return scroller.scrollTop
}

const isAtEnd = () => {
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!scroller) return false
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < 2
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
    await panel.waitFor('the end in view', isAtEnd)
    await panel.evaluate(() =>
      document.querySelector('[data-testid="message-scroller"]')?.scrollTo(0, 400),
    )
    await nextFrame(panel)
    const before = await panel.evaluate(place)
    const reading = (await rowsInView(panel)).map(({ id }) => id)
    await waitForCount(panel, 'received', 500)
    expect(await panel.evaluate(place)).toBe(before)
    expect((await rowsInView(panel)).map(({ id }) => id)).toEqual(reading)
    await panel.click('[data-testid="newest"]')
    await waitForCount(panel, 'received', 700)
    await panel.waitFor('the end in view again', isAtEnd)
    await tab.close()
  })
})

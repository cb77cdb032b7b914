// Docked at the right, 400 px wide: nothing is cut off, everything can be reached.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

function overflows() {
  const { clientWidth, scrollWidth } = document.documentElement
  const wide = [...document.querySelectorAll<HTMLElement>('[data-testid]')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && (left < -1 || right > clientWidth + 1)
  })
  return { page: scrollWidth - clientWidth, parts: wide.map(({ dataset }) => dataset.testid) }
}

inEachBrowser((bench) => {
  test('400 px', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel({ panelWidth: 400 })
    await waitForMessages(panel, 2)
    expect((await panel.size()).width).toBe(400)
    expect(await panel.evaluate(overflows)).toEqual({ page: 0, parts: [] })
    await panel.click('[data-kind="message-received"]')
    await panel.press('Enter')
    await panel.waitFor('the text', () =>
      document.querySelector('[data-testid="payload-text"]')?.textContent?.includes('first'),
    )
    expect(await panel.evaluate(overflows)).toEqual({ page: 0, parts: [] })
    await tab.close()
  })
})

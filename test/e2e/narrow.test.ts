// Docked at the right, 400 px wide, and 320 as WCAG has it for 400 %: nothing is cut off, everything can be reached;
// a socket that comes takes no row away from under the reader's eye. https://www.w3.org/TR/WCAG22/#reflow
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

/** Widths that are measured are drawn with the next frame. */
const waitForNothingCut = (panel: Panel) =>
  panel.waitFor('all parts to be within the panel', isAllWithin)

function isAllWithin() {
  const { clientWidth, scrollWidth } = document.documentElement
  const wide = [...document.querySelectorAll<HTMLElement>('[data-testid]')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && (left < -1 || right > clientWidth + 1)
  })
  return scrollWidth === clientWidth && wide.length === 0
}

async function talk(count: number) {
  const socket = new WebSocket(`ws://${location.host}/ping?${count}`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (let number = 1; number <= count; number++) socket.send(`row ${number}`)
}

/** px from the top of the panel to the chosen row, and to the table. */
const places = () =>
  ['.message-row[aria-selected="true"]', '[data-testid="message-scroller"]'].map((selector) =>
    Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? -1),
  )

const waitForPlaces = (panel: Panel, [row = 0, table = 0]: readonly number[]) =>
  panel.waitFor(
    'a lower table, and the row where it was',
    (wantedRow: number, tableBefore: number) => {
      const [chosen, scroller] = [
        '.message-row[aria-selected="true"]',
        '[data-testid="message-scroller"]',
      ].map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1)
      return (scroller ?? 0) > tableBefore + 20 && Math.round(chosen ?? -1) === wantedRow
    },
    row,
    table,
  )

inEachBrowser((bench) => {
  test('400 px, 320 px', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel({ panelWidth: 400 })
    await waitForMessages(panel, 2)
    expect((await panel.size()).width).toBe(400)
    await waitForNothingCut(panel)
    await panel.click('[data-kind="message-received"]')
    await panel.press('Enter')
    await panel.waitFor('the text', () =>
      document.querySelector('[data-testid="payload-text"]')?.textContent?.includes('first'),
    )
    await waitForNothingCut(panel)
    await panel.click('[data-testid="details-close"]')

    await tab.evaluate(talk, 100)
    await waitForMessages(panel, 10)
    await panel.click('[data-testid="message-scroller"] .message-row:nth-child(8) .message-preview')
    for (let step = 0; step < 20; step++) await panel.press('ArrowUp')
    await panel.click('[data-testid="details-close"]')
    const before = await panel.evaluate(places)
    await tab.evaluate(talk, 1)
    await waitForPlaces(panel, before)
    await panel.click('[data-testid="list-direction"]') // here are no headings that sort
    await panel.waitFor('the newest socket first', () =>
      document.querySelector('[data-testid="socket-row"]')?.matches('[data-key="3"]'),
    )

    await panel.setWidth(320)
    await panel.waitFor('a narrow panel', () => innerWidth <= 320)
    await waitForNothingCut(panel)
    await tab.close()
  })
})

// Long messages: filtered and found by their whole text, shown at the match, copied with one press however slow.
import { expect, test } from 'vitest'
import type { Panel, Tab } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/ping`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('a short needle')
  socket.send(JSON.stringify({ a: 'x'.repeat(900), deep: [1, { what: 'a needle' }] }))
  socket.send(`${'a line of hay\n'.repeat(500)}a needle at last\n${'and hay\n'.repeat(500)}`)
  socket.send(`${'only hay '.repeat(600)}the end`)
  for (let number = 1; number <= 5; number++) socket.send(`row ${number}`)
}

/** From then on, the page answers no one. ms: longer than a browser lets a panel copy after a press. */
const hang = (tab: Tab) =>
  tab.evaluate((ms: number) => {
    setTimeout(() => {
      const end = performance.now() + ms
      while (performance.now() < end);
    })
  }, 6_000)

const waitForPreviews = (panel: Panel, wanted: readonly string[]) =>
  panel.waitFor(
    `rows: ${wanted.join(' | ')}`,
    (parts: readonly string[]) => {
      const rows = [...document.querySelectorAll('.message-preview')]
      const isRow = (part: string, index: number) => rows[index]?.textContent?.includes(part)
      return rows.length === parts.length && parts.every(isRow)
    },
    wanted,
  )

/** The words that are marked are in view, in the row or in the details. */
const waitForMark = (panel: Panel, name: string, view: string) =>
  panel.waitFor(
    `${name} in view`,
    (mark: string, selector: string) => {
      const [range] = [...(CSS.highlights.get(mark) ?? [])]
      const scroller = document.querySelector(selector)?.getBoundingClientRect()
      if (!range || !scroller) return false
      const live = new Range()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const { top, bottom, right } = live.getBoundingClientRect()
      return top >= scroller.top && bottom <= scroller.bottom && right <= scroller.right
    },
    name,
    view,
  )

const value = (panel: Panel, selector: string, length: number) =>
  panel.waitFor(
    `${length} characters in ${selector}`,
    (where: string, wanted: number) => {
      const field = document.querySelector<HTMLInputElement>(where)
      return field?.value.length === wanted && field.value
    },
    selector,
    length,
  )

async function copyWhileThePageHangs(tab: Tab, panel: Panel) {
  await panel.evaluate(() => document.querySelector<HTMLElement>('.message-scroller')?.focus())
  await panel.press('End')
  for (let step = 0; step < 5; step++) await panel.press('ArrowUp')
  await hang(tab)
  await panel.press('c', ['Control'])
  await panel.waitFor('the copy', () =>
    document
      .querySelector('[data-testid="selection-status"]')
      ?.textContent?.includes('1 row copied'),
  )
  await panel.click('#filter')
  await panel.press('v', ['Control'])
  expect(await value(panel, '#filter', 5_407)).toMatch(/^only hay .* the end$/)
  await panel.press('a', ['Control'])
}

async function filterByTheWhole(panel: Panel) {
  await panel.type('needle')
  await waitForPreviews(panel, ['a short needle', 'a needle', 'a needle at last'])
  await waitForMark(panel, 'filter-match', '.message-scroller')
  await panel.press('a', ['Control'])
  await panel.type('-needle is:sent')
  await waitForPreviews(panel, ['only hay', 'row 1', 'row 2', 'row 3', 'row 4', 'row 5'])
  await panel.press('a', ['Control'])
  await panel.press('Delete')
}

const waitForCount = (panel: Panel, words: string) =>
  panel.waitFor(
    `${words} to be said`,
    (wanted: string) =>
      document.querySelector('[data-testid="find-count"]')?.textContent?.includes(wanted),
    words,
  )

async function findInTheWhole(panel: Panel) {
  await panel.press('f', ['Control'])
  await panel.waitFor('the field', () => document.activeElement?.id === 'find')
  await panel.type('needle')
  await waitForCount(panel, 'of 3')
  await panel.press('Enter', ['Shift'])
  await waitForCount(panel, '3 of 3')
  await waitForMark(panel, 'find-current', '.message-scroller')
  await panel.click('[data-lead="true"] [data-cell="time"]')
  await waitForMark(panel, 'found-text', '.text-view')
  await panel.click('[data-testid="find-previous"]')
  await waitForCount(panel, '2 of 3')
  await waitForMark(panel, 'find-current', '.message-scroller')
  await panel.waitFor('the value in the tree', () =>
    document
      .querySelector('[data-testid="payload-json"] [aria-selected="true"]')
      ?.textContent?.includes('a needle'),
  )
  await panel.click('[data-testid="payload-style-hex"]')
  await panel.waitFor('its bytes, selected and in view', () => {
    const scroller = document.querySelector('[data-testid="payload-hex"]')?.getBoundingClientRect()
    const marks = [...document.querySelectorAll('.hex-mark')].map((mark) =>
      mark.getBoundingClientRect(),
    )
    const words = document.querySelector('[data-testid="hex-selected"]')?.textContent ?? ''
    const said = words.replaceAll('\u00a0', ' ')
    const isInView = marks.every(
      ({ top, bottom }) => scroller && top > scroller.top - 1 && bottom < scroller.bottom + 1,
    )
    return said === 'Offset 0x3a1 (929) · 6 bytes' && marks.length > 0 && isInView
  })
}

inEachBrowser((bench) => {
  test('beyond what a row carries', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 900 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 9)
    await copyWhileThePageHangs(tab, panel)
    await filterByTheWhole(panel)
    await findInTheWhole(panel)
    await tab.close()
  })
})

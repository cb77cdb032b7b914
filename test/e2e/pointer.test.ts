// The panel under a pointer: menus, drags over axes, headings, a first click while rows come, a row that is hidden.
import { test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { nextFrame, waitForMessages } from './panel-rows'

async function talk() {
  for (const path of ['/echo?b', '/echo?a', '/push?count=4000&every=25']) {
    const socket = new WebSocket(`ws://${location.host}${path}`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    if (path.startsWith('/echo')) socket.send('hello')
  }
}

const isThere = (panel: Panel, selector: string) =>
  panel.waitFor(selector, (wanted: string) => document.querySelector(wanted) !== null, selector)

const isGone = (panel: Panel, selector: string) =>
  panel.waitFor(`no ${selector}`, (wanted: string) => !document.querySelector(wanted), selector)

const MENU = '[data-testid="menu"]'

async function menus(panel: Panel) {
  await panel.click('[data-testid="columns"]')
  await isThere(panel, MENU)
  await panel.click('[data-testid="columns"]')
  await isGone(panel, MENU)
  for (let frame = 0; frame < 3; frame++) await nextFrame(panel)
  await isGone(panel, MENU)
  await panel.click('[data-testid="columns"]')
  await isThere(panel, MENU)
  await panel.press('Escape')
  await isGone(panel, MENU)
  await panel.clickRight('.message-head')
  await isThere(panel, '#menu-size')
  await panel.press('Escape')
  await panel.clickRight('[data-kind="message-received"]')
  await isThere(panel, '#menu-copy-text')
  await panel.press('Escape')
  await isGone(panel, MENU)
}

async function drags(panel: Panel) {
  await panel.drag('[data-testid="time-ruler"]', [0.2, 0.5], [0.7, 0.5])
  await isThere(panel, '[data-testid="time-ruler"][data-zoomed="true"]')
  await panel.click('[data-testid="list-zoom-all"]')
  await isThere(panel, '[data-testid="time-ruler"][data-zoomed="false"]')
  await panel.click('[data-testid="charts-button"]')
  await isThere(panel, '[data-testid="charts-reset"]:disabled')
  await panel.drag('[data-testid="chart-messages"] .u-over', [0.2, 0.5], [0.7, 0.5])
  await isThere(panel, '[data-testid="charts-reset"]:enabled')
  await panel.click('[data-testid="charts-reset"]')
  await isThere(panel, '[data-testid="charts-reset"]:disabled')
  await panel.click('[data-testid="details-close"]')
}

const ordered = (panel: Panel, start: string) =>
  panel.waitFor(
    `sockets in the order ${start}`,
    (wanted: string) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="socket-row"]')]
      return rows
        .map(({ dataset }) => dataset.key)
        .join()
        .startsWith(wanted)
    },
    start,
  )

async function headings(panel: Panel) {
  await panel.click('[data-testid="sort-url"]')
  await isThere(panel, '[data-testid="sort-url"][aria-pressed="true"]')
  await ordered(panel, '2,1,3')
  await panel.press('ArrowRight')
  await panel.press('Enter')
  await isThere(panel, '[data-testid="sort-traffic"][aria-pressed="true"]')
  await ordered(panel, '3,')
  await panel.press('Home')
  await panel.press('ArrowRight')
  await panel.press(' ')
  await isThere(panel, '[data-testid="sort-made"][aria-pressed="true"]')
}

/** A row above the view is scrolled to before the browser tells the panel so, as any script can. */
async function firstClick(panel: Panel) {
  const id = await panel.waitFor('rows above the view', () => {
    const rows = [...document.querySelectorAll('.message-row')]
    const view = document.querySelector('.message-scroller')?.getBoundingClientRect().top ?? 0
    const row = rows.filter((each) => each.getBoundingClientRect().bottom < view)[2]
    row?.scrollIntoView({ block: 'center' })
    return row?.id
  })
  await panel.click(`#${id} [data-cell="time"]`)
  await isThere(panel, `#${id}[data-lead="true"]`)
}

/** A step of a story leads to its row, which the filter hides. */
async function hidden(panel: Panel) {
  await panel.click('#filter')
  await panel.type('zzz')
  await isThere(panel, '[data-testid="no-messages"]')
  await panel.click('[data-testid="socket-row"][data-key="1"]')
  await panel.click('[data-testid="story-row"]')
  await isThere(panel, '[data-testid="hidden-row"][data-by="filter"]')
  await panel.click('[data-testid="hidden-show"]')
  await isThere(panel, '[data-kind="socket-created"][data-lead="true"]')
  await isGone(panel, '[data-testid="hidden-row"]')
}

inEachBrowser((bench) => {
  test('does what is pointed at', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1000 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 30)
    await firstClick(panel)
    await menus(panel)
    await drags(panel)
    await headings(panel)
    await hidden(panel)
    await tab.close()
  })
})

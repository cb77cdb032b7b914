// @ts-check
// Every view of the panel, and the way to it from the one before.

/** @import { Page } from 'puppeteer-core' */

const id = (/** @type {string} */ testid) => `[data-testid="${testid}"]`

/** @param {Page} page @param {string} selector */
const shown = (page, selector) => page.waitForSelector(selector, { visible: true })

/** @param {Page} page @param {string} selector */
async function click(page, selector) {
  await shown(page, selector)
  await page.click(selector)
}

/** @param {Page} page */
async function closeDialog(page) {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('dialog') === null)
}

/** @param {Page} page @param {string} field @param {string} text */
async function fill(page, field, text) {
  await shown(page, id(field))
  await page.focus(id(field))
  await page.keyboard.press('End')
  await page.keyboard.type(text)
}

/** @param {Page} page @param {string} text */
const chooseRow = (page, text) =>
  page.evaluate((words) => {
    const rows = [...document.querySelectorAll('.message-row')]
    const { bottom = 0 } =
      document.querySelector('.message-scroller')?.getBoundingClientRect() ?? {}
    const isInView = (/** @type {Element} */ row) => row.getBoundingClientRect().bottom <= bottom
    const row = rows.findLast((each) => isInView(each) && each.textContent?.includes(words))
    if (!(row instanceof HTMLElement)) throw new Error(`no row with ${words}`)
    row.click()
  }, text)

/** @typedef {(page: Page) => Promise<unknown>} Way */

/** @type {Readonly<Record<string, Way>>} */
export const TRAFFIC_VIEWS = {
  list: (page) => shown(page, id('message-row')),
  unfolded: async (page) => {
    await click(page, id('twisty'))
    await click(page, id('list-zoom-in'))
  },
  selected: async (page) => {
    await click(page, id('list-zoom-all'))
    await click(page, id('twisty'))
    await page.focus(id('message-scroller'))
    await chooseRow(page, '"ping"')
    await page.keyboard.press('b')
    await page.keyboard.down('Shift')
    for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowUp')
    await page.keyboard.up('Shift')
    await shown(page, id('selection-status'))
  },
  'row-menu': async (page) => {
    await page.keyboard.down('Shift')
    await page.keyboard.press('F10')
    await page.keyboard.up('Shift')
    await shown(page, '[role="menu"]')
  },
  message: async (page) => {
    await page.keyboard.press('Escape')
    await page.focus(id('message-scroller'))
    await chooseRow(page, '"ACME"')
    await page.keyboard.press('Enter')
    await shown(page, id('payload-json'))
  },
  text: (page) => click(page, id('payload-style-text')),
  hex: (page) => click(page, id('payload-style-hex')),
  diff: (page) => click(page, id('payload-style-diff')),
  story: (page) => click(page, id('details-tab-socket')),
  states: (page) => click(page, id('details-tab-lifecycle')),
  note: async (page) => {
    await click(page, '.state-box .term[data-term="OPEN"]')
    await shown(page, id('term-note'))
  },
  refused: (page) => click(page, '.socket-row[data-state="CLOSED"]:has([data-badge="failed"])'),
  charts: async (page) => {
    await click(page, id('all-sockets'))
    await click(page, id('charts-button'))
    await shown(page, '.chart-plot canvas')
  },
  'charts-table': (page) => click(page, id('charts-table')),
  bfcache: (page) => click(page, id('bfcache-tab')),
  findings: (page) => click(page, id('details-tab-findings')),
  settings: async (page) => {
    await click(page, id('details-close'))
    await click(page, id('settings-button'))
  },
  columns: async (page) => {
    await click(page, id('settings-button'))
    await click(page, id('columns'))
    await shown(page, '[role="menu"]')
  },
  'list-columns': async (page) => {
    await page.keyboard.press('Escape')
    await click(page, id('list-columns'))
    await shown(page, '[role="menu"]')
  },
  suggestions: async (page) => {
    await page.keyboard.press('Escape')
    await click(page, id('filter'))
    await page.keyboard.press('ArrowDown')
    await shown(page, id('filter-suggestions'))
  },
  filtered: async (page) => {
    await page.keyboard.press('Escape')
    await fill(page, 'filter', 'price -ACME')
    await fill(page, 'socket-filter', 'state:open')
  },
  wrong: async (page) => {
    await fill(page, 'filter', ' size:big')
    await shown(page, id('filter-problems'))
  },
  nothing: async (page) => {
    for (const [field, text] of /** @type {const} */ ([
      ['socket-filter', ' zzz'],
      ['filter', ' zzz'],
    ]))
      await fill(page, field, text)
    await shown(page, id('no-messages'))
  },
  find: async (page) => {
    await click(page, id('no-messages-clear'))
    await click(page, id('list-filter-clear'))
    await page.keyboard.press('/')
    await fill(page, 'find', 'stored')
  },
  'find-hex': async (page) => {
    await page.keyboard.press('Tab')
    await chooseRow(page, '"stored"')
    await page.focus(id('message-scroller'))
    await page.keyboard.press('Enter')
    await click(page, id('payload-style-hex'))
  },
  shortcuts: async (page) => {
    await click(page, id('payload-style-json'))
    await click(page, id('details-close'))
    await click(page, id('find-close'))
    await click(page, id('help-button'))
    await shown(page, id('help'))
  },
  glossary: async (page) => {
    await click(page, id('help-glossary'))
    await shown(page, id('glossary-term'))
  },
  palette: async (page) => {
    await closeDialog(page)
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await shown(page, '.palette-input')
  },
  lost: async (page) => {
    await closeDialog(page)
    await page.evaluate(() => /** @type {any} */ (globalThis).loseBackground())
    await shown(page, id('status'))
  },
  cleared: (page) => click(page, id('clear')),
}

/** @type {Readonly<Record<'empty' | 'restricted', Way>>} */
export const OTHER_VIEWS = {
  empty: (page) => shown(page, '[data-status="empty"]'),
  restricted: (page) => shown(page, '[data-status="restricted"], [data-status="reload"]'),
}

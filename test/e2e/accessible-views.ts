// axe-core finds nothing in any view: light or dark, wide or narrow, English or French.
import { expect, test } from 'vitest'
import { violationsOf } from '../support/axe'
import type { BrowserName } from '../support/browsers.mjs'
import type { Panel, Tab } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function talk() {
  const slow = new WebSocket(`ws://${location.host}/slow?rate=4000000`)
  await new Promise((resolve) => slow.addEventListener('open', resolve))
  for (let i = 0; i < 4; i++) slow.send(new Uint8Array(1_000_000))
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('{"hello":[1,true,null,"world"]}')
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  socket.close(4000, 'done')
  socket.send('too late')
  await new Promise((resolve) => socket.addEventListener('close', resolve))
}

const open = (panel: Panel, click: string, shown: string) =>
  panel
    .click(click)
    .then(() => panel.waitFor(shown, (selector: string) => document.querySelector(selector), shown))

/** Each view by its name, and the way to it from the one before. */
const VIEWS: readonly [name: string, way: (panel: Panel, tab: Tab) => Promise<unknown>][] = [
  ['nothing yet', async (panel) => panel.waitFor('the state', () => document.querySelector('h2'))],
  [
    'the list and the table',
    async (panel, tab) => {
      await tab.evaluate(talk)
      await waitForMessages(panel, 6)
    },
  ],
  [
    'a table that the filter has emptied',
    async (panel) => {
      await panel.click('[data-testid="filter"]')
      await panel.type('nowhere')
      await panel.waitFor('no row', () =>
        document.querySelector('[data-testid="no-messages"][data-reason="filter"]'),
      )
    },
  ],
  [
    'a message',
    async (panel) => {
      await panel.click('[data-testid="no-messages-clear"]')
      await open(panel, '[data-kind="message-received"]', '[data-testid="payload-json"]')
    },
  ],
  [
    'a socket',
    (panel) => open(panel, '[data-testid="details-tab-socket"]', '[data-testid="socket-info"]'),
  ],
  [
    'its states',
    (panel) =>
      open(panel, '[data-testid="details-tab-lifecycle"]', '[data-testid="lifecycle-view"] path'),
  ],
  [
    'the note of a term',
    (panel) => open(panel, '.state-box .term[data-term="CLOSED"]', '[data-testid="term-note"]'),
  ],
  ['the charts', (panel) => open(panel, '[data-testid="charts-button"]', '.chart-plot canvas')],
  [
    'their table',
    (panel) => open(panel, '[data-testid="charts-table"]', '[data-testid="chart-table"]'),
  ],
  [
    'the bfcache',
    (panel) =>
      open(panel, '[data-testid="bfcache-tab"]', '.bfcache-details, [data-testid^="bfcache-page"]'),
  ],
  [
    'the settings',
    (panel) => open(panel, '[data-testid="settings-button"]', '[data-testid="settings"]'),
  ],
  [
    'the notice after a clear',
    (panel) => open(panel, '[data-testid="clear"]', '[data-testid="cleared"]'),
  ],
  ['the help sheet', (panel) => open(panel, '[data-testid="help-button"]', '[data-testid="help"]')],
  [
    'the glossary',
    (panel) => open(panel, '[data-testid="help-glossary"]', '[data-testid="glossary-term"]'),
  ],
  [
    'the palette',
    async (panel) => {
      await panel.press('Escape')
      await panel.waitFor('no sheet', () => document.querySelector('dialog') === null)
      await panel.press('Enter', ['Control'])
      await panel.waitFor('the palette', () => document.querySelector('[role="option"]'))
    },
  ],
]

/** Colours are the same in both languages: one theme will do for the second. */
const LOOKS = [
  { lang: 'en', panelWidth: 1200, themes: ['light', 'dark'] },
  { lang: 'fr', panelWidth: 400, themes: ['light'] },
] as const

/** ms: axe reads the panel twice for each of a dozen views, beside another file of tests. */
const MOST = 150_000

/** A test of its own file for each browser: it is long. */
export function expectAccessible(browser: BrowserName): void {
  for (const { lang, panelWidth, themes } of LOOKS)
    inEachBrowser(
      (bench) => {
        test(
          `every view, ${lang}, ${panelWidth} px`,
          async () => {
            const tab = await bench.session.open(bench.page('blank.html'))
            const panel = await tab.openPanel({ panelWidth })
            const found: Record<string, string[]> = {}
            for (const [name, way] of VIEWS) {
              await bench.session.setTheme('light')
              await way(panel, tab)
              for (const theme of themes) {
                await bench.session.setTheme(theme)
                await panel.waitFor(
                  theme,
                  (query: string) => matchMedia(query).matches,
                  `(prefers-color-scheme: ${theme})`,
                )
                const violations = await violationsOf(panel)
                if (violations.length > 0) found[`${name}, ${theme}`] = violations
              }
            }
            expect(found).toEqual({})
            await tab.close()
          },
          MOST,
        )
      },
      { lang, only: [browser] },
    )
}

// A navigation begins a new log, unless the log is preserved.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { preserveLog, waitForMessages } from './panel-rows'

/** `[['This page', 'example.com/'], …]`: the headings of the list of sockets. */
const headings = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-testid="page-heading"]')].map((heading) =>
      ['words', 'url'].map((part) => heading.querySelector(`.page-heading-${part}`)?.textContent),
    ),
  )

const pastRows = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-kind^="message-"][data-testid]')]
      .filter(({ dataset }) => dataset.testid === 'message-row')
      .map(({ dataset }) => dataset.past === 'true'),
  )

const isPreserved = () =>
  document.querySelector<HTMLInputElement>('[data-testid="preserve"]')?.checked

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
    await preserveLog(panel)
    await tab.goto(bench.page('first-inline.html?again'))
    expect(await waitForMessages(panel, 4)).toHaveLength(4)
    expect(await panel.rows('socket-row')).toHaveLength(2)
    await tab.close()
  })

  test('with “preserve log” sockets and rows are visibly of the page that they came from', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await waitForMessages(panel, 2)
    expect(await headings(panel)).toEqual([])
    await panel.waitFor('“preserve log”, as the test before has left it', isPreserved)
    await tab.goto(bench.page('first-inline.html?again'))
    await waitForMessages(panel, 4)
    const host = new URL(bench.server.origin).host
    // Firefox closes the socket as the navigation starts, which leaves nothing to keep in the bfcache
    const left = expect.stringMatching(/^Earlier page(, in bfcache)?$/)
    expect(await headings(panel)).toEqual([
      [left, `${host}/first-inline.html`],
      ['This page', `${host}/first-inline.html?again`],
    ])
    expect(await pastRows(panel)).toEqual([true, true, false, false])
    await panel.click('[data-testid="socket-row"]')
    const document = await panel.waitFor(
      'its document',
      () => window.document.querySelector('[data-testid="socket-document"]')?.textContent,
    )
    expect(document).toContain(bench.page('first-inline.html'))
    expect(document).toMatch(/State.*left.* · of an earlier page$/)
    await tab.back()
    // restored where the browser has kept it, loaded again where not
    await panel.waitFor('the first page to be the one that is shown', () =>
      [...window.document.querySelectorAll('[data-testid="page-heading"][data-past="false"]')].some(
        (heading) =>
          heading.textContent?.includes('/first-inline.html') &&
          !heading.textContent.includes('again'),
      ),
    )
    await tab.close()
  })
})

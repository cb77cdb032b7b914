// What the panel says where there is nothing to show: no socket, a page closed to extensions, an update.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

const statusIs = (wanted: string) =>
  document.querySelector<HTMLElement>('[data-testid="status"]')?.dataset.status === wanted &&
  (document.querySelector('[data-testid="status"]')?.textContent?.length ?? 0) > 20

inEachBrowser((bench) => {
  test('a page without sockets', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await panel.waitFor('the empty state', statusIs, 'empty')
    await tab.close()
  })

  test('a page of the browser itself', async () => {
    const tab = await bench.session.open(bench.page('first-inline.html'))
    const panel = await tab.openPanel()
    await waitForMessages(panel, 2)
    const url = bench.name === 'chromium' ? 'chrome://version/' : 'about:license'
    await tab.goto(url)
    await panel.waitFor('the restricted state', statusIs, 'restricted')
    await tab.close()
  })

  test('a page that is older than the extension', async () => {
    const tab = await bench.session.open(bench.page('ping.html'))
    await bench.session.reloadExtension()
    const panel = await tab.openPanel()
    // Firefox puts content scripts into open pages at once: the socket appears at its next call
    if (bench.name === 'chromium') await panel.waitFor('the request to reload', statusIs, 'reload')
    else await panel.waitFor('the ping', () => document.querySelector('[data-kind="message-sent"]'))
    await tab.reload()
    // the socket that was adopted has no such row
    await panel.waitFor('the new socket', () =>
      document.querySelector('[data-kind="socket-opened"]'),
    )
    expect(await panel.rows('socket-row')).toHaveLength(1)
    await tab.close()
  })
})

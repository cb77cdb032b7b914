// A strict Content-Security-Policy, and a sandbox with an opaque origin, stop nothing of ours.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

inEachBrowser((bench) => {
  test.each(['csp/first-inline.html', 'sandbox/first-inline.html'])('%s', async (path) => {
    const tab = await bench.session.open(bench.page(path))
    const panel = await tab.openPanel()
    expect(await waitForMessages(panel, 2)).toEqual(['sent first', 'received first'])
    await tab.close()
  })
})

// The first socket of a page's first inline script is caught, with all that it says.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { rowsInView, waitForMessages } from './panel-rows'

inEachBrowser((bench) => {
  test('it is there from its constructor on, with a panel opened before', async () => {
    const { tab, panel } = await bench.inspect('blank.html')
    await tab.goto(bench.page('first-inline.html'))
    await waitForMessages(panel, 2)
    const rows = await rowsInView(panel)
    expect(
      rows.map(({ kind, preview }) => (kind.startsWith('message-') ? `${kind} ${preview}` : kind)),
    ).toEqual(['socket-created', 'socket-opened', 'message-sent first', 'message-received first'])
  })

  test.each(['csp/first-inline.html', 'sandbox/first-inline.html'])(
    'neither a strict Content-Security-Policy nor an opaque origin stops it: %s',
    async (path) => {
      const { panel } = await bench.inspect(path)
      expect(await waitForMessages(panel, 2)).toEqual(['sent first', 'received first'])
    },
  )
})

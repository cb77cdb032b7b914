// Firefox puts a new extension into the pages that are open: what their sockets do from then on is seen.
// Chromium does not; there the panel asks for a reload (states.test.ts).
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { rowsInView } from './panel-rows'

/** A socket that only receives: no call of its own could be seen. */
async function listen() {
  const socket = new WebSocket(`ws://${location.host}/push?count=100000&every=50`)
  const seen: string[] = []
  socket.onmessage = ({ data }) => seen.push(data)
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  Object.assign(window, { seen })
}

inEachBrowser(
  (bench) => {
    test('a socket is adopted at its next event, and each message is there once', async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      await tab.evaluate(listen)
      await bench.session.reloadExtension()
      const panel = await tab.openPanel()
      await panel.waitFor(
        'five messages',
        () => document.querySelectorAll('[data-kind="message-received"]').length >= 5,
      )
      const rows = await rowsInView(panel)
      const previews = rows
        .filter(({ kind }) => kind === 'message-received')
        .map(({ preview }) => preview)
      const seen = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen)
      const first = seen.indexOf(previews[0] ?? '')
      expect(previews).toEqual(seen.slice(first, first + previews.length))
      await tab.close()
    })
  },
  { only: ['firefox'] },
)

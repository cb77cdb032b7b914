// An https page may not open ws: connections; the constructor throws, and the row says what the page got.
// https://websockets.spec.whatwg.org/#dom-websocket-websocket
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSecureServer } from '../fixtures/secure-server.mjs'
import { inEachBrowser } from './in-each-browser'
import { rowsInView } from './panel-rows'

/** No name is looked up for it: the browser refuses first. */
function connect() {
  try {
    new WebSocket('ws://example.test/')
    return 'made'
  } catch (error) {
    return (error as Error).message
  }
}

let secure: Awaited<ReturnType<typeof startSecureServer>> | undefined
beforeAll(async () => {
  secure = await startSecureServer()
})
afterAll(() => secure?.close())

inEachBrowser(
  (bench) => {
    test('ws: on an https page', async () => {
      const tab = await bench.session.open(`${secure?.origin}/blank.html`)
      const panel = await tab.openPanel()
      const message = await tab.evaluate(connect)
      expect(message).not.toBe('made')
      await panel.waitFor('the throw', () => document.querySelector('[data-kind="call-threw"]'))
      expect((await rowsInView(panel)).map(({ preview }) => preview)).toEqual([
        `new WebSocket(ws://example.test/) threw SecurityError: ${message}`,
      ])
      await tab.close()
    })
  },
  { acceptInsecureCerts: true },
)

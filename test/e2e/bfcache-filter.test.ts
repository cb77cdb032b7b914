// The filter “affects bfcache” leaves the sockets that matter to it.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

inEachBrowser((bench) => {
  test('an open socket stays, a closed one goes; all come back', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(async () => {
      const connect = async (path: string) => {
        const socket = new WebSocket(`ws://${location.host}${path}`)
        await new Promise((resolve) => socket.addEventListener('open', resolve))
        return socket
      }
      Object.assign(window, { open: await connect('/echo?open') })
      const closed = await connect('/echo?closed')
      closed.close()
      await new Promise((resolve) => closed.addEventListener('close', resolve))
    })
    const shown = (count: number) =>
      panel.waitFor(
        `${count} sockets`,
        (expected: number) =>
          document.querySelectorAll('[data-testid="socket-row"]').length === expected,
        count,
      )
    await shown(2)
    await panel.click('[data-testid="bfcache-filter"]')
    await shown(1)
    expect(await panel.text('[data-testid="socket-row"]')).toContain('/echo?open')
    await panel.click('[data-testid="bfcache-filter"]')
    await shown(2)
    await tab.close()
  })
})

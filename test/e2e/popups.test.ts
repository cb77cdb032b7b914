// A popup is patched as any page: its first inline script's socket is there when DevTools opens on it.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

inEachBrowser((bench) => {
  test.each([
    ['first-inline.html', ['sent first', 'received first']],
    ['', ['sent from about:blank', 'received from about:blank']],
  ])('window.open(“%s”)', async (path, messages) => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const opening = new Promise<Page>((resolve) => {
      tab.page.once('popup', (page) => resolve(page as Page))
    })
    await tab.evaluate((url: string) => {
      const popup = open(url)
      if (url !== '' || !popup) return
      const { WebSocket: PopupSocket } = popup as unknown as { WebSocket: typeof WebSocket }
      const socket = new PopupSocket(`ws://${location.host}/echo`)
      socket.onopen = () => socket.send('from about:blank')
    }, path)
    const page = await opening
    const popup = await bench.session.tabOf(page)
    const panel = await popup.openPanel()
    expect(await waitForMessages(panel, 2)).toEqual(messages)
    const [socket] = await panel.rows('socket-row')
    expect(socket?.frame).toBe('top (popup)')
    await popup.close()
    await tab.close()
  })
})

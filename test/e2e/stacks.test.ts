// The stack of a call is the page's own: where it was made, without a frame of ours.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function run() {
  async function openFromPage() {
    const socket = new WebSocket(`ws://${location.host}/echo`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    return socket
  }
  const sendFromPage = (socket: WebSocket) => socket.send('hi')
  sendFromPage(await openFromPage())
}

inEachBrowser((bench) => {
  test.each([
    ['socket-created', 'openFromPage'],
    ['message-sent', 'sendFromPage'],
  ])('of a %s', async (kind, caller) => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(run)
    await waitForMessages(panel, 2)
    await panel.click(`[data-kind="${kind}"]`)
    await panel.press('Enter')
    if (kind === 'socket-created') await panel.click('[data-testid="details-tab-socket"]')
    const stack = await panel.waitFor(
      'a stack',
      () => document.querySelector('[data-testid="stack"]')?.textContent,
    )
    expect(stack).toContain(caller)
    expect(stack).not.toMatch(/-extension:|<anonymous code>/)
    await tab.close()
  })
})

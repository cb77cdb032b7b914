// A JSON message of 20 MB is fetched, read and walked through to its last value; its bytes are there, too.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { clickNth, waitForMessages } from './panel-rows'
import { keepAll } from './panel-settings'

async function open() {
  const socket = new WebSocket(`ws://${location.host}/slow`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('first')
  Object.assign(globalThis, { socket })
}

function sendLarge() {
  const { socket } = globalThis as unknown as { socket: WebSocket }
  const entry = JSON.stringify({ id: 123456, name: 'some name', tags: ['a', 'b'], ok: true })
  const count = Math.ceil(20_000_000 / (entry.length + 1))
  socket.send(`[${Array.from({ length: count }, () => entry).join()}]`)
  return count
}

inEachBrowser((bench) => {
  test('20 MB of JSON', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await keepAll(panel)
    await tab.evaluate(open)
    await waitForMessages(panel, 1) // the page knows the limit
    const count = await tab.evaluate(sendLarge)
    await waitForMessages(panel, 2)
    await clickNth(panel, '[data-kind="message-sent"]', 1)
    await panel.click('[data-testid="payload-fetch"]')
    await panel.waitFor('the tree', () => document.querySelector('[data-testid="payload-json"]'))
    await panel.click('[data-testid="payload-json"] [role="treeitem"]:nth-child(2)')
    await panel.press('End')
    const path = await panel.waitFor('the last entry', () => {
      const shown = document.querySelector('[data-testid="json-path"]')?.textContent
      return shown && shown !== '$[0]' && shown !== '$' ? shown : null
    })
    expect(path).toBe(`$[${count - 1}]`)
    await panel.waitFor('its line', () =>
      document.querySelector('[data-testid="payload-json"] [aria-selected="true"]'),
    )
    await panel.click('[data-testid="payload-style-hex"]')
    await panel.waitFor('the bytes', () =>
      document.querySelector('[data-testid="payload-hex"]')?.textContent?.includes('5b 7b 22 69'),
    )
    await panel.click('[data-testid="payload-style-json"]') // as it was, for other tests
    await tab.close()
  })
})

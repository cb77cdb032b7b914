// A payload in all its views: the tree is searched by keys, says where it is no JSON; bytes are selected; what changed is told.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { clickNth, waitForMessages, waitForText } from './panel-rows'

async function send() {
  const socket = new WebSocket(`ws://${location.host}/slow`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const items = Array.from({ length: 500 }, (_, index) => ({ index, name: `item ${index}` }))
  socket.send(JSON.stringify({ type: 'order', total: 1, items }))
  socket.send('{"type":"ping"}')
  socket.send(
    JSON.stringify({ type: 'order', total: 2, items }).replace('2,', '20000000000000001,'),
  )
  socket.send('{"a": [1, 2,]}')
  socket.send(Uint8Array.from({ length: 4096 }, (_, index) => index % 256))
}

async function show(panel: Panel, nth: number) {
  await clickNth(panel, '[data-kind="message-sent"]', nth)
  await panel.waitFor('its details', () =>
    document.querySelector('[data-wanted="yes"][aria-selected="true"]'),
  )
}

inEachBrowser((bench) => {
  test('JSON, bytes, differences', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(send)
    await waitForMessages(panel, 5)

    await show(panel, 2)
    await waitForText(panel, '[data-testid="payload-json"]', '20000000000000001')
    await panel.click('[data-testid="json-search"]')
    await panel.type('item 49')
    await waitForText(panel, '[data-testid="json-path"]', '$.items[49].name')
    await waitForText(panel, '[data-testid="json-hits"]', '1 of 11')
    await panel.press('Enter')
    await waitForText(panel, '[data-testid="json-path"]', '$.items[490].name')
    await panel.click('[data-testid="payload-json"] [aria-selected="true"]')
    await panel.press('ArrowLeft')
    await waitForText(panel, '[data-testid="json-path"]', '$.items[490]')
    await panel.press('End')
    await waitForText(panel, '[data-testid="json-path"]', '$.items[499]')
    const drawn = await panel.evaluate(() => document.querySelectorAll('.json-line').length)
    expect(drawn).toBeLessThan(150)
    await panel.press('t')
    await waitForText(panel, '[data-testid="json-path"]', '$.type')

    await panel.click('[data-testid="payload-style-diff"]')
    await waitForText(panel, '[data-testid="diff-with"]', 'type: order')
    const changes = await panel.waitFor('what differs', () => {
      const lines = [...document.querySelectorAll('[data-testid="diff-line"]')]
      return lines.length > 0 ? lines.map((line) => line.textContent) : null
    })
    expect(changes).toEqual(['±changed$.total1 → 20000000000000001'])
    await show(panel, 0)
    await waitForText(panel, '[data-testid="payload-diff"]', 'no earlier message') // the view is remembered
    await panel.click('[data-testid="payload-style-json"]')

    await show(panel, 3)
    await waitForText(panel, '[data-testid="payload-text"]', '[1, 2,]')
    await panel.click('[data-testid="payload-style-json"]')
    await waitForText(panel, '[data-testid="json-error"]', 'Line 1, column 13: a comma before')

    await show(panel, 4)
    await panel.click('[data-testid="payload-hex"]')
    await panel.press('Home', ['Control'])
    for (let times = 0; times < 3; times++) await panel.press('ArrowRight', ['Shift'])
    await waitForText(panel, '[data-testid="hex-selected"]', 'Offset 0x0 (0) · 4 bytes')
    await waitForText(panel, '[data-testid="hex-values"]', 'uint3250462976 LE 66051 BE')
    await panel.press('End', ['Control'])
    await waitForText(panel, '[data-testid="hex-selected"]', 'Offset 0xfff (4,095) · 1 byte')
    await waitForText(panel, '[data-testid="payload-hex"]', '00000ff0')
    await tab.close()
  })
})

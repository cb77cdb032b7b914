// Events that the page itself dispatches on its socket are shown as such, and are never counted.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

async function dispatchAll() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  const seen: boolean[] = []
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (const type of ['message', 'close'])
    socket.addEventListener(type, ({ isTrusted }) => seen.push(isTrusted))
  socket.dispatchEvent(new MessageEvent('message', { data: 'forged' }))
  socket.dispatchEvent(new MessageEvent('message', { data: { not: 'a payload' } }))
  socket.dispatchEvent(new Event('message'))
  socket.dispatchEvent(new CloseEvent('close', { code: 4000, reason: 'forged', wasClean: true }))
  socket.send('real')
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  return { seen, readyState: socket.readyState }
}

inEachBrowser((bench) => {
  test('four forged events and one real message', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    expect(await tab.evaluate(dispatchAll)).toEqual({
      seen: [false, false, false, false, true],
      readyState: 1,
    })
    await panel.waitFor('the echo', () => document.querySelector('[data-kind="message-received"]'))
    const rows = await allRows(panel)
    expect(rows.slice(2).map(({ kind }) => kind)).toEqual([
      'event-dispatched',
      'event-dispatched',
      'event-dispatched',
      'event-dispatched',
      'message-sent',
      'message-received',
    ])
    expect(rows.slice(2, 6).map(({ preview, size }) => [preview, size])).toEqual([
      ['message · forged', ''],
      ['message', ''],
      ['message', ''],
      ['close', ''],
    ])
    const marks = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-kind="event-dispatched"] .row-mark-words')].map(
        (words) => words.textContent,
      ),
    )
    expect(marks).toEqual(Array(4).fill('dispatched by the page'))
    const [socket] = await panel.rows('socket-row')
    expect(socket).toMatchObject({ state: 'OPEN', received: expect.stringMatching(/^↓ 1 /) })
  })

  test('their payload, or their code and reason, stand in the details', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(dispatchAll)
    await panel.waitFor('the echo', () => document.querySelector('[data-kind="message-received"]'))
    const [message, , , close] = (await allRows(panel)).filter(
      ({ kind }) => kind === 'event-dispatched',
    )
    await panel.click(`[data-row="${message?.id}"]`)
    await panel.waitFor(
      'the forged text',
      () => document.querySelector('[data-testid="payload-text"]')?.textContent === 'forged',
    )
    await panel.click(`[data-row="${close?.id}"]`)
    const told = await panel.waitFor(
      'the forged close',
      () => document.querySelector('[data-testid="dispatched-close"]')?.textContent,
    )
    expect(told).toBe('Code4000ReasonforgedwasCleantrue')
    const explained = await panel.text('[data-testid="row-explanation"]')
    expect(explained).toContain('isTrusted is false')
    expect(await panel.text('[data-testid="close-explained"]')).toBeNull()
  })
})

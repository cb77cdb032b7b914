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
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
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
    const [socket] = await panel.rows('socket-row')
    expect(socket).toMatchObject({ state: 'OPEN' })
    await tab.close()
  })
})

// Another extension wraps WebSocket in the same page, before our script or after it: both work.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

const OTHER = resolve('test/fixtures/wrapping-extension')

async function converse() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((done) => socket.addEventListener('open', done))
  const heard = new Promise((done) => socket.addEventListener('message', ({ data }) => done(data)))
  socket.send('hi')
  const answer = await heard
  const { log } = (window as unknown as { otherExtension: { log: string[] } }).otherExtension
  return { answer, log, isInstance: socket instanceof WebSocket }
}

inEachBrowser((bench) => {
  test('its wrapper logs, and each message is shown once', async () => {
    const first = await bench.session.open(bench.page('blank.html'))
    await first.page.browser().installExtension(OTHER)
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.reload()
    const answers = await tab.evaluate(converse)
    expect(answers).toEqual({
      answer: 'hi',
      log: ['made', 'sent hi', 'heard hi'],
      isInstance: true,
    })
    await waitForMessages(panel, 2)
    expect((await allRows(panel)).map(({ kind }) => kind)).toEqual([
      'socket-created',
      'socket-opened',
      'message-sent',
      'message-received',
    ])
    await tab.close()
    await first.close()
  })
})

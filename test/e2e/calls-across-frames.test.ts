// A socket of one frame, called through the prototype of another: what happened is told once.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { messagesInView } from './panel-rows'

interface Realm extends Window {
  readonly WebSocket: typeof WebSocket
}

async function callAcross() {
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = 'blank.html'
  document.body.append(frame)
  await loaded
  const socket = new (frame.contentWindow as Realm).WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  WebSocket.prototype.send.call(socket, 'across')
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
}

inEachBrowser((bench) => {
  test('a frame that is patched, too', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(callAcross)
    await panel.waitFor(
      'the message and its echo',
      () => document.querySelectorAll('[data-kind^="message-"]').length >= 2,
    )
    expect((await messagesInView(panel)).sort()).toEqual(['received across', 'sent across'])
    await tab.close()
  })
})

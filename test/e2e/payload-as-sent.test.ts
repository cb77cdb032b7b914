// What is shown is what was sent, whatever the page does to its buffer afterwards; Blobs keep their place.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function sendAndSpoil() {
  const socket = new WebSocket(`ws://${location.host}/slow?rate=100000000`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const overwritten = new Uint8Array([1, 2, 3])
  socket.send(overwritten)
  overwritten.fill(9)
  const transferred = new Uint8Array([4, 5, 6])
  socket.send(transferred.buffer)
  structuredClone(transferred.buffer, { transfer: [transferred.buffer] })
  socket.send(new Blob(['a blob, ', 'read later']))
  const part = new Uint8Array([7, 8, 9, 10])
  socket.send(new DataView(part.buffer, 1, 2))
  new Worker(URL.createObjectURL(new Blob(['']))).postMessage(part, [part.buffer])
  socket.send('the end')
}

inEachBrowser((bench) => {
  test('overwritten, transferred to a clone and to a worker, and a Blob between them', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await tab.evaluate(sendAndSpoil)
    await waitForMessages(panel, 5)
    await panel.waitFor('the Blob to be read', () =>
      document.querySelector('[data-testid="message-row"] [data-style="bytes"]'),
    )
    expect(await waitForMessages(panel, 5)).toEqual([
      'sent 01 02 03',
      'sent 04 05 06',
      'sent 61 20 62 6c 6f 62 2c 20 72 65 61 64 20 6c 61 74 65 72',
      'sent 08 09',
      'sent the end',
    ])
    await tab.close()
  })
})

// Text and binary both ways, with exact sizes, as they were when they were sent.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { rowsInView, waitForMessages } from './panel-rows'

async function exchange() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const echoed = () =>
    new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
  const buffer = new Uint8Array([0xde, 0xad, 0xbe, 0xef, 1, 2, 3, 4]).buffer
  const changed = new Uint8Array([1, 2, 3])
  const payloads = [
    'héllo 😀',
    buffer,
    new Uint8Array(buffer, 1, 3),
    new DataView(buffer, 4),
    new Uint16Array(buffer, 2, 1),
    new Blob(['blob!']),
    changed,
  ]
  for (const [index, payload] of payloads.entries()) {
    socket.binaryType = index % 2 === 0 ? 'arraybuffer' : 'blob'
    const answer = echoed()
    socket.send(payload)
    if (payload === changed) changed.fill(9)
    await answer
  }
}

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
  test('every type that send() takes', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(exchange)
    await waitForMessages(panel, 14)
    await panel.waitFor(
      'the Blobs, read',
      () =>
        !/Blob/.test(document.querySelector('[data-testid="message-scroller"]')?.textContent ?? ''),
    )
    const rows = (await rowsInView(panel)).filter(({ kind }) => kind.startsWith('message-'))
    const shown = rows.map(({ kind, preview, size }) => `${kind.slice(8)} ${size} ${preview}`)
    const both = (what: string) => [`sent ${what}`, `received ${what}`]
    expect(shown).toEqual([
      ...both('11 B héllo 😀'),
      ...both('8 B de ad be ef 01 02 03 04'),
      ...both('3 B ad be ef'),
      ...both('4 B 01 02 03 04'),
      ...both('2 B be ef'),
      ...both('5 B 62 6c 6f 62 21'),
      ...both('3 B 01 02 03'),
    ])
  })

  test('whatever the page does afterwards: overwritten, transferred to a clone and to a worker, and a Blob between them', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(sendAndSpoil)
    await panel.waitFor('the Blob to be read', () =>
      [...document.querySelectorAll('[data-testid="message-row"]')].some((row) =>
        row.textContent?.includes('61 20 62 6c 6f 62'),
      ),
    )
    expect(await waitForMessages(panel, 5)).toEqual([
      'sent 01 02 03',
      'sent 04 05 06',
      'sent 61 20 62 6c 6f 62 2c 20 72 65 61 64 20 6c 61 74 65 72',
      'sent 08 09',
      'sent the end',
    ])
  })

  test.each([
    ['a lone surrogate, sent as U+FFFD', '\ud800', 1, '3 bytes'],
    ['short text of all lengths in UTF-8', 'aé€😀', 50, '500 bytes'],
    ['long text of two bytes each', 'é', 30_000, '60,000 bytes'],
    ['long text whose pairs lie across every cut', 'a😀', 30_001, '150,005 bytes'],
  ])('the exact size of %s', async (_, unit, times, size) => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(
      async (text: string, count: number) => {
        const socket = new WebSocket(`ws://${location.host}/echo`)
        await new Promise((resolve) => socket.addEventListener('open', resolve))
        socket.send(text.repeat(count))
      },
      unit,
      times,
    )
    await waitForMessages(panel, 2)
    for (const kind of ['message-sent', 'message-received']) {
      await panel.click(`[data-kind="${kind}"]`)
      await panel.press('Enter')
      await panel.waitFor(
        `${size} of ${kind}`,
        (wanted: string) =>
          document.querySelector('[data-testid="message-meta"]')?.textContent?.includes(wanted),
        size,
      )
    }
  })
})

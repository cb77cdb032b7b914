// Documents that open themselves anew or go away, and data of a hostile size: what a page does natively goes on.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { waitForCount } from './panel-rows'

async function openAnewWithin() {
  const errors: string[] = []
  window.onerror = (message) => void errors.push(String(message))
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const heard: string[] = []
  const next = () =>
    new Promise<void>((resolve) =>
      socket.addEventListener(
        'message',
        ({ data }) => {
          heard.push(data)
          document.open()
          document.write(`<p>${data}`)
          document.close()
          resolve()
        },
        { once: true },
      ),
    )
  for (const text of ['one', 'two']) {
    const answer = next()
    socket.send(text)
    await answer
  }
  return { heard, errors }
}

async function detachWhileInUse() {
  const errors: string[] = []
  window.onerror = (message) => void errors.push(String(message))
  const frame = document.createElement('iframe')
  frame.src = '/blank.html'
  document.body.append(frame)
  await new Promise((resolve) => frame.addEventListener('load', resolve))
  const { WebSocket: Taken } = frame.contentWindow as Window & typeof globalThis
  const url = `ws://${location.host}/echo`
  const theirs = new Taken(url)
  await new Promise((resolve) => theirs.addEventListener('open', resolve))
  // the frame goes while the argument of a call is converted
  theirs.send({
    toString: () => {
      frame.remove()
      return 'from a frame that goes'
    },
  } as never)
  theirs.close()
  const ours = new WebSocket(url)
  await new Promise((resolve) => ours.addEventListener('open', resolve))
  Taken.prototype.send.call(ours, 'through the method of a frame that is gone')
  const heard = await new Promise((resolve) =>
    ours.addEventListener('message', ({ data }) => resolve(data)),
  )
  return { heard, errors }
}

async function sendHugeText() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const text = 'é'.repeat(12_000_000)
  socket.send(text)
  const { bufferedAmount } = socket
  const same = await new Promise((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(data === text)),
  )
  return { bufferedAmount, same }
}

async function openMany() {
  const protocols = Array.from({ length: 300 }, (_, index) => `protocol-${index}`)
  const url = `ws://${location.host}/echo?${'q'.repeat(3_000)}`
  const socket = new WebSocket(url, protocols)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send('x')
  await new Promise((resolve) => socket.addEventListener('message', resolve))
  return { protocol: socket.protocol, isWhole: socket.url === url }
}

inEachBrowser((bench) => {
  const asked =
    <T>(ask: () => Promise<T>, received: number) =>
    async () => {
      const { tab, panel } = await bench.inspect('blank.html')
      const answer = await tab.evaluate(ask)
      await waitForCount(panel, 'received', received)
      return answer
    }

  test('a document that opens itself anew in each message goes on', async () => {
    expect(await asked(openAnewWithin, 2)()).toEqual({ heard: ['one', 'two'], errors: [] })
  })

  test('a frame that goes in the middle of a call, and its methods after that', async () => {
    const { tab } = await bench.inspect('blank.html')
    expect(await tab.evaluate(detachWhileInUse)).toEqual({
      heard: 'through the method of a frame that is gone',
      errors: [],
    })
  })

  test('24 MB of text go out and come back whole', async () => {
    expect(await asked(sendHugeText, 1)()).toEqual({ bufferedAmount: 24_000_000, same: true })
  })

  test('hundreds of protocols and a URL of thousands of letters', async () => {
    expect(await asked(openMany, 1)()).toEqual({ protocol: 'protocol-0', isWhole: true })
  })
})

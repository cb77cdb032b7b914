// With no panel open nothing of ours runs but the patch: the background stays asleep, whatever the page does.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

async function traffic() {
  const socket = new WebSocket(`ws://${location.host}/push?count=100&every=10`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (let i = 0; i < 20; i++) socket.send(`message ${i}`)
  await new Promise((resolve) => setTimeout(resolve, 1_200))
}

/** So many documents, each with a socket that has had an answer. Resolves to their number. */
async function openFrames(count: number): Promise<number> {
  const talk = async (frame: HTMLIFrameElement) => {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    const { WebSocket: Theirs } = frame.contentWindow as Window & typeof globalThis
    const socket = new Theirs(`ws://${location.host}/echo`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    socket.send('hi')
    await new Promise((resolve) => socket.addEventListener('message', resolve))
  }
  const talks: Promise<void>[] = []
  for (let i = 0; i < count; i++) {
    const frame = document.createElement('iframe')
    frame.src = `/blank.html?${i}`
    document.body.append(frame)
    talks.push(talk(frame))
  }
  return (await Promise.all(talks)).length
}

/** Firefox opens no more than 200 WebSockets in all. */
const TABS = 5
const FRAMES = 39

inEachBrowser((bench) => {
  test('sockets, traffic and navigations do not wake the background', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await bench.session.stopBackground()
    expect(await bench.session.backgroundState()).toBe('stopped')
    await tab.evaluate(traffic)
    await tab.goto(bench.page('first-inline.html'))
    await tab.evaluate(traffic)
    expect(await bench.session.backgroundState()).toBe('stopped')
    await tab.close()
  })

  test('nor do 200 documents with sockets, in several tabs', async () => {
    const first = await bench.session.open(bench.page('blank.html'))
    await bench.session.stopBackground()
    const tabs = [first]
    for (let i = 1; i < TABS; i++) tabs.push(await bench.session.open(bench.page('blank.html')))
    for (const tab of tabs) {
      await tab.page.bringToFront()
      expect(await tab.evaluate(openFrames, FRAMES)).toBe(FRAMES)
    }
    await first.evaluate(traffic)
    expect(bench.server.connections()).toBeGreaterThanOrEqual(TABS * FRAMES)
    expect(await bench.session.backgroundState()).toBe('stopped')
    for (const tab of tabs) await tab.close()
  })

  test('when the panel closes, the page is left alone again', async () => {
    const tab = await bench.session.open(bench.page('ping.html'))
    const panel = await tab.openPanel()
    await panel.waitFor('a message', () => document.querySelector('[data-kind="message-sent"]'))
    await tab.closeDevTools()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await bench.session.stopBackground()
    await tab.evaluate(traffic)
    expect(await bench.session.backgroundState()).toBe('stopped')
    await tab.close()
  })
})

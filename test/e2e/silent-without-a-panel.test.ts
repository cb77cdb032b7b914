// With no panel open nothing of ours runs but the patch: the background stays asleep, whatever the page does.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

async function traffic() {
  const socket = new WebSocket(`ws://${location.host}/push?count=100&every=10`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (let i = 0; i < 20; i++) socket.send(`message ${i}`)
  await new Promise((resolve) => setTimeout(resolve, 1_200))
}

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

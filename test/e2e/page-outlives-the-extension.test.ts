// An update or a reload of the extension ends its worlds: the page goes on as if nothing had been there.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

/** Calls everything that is patched every 5 ms; what throws, it keeps. */
async function callAllTheTime() {
  const faults: string[] = []
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const { send } = WebSocket.prototype
  let calls = 0
  const echoes = { count: 0 }
  socket.onmessage = () => {
    echoes.count += 1
  }
  setInterval(() => {
    try {
      send.call(socket, `${calls++}`)
      new WebSocket(`ws://${location.host}/echo`).close()
      String(Math.max)
    } catch (error) {
      faults.push(String(error))
    }
  }, 5)
  Object.assign(window, { faults, echoes, calls: () => calls })
}

const told = () => {
  const { faults, calls } = window as unknown as { faults: string[]; calls: () => number }
  return { faults, calls: calls() }
}

const statusIs = (wanted: string) =>
  document.querySelector<HTMLElement>('[data-testid="status"]')?.dataset.status === wanted

inEachBrowser((bench) => {
  test('while a panel records: the console stays empty, and the next panel asks for a reload', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const words: string[] = []
    const note = (line: string) => {
      // browsers say there that a socket was closed before it was open, and that there is no icon
      if (!/WebSocket|ws:\/\/|Failed to load resource/.test(line)) words.push(line)
    }
    tab.page.on('pageerror', (error) => note(String(error)))
    tab.page.on('console', (line) => note(line.text()))
    const panel = await tab.openPanel()
    await tab.evaluate(callAllTheTime)
    await panel.waitFor('messages', () => document.querySelector('[data-kind="message-sent"]'))
    await bench.session.reloadExtension()
    const { calls } = await tab.evaluate(told)
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    const later = await tab.evaluate(told)
    expect(later.faults).toEqual([])
    expect(later.calls).toBeGreaterThan(calls)
    const again = await tab.openPanel()
    // Firefox puts the new content scripts into open pages: there is nothing to ask for
    if (bench.name === 'chromium') await again.waitFor('the request', statusIs, 'reload')
    else await again.waitFor('rows', () => document.querySelector('[data-kind="socket-created"]'))
    expect(words).toEqual([])
    await tab.close()
  })

  test('no call throws while the extension goes, nor afterwards', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    await tab.evaluate(callAllTheTime)
    await bench.session.reloadExtension()
    const { calls } = await tab.evaluate(told)
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    const later = await tab.evaluate(told)
    expect(later.faults).toEqual([])
    expect(later.calls).toBeGreaterThan(calls)
    await tab.close()
  })
})

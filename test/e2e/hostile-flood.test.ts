// A page that floods, forges and lies: the panel answers meanwhile and shows text as text; another tab and its panel go on.
import { expect, test } from 'vitest'
import { FACTS_EVENT, HANDOVER_EVENT, MODE_EVENT } from '../../src/wire/page-events'
import type { Panel, Tab } from '../support/session-types'
import { until } from '../support/until.mjs'
import { inEachBrowser } from './in-each-browser'
import { messagesInView, waitForMessages } from './panel-rows'

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

interface Attacking {
  errors?: string[]
  isOver?: boolean
}

/** Letters of a URL. Of more than 2 MiB Chromium ends the page by itself, without any extension. */
const LONG = { chromium: 2_000_000, firefox: 10_000_000 }

/** Everything at once, after the call. Natively a frame takes a browser 10 ms, a socket that fails 1. */
function attack(markup: string, events: readonly string[], long: number): void {
  const errors: string[] = []
  const own = window as Attacking
  window.onerror = (message) => void errors.push(String(message))
  const url = `ws://${location.host}`
  const open = async (path: string) => {
    const socket = new WebSocket(url + path)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    return socket
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve))
  const frames = async () => {
    for (let i = 0; i < 150; i++) {
      if (i % 25 === 0) await pause()
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const { WebSocket: Theirs } = frame.contentWindow as Window & typeof globalThis
      if (i % 10 === 0) new Theirs(`${url}/never?frame${i}`).close()
      frame.remove()
    }
    const frame = document.createElement('iframe')
    document.body.append(frame)
    for (let i = 0; i < 200; i++) {
      frame.contentDocument?.open()
      frame.contentDocument?.write('<p>')
      const { WebSocket: Theirs } = frame.contentWindow as Window & typeof globalThis
      if (i % 20 === 0) new Theirs(`${url}/never?open${i}`).close()
      frame.contentDocument?.close()
    }
  }
  const run = async () => {
    // what our own parts say to each other, as far as a page can guess it
    for (const type of events) {
      const { port1, port2 } = new MessageChannel()
      const forged = { kind: 'hello', version: 3, document: 'forged', facts: [{ kind: 'gap' }] }
      dispatchEvent(new MessageEvent(type, { data: { 0: forged }, ports: [port1, port2] }))
      postMessage({ type, ...forged })
    }
    // browsers let sockets wait for each other, and after many that failed: these open first
    const socket = await open(`/echo?${markup}`)
    const flood = await open('/slow?rate=1000000000')
    const answered = new Promise((resolve) => socket.addEventListener('message', resolve))
    for (const text of [markup, '{"__proto__":{"kind":"gap"},"constructor":1}', '\ud800 lone'])
      socket.send(text)
    await answered
    socket.dispatchEvent(new MessageEvent('message', { data: markup }))
    socket.dispatchEvent(new CloseEvent('close', { code: 4999, reason: markup, wasClean: true }))
    await frames()
    for (let i = 0; i < 1_000; i++) {
      if (i % 250 === 0) await pause()
      new WebSocket(`${url}/never?${i}`).close()
    }
    try {
      new WebSocket(`${url}/${'x'.repeat(long)}`).close()
    } catch {
      // a browser may refuse it
    }
    const text = 'f'.repeat(100)
    for (let i = 0; i < 10_000; i++) {
      if (i % 2_500 === 0) await pause()
      flood.send(text)
    }
    socket.send('after the flood')
    socket.close(4000, markup.slice(0, 100))
  }
  void run().then(() => {
    own.errors = errors
    own.isOver = true
  })
}

async function connect(): Promise<void> {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  Object.assign(window, { socket })
}

async function converse(): Promise<string> {
  const { socket } = window as unknown as { socket: WebSocket }
  socket.send('all is well')
  return new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(data)))
}

/** From now on: ms from each pointer event to the frame that shows what came of it. */
const clock = (panel: Panel) =>
  panel.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    const answered = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp)))
    addEventListener('pointerdown', answered, { capture: true })
  })

/** Clicks on a row and back, until the page has done its worst. */
async function clickMeanwhile(panel: Panel, tab: Tab): Promise<number[]> {
  const isOver = tab.evaluate(async () => {
    while (!(window as Attacking).isOver) await new Promise((resolve) => setTimeout(resolve, 50))
    return true
  })
  let over = false
  void isOver.then(() => {
    over = true
  })
  for (let clicks = 0; !over || clicks % 2 === 1; clicks++) {
    const wanted = clicks % 2 === 0 ? 'socket-row' : 'all-sockets'
    await panel.click(`[data-testid="${wanted}"]`)
    await panel.waitFor('the choice', isChosen, wanted)
  }
  return panel.evaluate(() => (window as unknown as { took: number[] }).took)
}

const isChosen = (testid: string) =>
  document.querySelector(`[data-testid="${testid}"]`)?.getAttribute('aria-selected') === 'true'

const filterBy = (panel: Panel, text: string) =>
  panel.evaluate((wanted: string) => {
    const input = document.querySelector<HTMLInputElement>('[data-testid="filter"]')
    if (!input) return
    input.value = wanted
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, text)

/** What came last is there when all that came before it is. */
const waitForRow = (panel: Panel, text: string) =>
  until(
    `a row with “${text}”`,
    () =>
      panel.evaluate(
        (wanted: string) =>
          [...document.querySelectorAll('[data-testid="message-row"]')].some((row) =>
            row.textContent?.includes(wanted),
          ),
        text,
      ),
    { timeout: 45_000 },
  )

inEachBrowser((bench) => {
  test('a hostile page', async () => {
    const other = await bench.session.open(bench.page('blank.html'))
    const otherPanel = await other.openPanel()
    // Firefox opens one socket to a host after the other: this one does not wait behind those of the attack
    await other.evaluate(connect)
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(attack, MARKUP, [FACTS_EVENT, HANDOVER_EVENT, MODE_EVENT], LONG[bench.name])
    await panel.waitFor('a socket', () => document.querySelector('[data-testid="socket-row"]'))
    await clock(panel)
    const took = await clickMeanwhile(panel, tab)
    const sorted = took.toSorted((a, b) => a - b).map(Math.round)
    const [half, most] = [0.5, 0.95].map((part) => sorted[Math.floor(sorted.length * part)])
    console.log(
      `${bench.name}: ${took.length} clicks, half within ${half} ms, 95 % within ${most} ms`,
    )
    expect(took.length, 'clicks that were answered during the attack').toBeGreaterThan(4)
    expect(await tab.evaluate(() => (window as Attacking).errors)).toEqual([])

    await filterBy(panel, 'flood')
    await waitForRow(panel, 'after the flood')
    await filterBy(panel, 'onerror')
    await waitForRow(panel, MARKUP)
    expect(await panel.evaluate(() => document.querySelectorAll('img, body script').length)).toBe(0)
    expect(await panel.evaluate(() => ({ ...Object.prototype }))).toEqual({})
    await tab.close()

    await other.page.bringToFront()
    expect(await other.evaluate(converse)).toBe('all is well')
    await waitForMessages(otherPanel, 2)
    expect(await messagesInView(otherPanel)).toEqual(['sent all is well', 'received all is well'])
    expect(await otherPanel.rows('socket-row')).toHaveLength(1)
    await other.close()
  }, 120_000)
})

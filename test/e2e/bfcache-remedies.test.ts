// The remedies that the panel offers, run as they are given: the page is restored, its socket is back.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RemedyKey, sampleOf } from '../../src/bfcache/remedies'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import type { Session, Tab } from '../support/session-types'
import { until } from '../support/until.mjs'

const OPEN = 1
const CLOSED = 3

let server: FixtureServer
let session: Session
let tab: Tab

/** Samples are classic scripts; what they declare with `let` is seen by other scripts of the page. */
function runScript(code: string) {
  const script = document.createElement('script')
  script.textContent = code
  document.head.append(script)
  Object.assign(window, { mark: true })
}

const runRemedy = (remedy: RemedyKey, path = '/echo') => {
  const socket = { api: 'WebSocket', url: `${server.wsOrigin}${path}`, protocols: [] } as const
  return tab.evaluate(runScript, sampleOf(remedy, socket).code)
}

/** What an expression gives that names what the sample declares. */
const inSample = (expression: string) =>
  tab.evaluate((code: string) => Number(new Function(`return ${code}`)() as unknown), expression)

const becomes = (expression: string, value: number) =>
  until(`${expression} to be ${value}`, async () => (await inSample(expression)) === value || null)

const reaches = (state: number) => becomes('socket.readyState', state)

/** A worker's socket is seen by the server alone. */
const serverHas = (sockets: number) =>
  until(`the server to have ${sockets} sockets`, async () => server.connections() === sockets)

/** As a reader does it: a sample may listen to clicks. */
async function followLink() {
  await tab.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/blank.html?elsewhere'
    document.body.append(link)
    link.click()
  })
  await until('the other page', () => tab.evaluate(() => location.search === '?elsewhere'))
}

async function leaveAndReturn() {
  await followLink()
  await tab.back()
  expect(await tab.evaluate(() => 'mark' in window)).toBe(true)
}

function inSetUp(title: string, browser: BrowserName, args: string[], tests: () => void) {
  describe.skipIf(!BROWSERS.includes(browser))(title, () => {
    beforeAll(async () => {
      server = await startServer()
      session = await openSession(browser, { args })
      tab = await session.open(`${server.origin}/blank.html`)
    })
    beforeEach(async () => {
      await tab.goto(`${server.origin}/blank.html?${performance.now()}`)
      await serverHas(0)
    })
    afterAll(async () => {
      await session.close()
      await server.close()
    })
    tests()
  })
}

/** For good: a page that is just connecting anew when it is left leaves that to the next test. */
const endSocket = () =>
  tab.evaluate(() => new Function('if (typeof delay === "number") delay = 1e6; socket.close()')())

const comesBack = (remedy: RemedyKey) =>
  test(remedy, async () => {
    await runRemedy(remedy)
    await reaches(OPEN)
    await leaveAndReturn()
    await reaches(OPEN)
    await endSocket()
  })

const closesItsWorker = () =>
  test('close-worker-before-navigation', async () => {
    await runRemedy('close-worker-before-navigation')
    await serverHas(1)
    await leaveAndReturn()
    await serverHas(1)
    await tab.evaluate(() => new Function('worker.terminate()')())
  })

/** Its messages reach the page before and after, and none is lost in between. The worker stays. */
const movesToSharedWorker = () =>
  test('move-to-shared-worker', async () => {
    await runRemedy('move-to-shared-worker', '/push?count=1000&every=100')
    await tab.evaluate(() => {
      Object.assign(window, { numbers: [] })
      new Function(
        'port.addEventListener("message", ({ data }) => numbers.push(JSON.parse(data).n))',
      )()
    })
    await becomes('numbers.length > 1', 1)
    await leaveAndReturn()
    const before = await inSample('numbers.length')
    await becomes(`numbers.length > ${before + 2}`, 1)
    expect(await inSample('numbers.every((n, at) => n === numbers[0] + at)')).toBe(1)
  })

const dropsNoStore = (isOpen: boolean) =>
  test('drop-no-store', async () => {
    const { code } = sampleOf('drop-no-store', { api: 'WebSocket', url: '', protocols: [] })
    const answer = await fetch(`${server.origin}/no-cache/blank.html`)
    expect(`Cache-Control: ${answer.headers.get('cache-control')}\n`).toBe(code)
    await tab.goto(`${server.origin}/no-cache/blank.html`)
    await runRemedy('reconnect-on-close')
    await reaches(OPEN)
    if (!isOpen) await endSocket()
    if (!isOpen) await reaches(CLOSED)
    await leaveAndReturn()
    await endSocket()
  })

inSetUp('in Chromium', 'chromium', [], () => {
  comesBack('reconnect-on-close')
  comesBack('open-in-pageshow')
  comesBack('close-before-navigation')
  dropsNoStore(true)

  test('resend-unacknowledged', async () => {
    await runRemedy('resend-unacknowledged', '/stuck-once?key=a')
    await reaches(OPEN)
    await tab.evaluate(() => new Function('send("one"); send("two")')())
    await leaveAndReturn()
    await becomes('unacknowledged.size', 0)
    expect(await inSample('lastId')).toBe(2)
  })
})

const BLOCKING = ['--disable-features=DisconnectWebSocketOnBFCache']

inSetUp('in Chromium that blocks', 'chromium', BLOCKING, () => {
  comesBack('close-in-pagehide')
  comesBack('open-in-pageshow')
  comesBack('close-before-navigation')
  closesItsWorker()
  movesToSharedWorker()
})

inSetUp('in Firefox', 'firefox', [], () => {
  comesBack('close-before-navigation')
  closesItsWorker()
  dropsNoStore(false)

  test('close-when-idle', async () => {
    await runRemedy('close-when-idle')
    await reaches(OPEN)
    await reaches(CLOSED)
    await leaveAndReturn()
  })

  test('remove-frames-before-navigation', async () => {
    await tab.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/blank.html?frame'
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const { WebSocket: Socket } = frame.contentWindow as Window & typeof globalThis
      const socket = new Socket(`ws://${location.host}/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      Object.assign(window, { held: socket })
    })
    await runRemedy('remove-frames-before-navigation')
    await leaveAndReturn()
    await until('the frame to be there again', () =>
      tab.evaluate(() => document.querySelector('iframe') !== null),
    )
  })

  movesToSharedWorker()
})

// Wrappers of other extensions, and wrappers that are older in a window than the patch: all is shown once.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

interface Logged {
  readonly early: { readonly log: string[] }
}

async function talk() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((done) => socket.addEventListener('open', done))
  const heard = new Promise((done) => socket.addEventListener('message', done))
  socket.send('hello')
  await heard
  const closed = new Promise((done) => socket.addEventListener('close', done))
  socket.close()
  await closed
  const { early } = window as unknown as Logged
  return { log: early.log, isOne: socket instanceof WebSocket }
}

/** In the window of a frame's initial document, which the document that it loads takes over. */
async function talkInAWrappedFrame(wrap: string, talkThere: string) {
  const frame = document.createElement('iframe')
  frame.src = '/blank.html'
  document.body.append(frame)
  const before = frame.contentWindow as Window & typeof globalThis
  before.eval(wrap)
  const wrapped = before.WebSocket
  await new Promise((done) => frame.addEventListener('load', done))
  const after = frame.contentWindow as Window & typeof globalThis
  const told: unknown = await after.eval(`(${talkThere})()`)
  return { told, isLast: after.WebSocket === wrapped }
}

/** As test/fixtures/early-wrapper: the native prototype stays. */
function wrap() {
  const log: string[] = []
  const Before = window.WebSocket
  const { prototype } = Before
  const { send } = prototype
  Object.defineProperty(prototype, 'send', {
    value: function (this: WebSocket, ...args: [string]) {
      log.push(`send ${args[0]}`)
      return send.apply(this, args)
    },
  })
  window.WebSocket = new Proxy(Before, {
    construct(target, args, newTarget) {
      log.push('new')
      const socket: WebSocket = Reflect.construct(target, args, newTarget)
      socket.addEventListener('message', ({ data }) => log.push(`heard ${data}`))
      return socket
    },
  })
  Object.assign(window, { early: { log } })
}

/** The prototype that `WebSocket.prototype` then is has no member of the native one. */
function wrapInAClass() {
  const log: string[] = []
  const Before = window.WebSocket
  window.WebSocket = class extends Before {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      log.push('new')
      this.addEventListener('message', ({ data }) => log.push(`heard ${data}`))
    }
    override send(data: string) {
      log.push(`send ${data}`)
      super.send(data)
    }
  }
  Object.assign(window, { early: { log } })
}

const TOLD = { log: ['new', 'send hello', 'heard hello'], isOne: true }
const ONCE = [
  'socket-created',
  'socket-opened',
  'message-sent',
  'message-received',
  'close-called',
  'socket-closed',
]

async function kindsIn(panel: Panel) {
  await panel.waitFor('the close', () => document.querySelector('[data-kind="socket-closed"]'))
  return (await allRows(panel)).map(({ kind }) => kind)
}

inEachBrowser(
  (bench) => {
    test("another extension's wrapper and the panel both see each message once", async () => {
      const tab = await bench.session.open(bench.page('blank.html'))
      const panel = await tab.openPanel()
      expect(await tab.evaluate(talk)).toEqual(TOLD)
      expect(await kindsIn(panel)).toEqual(ONCE)
      await tab.close()
    })
  },
  { extensionsBefore: [resolve('test/fixtures/early-wrapper')] },
)

inEachBrowser((bench) => {
  test('the patch goes over a Proxy that a parent has put into the window of a frame', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    const there = await tab.evaluate(talkInAWrappedFrame, `(${wrap})()`, `${talk}`)
    expect(there).toEqual({ told: TOLD, isLast: false })
    expect(await kindsIn(panel)).toEqual(ONCE)
    await tab.close()
  })

  test('the patch goes over a class that a parent has put into the window of a frame', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    const there = await tab.evaluate(talkInAWrappedFrame, `(${wrapInAClass})()`, `${talk}`)
    expect(there).toEqual({ told: TOLD, isLast: false })
    expect(await kindsIn(panel)).toEqual(ONCE)
    await tab.close()
  })
})

inEachBrowser(
  (bench) => {
    test.each([
      ['a Proxy', wrap],
      ['a class', wrapInAClass],
    ])('the patch goes over %s of a page that is older than the extension', async (_, wrapper) => {
      const tab = await bench.session.open(bench.page('blank.html'))
      await tab.evaluate(wrapper)
      await bench.session.reloadExtension()
      const panel = await tab.openPanel()
      expect(await tab.evaluate(talk)).toEqual(TOLD)
      expect(await kindsIn(panel)).toEqual(ONCE)
      await tab.close()
    })
  },
  // Chromium puts no content script into a page that is open
  { only: ['firefox'] },
)

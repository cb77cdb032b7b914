// Wrappers that a page puts around WebSocket work as they do without us, and each message is shown once.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows, waitForMessages } from './panel-rows'

/** As mocking and reconnecting libraries do. */
function wrapInProxy() {
  const log: string[] = []
  const Before = WebSocket
  window.WebSocket = new Proxy(Before, {
    construct(target, args, newTarget) {
      log.push(`construct ${args.length}`)
      const socket: WebSocket = Reflect.construct(target, args, newTarget)
      return new Proxy(socket, {
        get(inner, key) {
          const value: unknown = Reflect.get(inner, key, inner)
          if (key === 'send') log.push('get send')
          return typeof value === 'function' ? value.bind(inner) : value
        },
        set: (inner, key, value) => Reflect.set(inner, key, value, inner),
      })
    },
  })
  return log
}

function wrapInClass() {
  const log: string[] = []
  const Before = WebSocket
  window.WebSocket = class extends Before {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      log.push(`constructor of ${new.target === window.WebSocket}`)
      this.addEventListener('message', ({ data }) => log.push(`message ${data}`))
    }
    override send(data: string) {
      log.push(`send ${data}`)
      super.send(data)
    }
  }
  return log
}

/** As scripts do that measure real users: a function for the class, the prototype changed in place. */
function wrapAsMonitor() {
  const log: string[] = []
  const Before = WebSocket
  const { prototype } = Before
  const { send, close, addEventListener } = prototype
  prototype.send = function (data) {
    log.push(`send ${data}`)
    return send.call(this, data)
  }
  prototype.close = function (...how) {
    log.push(`close ${how}`)
    return close.apply(this, how)
  }
  prototype.addEventListener = function (this: WebSocket, ...args: unknown[]) {
    log.push(`addEventListener ${args[0]}`)
    return Reflect.apply(addEventListener, this, args)
  }
  const before = Object.getOwnPropertyDescriptor(prototype, 'onmessage')
  Object.defineProperty(prototype, 'onmessage', {
    ...before,
    set(this: WebSocket, handler: (event: MessageEvent) => unknown) {
      before?.set?.call(this, (event: MessageEvent) => {
        log.push(`onmessage ${event.data}`)
        return handler.call(this, event)
      })
    },
  })
  function Monitored(url: string, protocols?: string[]) {
    log.push('constructor')
    return new Before(url, protocols)
  }
  Monitored.prototype = prototype
  Object.assign(window, { WebSocket: Object.assign(Monitored, { OPEN: 1 }) })
  return log
}

/** `wrap` travels as text, as the body of a script of the page does. */
async function converse(wrap: string) {
  const log: string[] = new Function(`return (${wrap})()`)()
  const socket = new WebSocket(`ws://${location.host}/echo`)
  const heard = await new Promise((resolve) => {
    socket.onopen = () => socket.send('hi')
    socket.onmessage = ({ data }) => {
      resolve(data)
      socket.close(3000)
    }
  })
  const code = await new Promise((resolve) => {
    socket.onclose = (event) => resolve(event.code)
  })
  return { heard, code, log }
}

const WRAPPERS = [
  ['a Proxy around constructor and sockets', wrapInProxy, ['construct 1', 'get send']],
  ['a class that extends it', wrapInClass, ['constructor of true', 'send hi', 'message hi']],
  ['a monitor', wrapAsMonitor, ['constructor', 'send hi', 'onmessage hi', 'close 3000']],
] as const

interface MockServer {
  on(type: 'connection', listener: (socket: MockSocket) => void): void
  stop(): void
}
interface MockSocket {
  on(type: 'message', listener: (data: string) => void): void
  send(data: string): void
}
interface Mock {
  readonly Server: new (url: string) => MockServer
}

async function mockAndRestore() {
  const before = WebSocket
  const script = document.createElement('script')
  script.src = '/mock-socket.js'
  document.head.append(script)
  await new Promise((resolve) => script.addEventListener('load', resolve))
  const { Mock } = window as unknown as { Mock: Mock }
  const url = `ws://${location.host}/echo`
  const answerOf = async (text: string) => {
    const socket = new WebSocket(url)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const answer = new Promise((resolve) =>
      socket.addEventListener('message', ({ data }) => resolve(data)),
    )
    socket.send(text)
    return answer
  }
  const server = new Mock.Server(url)
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(`mocked ${data}`)))
  const isReplaced = WebSocket !== before
  const mocked = await answerOf('one')
  server.stop()
  return { isReplaced, mocked, isBack: WebSocket === before, real: await answerOf('two') }
}

inEachBrowser((bench) => {
  test.each(WRAPPERS)('%s sees what it saw before, and so do we', async (_, wrap, log) => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    const answer = await tab.evaluate(converse, String(wrap))
    expect(answer).toEqual({ heard: 'hi', code: 3000, log })
    await waitForMessages(panel, 2)
    await panel.waitFor('the close', () => document.querySelector('[data-kind="socket-closed"]'))
    expect(
      (await allRows(panel)).map(({ kind, preview }) => `${kind} ${preview}`.slice(0, 20)),
    ).toEqual([
      expect.stringMatching(/^socket-created/),
      expect.stringMatching(/^socket-opened/),
      'message-sent hi',
      'message-received hi',
      expect.stringMatching(/^close-called/),
      expect.stringMatching(/^socket-closed/),
    ])
  })

  test('mock-socket replaces WebSocket and puts it back: the mocked answer is the mock’s, the real socket is shown once', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    const answers = await tab.evaluate(mockAndRestore)
    expect(answers).toEqual({ isReplaced: true, mocked: 'mocked one', isBack: true, real: 'two' })
    await waitForMessages(panel, 2)
    const rows = await allRows(panel)
    expect(rows.map(({ kind }) => kind)).toEqual([
      'socket-created',
      'socket-opened',
      'message-sent',
      'message-received',
    ])
    expect(rows.slice(2).map(({ preview }) => preview)).toEqual(['two', 'two'])
  })
})

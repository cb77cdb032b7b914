// https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener
// Listeners of a socket: order, capture, once, signal, objects, removal, and what stops what.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'capturing listeners come before others, where the browser does so at the target',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    socket.addEventListener('open', () => heard.push('bubble'))
    socket.addEventListener('open', () => heard.push('capture'), true)
    socket.addEventListener('open', () => heard.push('capture too'), { capture: true })
    await next(socket, 'open')
    return heard
  },
  // Chromium keeps the order of registration for targets that are no nodes
  perBrowser({
    chromium: ['bubble', 'capture', 'capture too'],
    firefox: ['capture', 'capture too', 'bubble'],
  }),
)
check(
  'a listener with once hears one message',
  async ({ opened, echoed }) => {
    const socket = await opened()
    let heard = 0
    socket.addEventListener('message', () => (heard += 1), { once: true })
    await echoed(socket, 'a')
    await echoed(socket, 'b')
    return heard
  },
  1,
)
check(
  'a listener goes with its signal',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const controller = new AbortController()
    let heard = 0
    socket.addEventListener('message', () => (heard += 1), { signal: controller.signal })
    await echoed(socket, 'a')
    controller.abort()
    await echoed(socket, 'b')
    return heard
  },
  1,
)
check(
  'an object with handleEvent is a listener, looked up at each event',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    const listener = { handleEvent: (event: Event) => void heard.push(`first ${event.type}`) }
    socket.addEventListener('message', listener)
    await echoed(socket, 'a')
    listener.handleEvent = () => void heard.push('second')
    await echoed(socket, 'b')
    return heard
  },
  ['first message', 'second'],
)
check(
  'the same listener is there once, and goes by removeEventListener',
  async ({ opened, echoed }) => {
    const socket = await opened()
    let heard = 0
    const listener = () => {
      heard += 1
    }
    socket.addEventListener('message', listener)
    socket.addEventListener('message', listener)
    await echoed(socket, 'a')
    socket.removeEventListener('message', listener, true)
    await echoed(socket, 'b')
    socket.removeEventListener('message', listener)
    await echoed(socket, 'c')
    return heard
  },
  2,
)
check(
  'stopImmediatePropagation keeps the event from later listeners only',
  async ({ opened, next, wait }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.addEventListener('message', () => heard.push('before'))
    socket.addEventListener('message', (event) => event.stopImmediatePropagation())
    socket.addEventListener('message', () => heard.push('after'))
    socket.onclose = () => heard.push('close')
    socket.send('x')
    while (heard.length === 0) await wait(5)
    socket.close()
    await next(socket, 'close')
    return heard
  },
  ['before', 'close'],
)
check(
  'stopPropagation while capturing keeps the event from the others, where capturing comes first',
  async ({ echo, wait }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    socket.addEventListener('open', () => heard.push('bubble'))
    socket.addEventListener('open', (event) => event.stopPropagation(), true)
    socket.addEventListener('open', () => heard.push('capture'), true)
    while (socket.readyState === WebSocket.CONNECTING) await wait(5)
    await wait(0)
    return [heard, socket.readyState]
  },
  perBrowser({ chromium: [['bubble', 'capture'], 1], firefox: [['capture'], 1] }),
)
check(
  'listeners of another type, or with null, do nothing',
  async ({ opened, echoed, thrown }) => {
    const socket = await opened()
    const heard: string[] = []
    const error = thrown(() => socket.addEventListener('message', null as never))
    socket.addEventListener('Message', () => heard.push('Message'))
    await echoed(socket, 'x')
    return [error, heard]
  },
  ['nothing', []],
)
check(
  'a listener that is added while an event is dispatched hears the next one',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.addEventListener('message', ({ data }) => {
      heard.push(data)
      socket.addEventListener('message', (event) => heard.push(`late ${event.data}`), {
        once: true,
      })
    })
    await echoed(socket, 'a')
    await echoed(socket, 'b')
    return heard
  },
  ['a', 'b', 'late b'],
)
check(
  'passive and once are no hindrance to an attribute set beside them',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.addEventListener('message', () => heard.push('listener'), { passive: true, once: true })
    socket.onmessage = () => heard.push('attribute')
    await echoed(socket, 'x')
    return heard
  },
  ['listener', 'attribute'],
)

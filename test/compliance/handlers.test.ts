// https://html.spec.whatwg.org/#event-handler-idl-attributes
// onopen, onmessage, onerror and onclose: what they take, give back, and when they run.
import { compliance } from './compliance'

const check = compliance()

check(
  'they are null at first, and what they were set to after',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    const handler = () => {}
    const before = [socket.onopen, socket.onmessage, socket.onerror, socket.onclose]
    socket.onmessage = handler
    return [before, socket.onmessage === handler]
  },
  [[null, null, null, null], true],
)
check(
  'a primitive is null, an object is kept and does nothing without being called',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const set = (value: unknown) => {
      Object.assign(socket, { onmessage: value })
      return socket.onmessage === null ? 'null' : typeof socket.onmessage
    }
    const kept = ['text', 1, undefined, null, {}, { handleEvent() {} }].map(set)
    await echoed(socket, 'x')
    return kept
  },
  ['null', 'null', 'null', 'null', 'object', 'object'],
)
check(
  'a handler runs among the listeners where it was first set',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.addEventListener('message', () => heard.push('one'))
    socket.onmessage = () => heard.push('handler')
    socket.addEventListener('message', () => heard.push('two'))
    await echoed(socket, 'x')
    socket.onmessage = () => heard.push('other handler')
    await echoed(socket, 'x')
    return heard
  },
  ['one', 'handler', 'two', 'one', 'other handler', 'two'],
)
check(
  'a handler that was null in between keeps no place',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.onmessage = () => heard.push('handler')
    socket.addEventListener('message', () => heard.push('listener'))
    socket.onmessage = null
    socket.onmessage = () => heard.push('handler')
    await echoed(socket, 'x')
    return heard
  },
  ['listener', 'handler'],
)
check(
  'this of a handler is the socket, its argument the event',
  async ({ echo }) => {
    const socket = new WebSocket(echo)
    return new Promise((resolve) => {
      socket.onopen = function (event) {
        resolve([this === socket, event.type, event.isTrusted])
      }
    })
  },
  [true, 'open', true],
)
check(
  'a handler that returns false prevents nothing',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.onmessage = () => false
    socket.send('x')
    return (await next(socket, 'message')).defaultPrevented
  },
  false,
)
check(
  'handlers that are set in a handler run at the next event',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.onmessage = () => {
      heard.push('first')
      socket.onmessage = () => heard.push('second')
    }
    await echoed(socket, 'x')
    await echoed(socket, 'x')
    return heard
  },
  ['first', 'second'],
)
check(
  'an own property of that name on the socket is no handler',
  async ({ opened, echoed }) => {
    const socket = await opened()
    let heard = 0
    Object.defineProperty(socket, 'onmessage', { value: () => (heard += 1) })
    await echoed(socket, 'x')
    return heard
  },
  0,
)
check(
  'onopen set after the constructor, in the same task, is not too late',
  async ({ echo, wait }) => {
    const socket = new WebSocket(echo)
    await Promise.resolve()
    let heard = 0
    socket.onopen = () => {
      heard += 1
    }
    while (socket.readyState === WebSocket.CONNECTING) await wait(5)
    await wait(0)
    return heard
  },
  1,
)

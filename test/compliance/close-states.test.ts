// https://websockets.spec.whatwg.org/#dom-websocket-readystate
// How readyState goes from state to state, and what close() does in each.
import { compliance } from './compliance'

const check = compliance()

check(
  'CONNECTING, OPEN, CLOSING, CLOSED: readyState at each step',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const states = [socket.readyState]
    await next(socket, 'open')
    states.push(socket.readyState)
    socket.close()
    states.push(socket.readyState)
    await next(socket, 'close')
    return [...states, socket.readyState]
  },
  [0, 1, 2, 3],
)
check(
  'close() in CONNECTING fails the connection: error, then close with 1006',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    for (const type of ['open', 'error', 'close'])
      socket.addEventListener(type, () => heard.push(`${type} ${socket.readyState}`))
    socket.close(3000, 'never sent')
    heard.push(`called ${socket.readyState}`)
    const { code, reason, wasClean } = await next(socket, 'close')
    return [heard, code, reason, wasClean]
  },
  [['called 2', 'error 3', 'close 3'], 1006, '', false],
)
check(
  'close() in CLOSING and CLOSED does nothing, the first code stays',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.close(3001, 'first')
    socket.close(3002, 'second')
    const { code, reason } = await next(socket, 'close')
    socket.close(3003)
    return [code, reason, socket.readyState]
  },
  [3001, 'first', 3],
)
check(
  'close() checks its arguments in every state',
  async ({ echo, opened, closed, thrown }) => {
    const connecting = new WebSocket(echo)
    const done = await opened()
    await closed(done)
    return [connecting, done].map((socket) => thrown(() => socket.close(1)))
  },
  ['DOMException InvalidAccessError', 'DOMException InvalidAccessError'],
)
check(
  'a message that is on its way while the page closes still arrives, or is dropped, but never after close',
  async ({ opened, next }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.onmessage = () => heard.push('message')
    socket.onclose = () => heard.push('close')
    socket.send('x')
    socket.close()
    await next(socket, 'close')
    return heard.at(-1)
  },
  'close',
)
check(
  'the server’s close frame is told with code, reason and wasClean',
  async ({ server, next }) => {
    const socket = new WebSocket(`${server}/close?code=4321&reason=because`)
    const event = await next(socket, 'close')
    const { code, reason, wasClean, type, bubbles, cancelable } = event
    return [code, reason, wasClean, type, bubbles, cancelable, event instanceof CloseEvent]
  },
  [4321, 'because', true, 'close', false, false, true],
)
check(
  'a close frame without a code is 1005',
  async ({ server, next }) => {
    const { code, reason, wasClean } = await next(
      new WebSocket(`${server}/close?code=1005`),
      'close',
    )
    return [code, reason, wasClean]
  },
  [1005, '', true],
)
check(
  'a connection that ends without a close frame is closed with 1006, without an error',
  async ({ opened, next }) => {
    const socket = await opened('/terminate?after=20')
    const heard: string[] = []
    socket.onerror = () => heard.push('error')
    socket.onclose = () => heard.push('close')
    const { code, reason, wasClean } = await next(socket, 'close')
    return [heard, code, reason, wasClean]
  },
  [['close'], 1006, '', false],
)
check(
  'a refused handshake is error, then close with 1006, and never open',
  async ({ server, next }) => {
    const socket = new WebSocket(`${server}/refuse?status=403`)
    const heard: string[] = []
    for (const type of ['open', 'error', 'close'])
      socket.addEventListener(type, () => heard.push(`${type} ${socket.readyState}`))
    const { code, wasClean } = await next(socket, 'close')
    return [heard, code, wasClean, socket.extensions, socket.protocol]
  },
  [['error 3', 'close 3'], 1006, false, '', ''],
)
check(
  'the four states are constants of the class and of its instances',
  ({ echo }) => {
    const { CONNECTING, OPEN, CLOSING, CLOSED } = new WebSocket(echo)
    return [
      CONNECTING,
      OPEN,
      CLOSING,
      CLOSED,
      WebSocket.CONNECTING,
      WebSocket.OPEN,
      WebSocket.CLOSING,
      WebSocket.CLOSED,
    ]
  },
  [0, 1, 2, 3, 0, 1, 2, 3],
)

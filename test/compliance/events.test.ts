// https://websockets.spec.whatwg.org/#feedback-from-the-protocol
// Which events come, with which fields, in which order, and that each is a task of its own.
import { compliance } from './compliance'

const check = compliance()

check(
  'open, message and close come in this order, each once',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    for (const type of ['open', 'message', 'error', 'close'])
      socket.addEventListener(type, () => heard.push(type))
    await next(socket, 'open')
    socket.send('x')
    await next(socket, 'message')
    socket.close()
    await next(socket, 'close')
    return heard
  },
  ['open', 'message', 'close'],
)
check(
  'no event comes before the page’s task has ended',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const until = performance.now() + 60
    while (performance.now() < until);
    const before = socket.readyState
    await Promise.resolve()
    const later = socket.readyState
    await next(socket, 'open')
    return [before, later, socket.readyState]
  },
  [0, 0, 1],
)
check(
  'each message is a task: microtasks of one run before the next',
  async ({ opened }) => {
    const socket = await opened('/push?count=3')
    const heard: string[] = []
    const done = new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        heard.push(data)
        Promise.resolve().then(() => heard.push(`after ${data}`))
        if (data === '{"n":3}') setTimeout(resolve)
      }
    })
    await done
    return heard
  },
  ['{"n":1}', 'after {"n":1}', '{"n":2}', 'after {"n":2}', '{"n":3}', 'after {"n":3}'],
)
check(
  'a trusted event has the socket as target, and no path above it',
  async ({ opened, next, wait }) => {
    const socket = await opened()
    socket.send('x')
    const event = await next(socket, 'message')
    await wait(0)
    return [
      event.isTrusted,
      event.target === socket,
      event.bubbles,
      event.cancelable,
      event.composed,
      event.defaultPrevented,
      event.composedPath().length,
      event.currentTarget,
    ]
  },
  [true, true, false, false, false, false, 0, null],
)
check(
  'a listener sees phase, currentTarget, path and window.event',
  async ({ echo }) => {
    const socket = new WebSocket(echo)
    return new Promise((resolve) => {
      socket.addEventListener('open', function (this: WebSocket, event) {
        resolve([
          event.eventPhase,
          event.currentTarget === socket,
          this === socket,
          event.composedPath().length,
          window.event === event,
        ])
      })
    })
  },
  [2, true, true, 1, true],
)
check(
  'a message event has data and origin, and nothing of other messages',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.send('x')
    const event = await next(socket, 'message')
    return [
      event.data,
      event.origin === `ws://${location.host}`,
      event.lastEventId,
      event.source,
      event.ports.length,
      event instanceof MessageEvent,
    ]
  },
  ['x', true, '', null, 0, true],
)
check(
  'open and error are plain events',
  async ({ server, echo, next }) => {
    const open = await next(new WebSocket(echo), 'open')
    const error = await next(new WebSocket(`${server}/refuse`), 'error')
    return [open, error].map((event) => [
      event.constructor === Event,
      event.type,
      Reflect.ownKeys(event).map(String),
    ])
  },
  [
    [true, 'open', ['isTrusted']],
    [true, 'error', ['isTrusted']],
  ],
)
check(
  'events of two sockets do not mix',
  async ({ opened, next }) => {
    const [a, b] = [await opened(), await opened()]
    const heard: string[] = []
    a.onmessage = ({ data }) => heard.push(`a ${data}`)
    b.onmessage = ({ data }) => heard.push(`b ${data}`)
    a.send('1')
    await next(a, 'message')
    b.send('2')
    await next(b, 'message')
    a.close()
    b.close()
    return heard
  },
  ['a 1', 'b 2'],
)
check(
  'a hundred messages in one task of the server are all heard',
  async ({ server, next }) => {
    const socket = new WebSocket(`${server}/push?count=100&size=100`)
    let bytes = 0
    let count = 0
    socket.addEventListener('message', ({ data }) => {
      bytes += data.length
      count += 1
    })
    while (count < 100) await next(socket, 'message')
    socket.close()
    return [count, bytes]
  },
  [100, 10_000],
)
check(
  'timeStamp rises from event to event and is one of the page’s clock',
  async ({ echo, next }) => {
    const before = performance.now()
    const socket = new WebSocket(echo)
    const open = await next(socket, 'open')
    socket.send('x')
    const message = await next(socket, 'message')
    return [
      open.timeStamp >= before - 1,
      message.timeStamp >= open.timeStamp,
      message.timeStamp <= performance.now() + 1,
    ]
  },
  [true, true, true],
)

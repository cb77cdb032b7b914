// https://websockets.spec.whatwg.org/#feedback-from-the-protocol
// Pages that act on a socket from within its own events and conversions.
import { compliance } from './compliance'

const check = compliance()

check(
  'close() in onopen ends cleanly, and no message comes',
  async ({ echo, next }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    socket.onmessage = () => heard.push('message')
    socket.onopen = () => {
      socket.send('x')
      socket.close(3000, 'at once')
      heard.push(`state ${socket.readyState}`)
    }
    const { code, reason, wasClean } = await next(socket, 'close')
    return [heard[0], code, reason, wasClean]
  },
  ['state 2', 3000, 'at once', true],
)
check(
  'send() in onmessage makes a conversation',
  async ({ opened }) => {
    const socket = await opened()
    return new Promise((resolve) => {
      socket.onmessage = ({ data }) =>
        Number(data) < 20 ? socket.send(`${Number(data) + 1}`) : resolve(data)
      socket.send('0')
    })
  },
  '20',
)
check(
  'a new socket in onclose connects',
  async ({ opened, next }) => {
    const first = await opened()
    const second = new Promise<WebSocket>((resolve) => {
      first.onclose = () => resolve(new WebSocket(first.url))
    })
    first.close()
    const socket = await second
    await next(socket, 'open')
    return [first.readyState, socket.readyState]
  },
  [3, 1],
)
check(
  'close() in onmessage keeps later messages away or not, but ends with close',
  async ({ server }) => {
    const socket = new WebSocket(`${server}/push?count=5`)
    const heard: string[] = []
    return new Promise((resolve) => {
      socket.onmessage = () => {
        if (heard.length === 0) socket.close()
        heard.push('message')
      }
      socket.onclose = ({ wasClean }) => resolve([heard.length >= 1, wasClean, socket.readyState])
    })
  },
  [true, true, 3],
)
check(
  'close() while the argument of send() is converted: the data is discarded',
  async ({ opened, next, send }) => {
    const socket = await opened()
    let heard = 0
    socket.onmessage = () => {
      heard += 1
    }
    send(socket, {
      toString: () => {
        socket.close()
        return 'late'
      },
    })
    const { readyState, bufferedAmount } = socket
    await next(socket, 'close')
    return [readyState, bufferedAmount, heard]
  },
  [2, 4, 0],
)
check(
  'send() while the argument of send() is converted: the inner one is first',
  async ({ opened, next, send }) => {
    const socket = await opened()
    const heard: string[] = []
    socket.addEventListener('message', ({ data }) => heard.push(data))
    send(socket, {
      toString: () => {
        socket.send('inner')
        return 'outer'
      },
    })
    while (heard.length < 2) await next(socket, 'message')
    return heard
  },
  ['inner', 'outer'],
)
check(
  'a socket made while the URL of another is converted: both connect',
  async ({ Any, echo, next }) => {
    let inner: WebSocket | undefined
    const outer = new Any({
      toString: () => {
        inner = new WebSocket(echo)
        return echo
      },
    })
    await Promise.all([next(outer, 'open'), inner && next(inner, 'open')])
    return [outer.readyState, inner?.readyState, outer === inner]
  },
  [1, 1, false],
)
check(
  'a synchronous wait in a handler delays events, and loses none',
  async ({ server }) => {
    const socket = new WebSocket(`${server}/push?count=10`)
    let count = 0
    return new Promise((resolve) => {
      socket.onmessage = () => {
        count += 1
        const until = performance.now() + 5
        while (performance.now() < until);
        if (count === 10) resolve(count)
      }
    })
  },
  10,
)
check(
  'removing all handlers in a handler leaves the socket open',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.onmessage = () => {
      socket.onmessage = null
      socket.onclose = null
    }
    await echoed(socket, 'x')
    return [await echoed(socket, 'y'), socket.readyState]
  },
  ['text y', 1],
)

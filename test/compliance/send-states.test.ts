// https://websockets.spec.whatwg.org/#dom-websocket-send
// What send() does in each state, with which errors, and what bufferedAmount says after it.
import { compliance } from './compliance'

const check = compliance()

check(
  'in CONNECTING it throws InvalidStateError, whatever is sent',
  ({ echo, thrown, send }) => {
    const socket = new WebSocket(echo)
    return ['', 'x', new Blob(['x']), new Uint8Array(1), {}].map((data) =>
      thrown(() => send(socket, data)),
    )
  },
  [
    'DOMException InvalidStateError',
    'DOMException InvalidStateError',
    'DOMException InvalidStateError',
    'DOMException InvalidStateError',
    'DOMException InvalidStateError',
  ],
)
check(
  'a missing argument is a TypeError before the state is looked at',
  ({ echo, thrown, send }) => {
    const socket = new WebSocket(echo)
    return thrown(() => send(socket))
  },
  'TypeError',
)
check(
  'the argument is converted before the state is looked at',
  ({ echo, thrown, send }) => {
    const socket = new WebSocket(echo)
    let calls = 0
    return [
      thrown(() => send(socket, { toString: () => `${++calls}` })),
      calls,
      thrown(() => send(socket, Symbol('x'))),
    ]
  },
  ['DOMException InvalidStateError', 1, 'TypeError'],
)
check(
  'it converts once, and returns undefined',
  async ({ opened }) => {
    const socket = await opened()
    let calls = 0
    const returned = socket.send({ toString: () => `${++calls}` } as never)
    return [calls, String(returned)]
  },
  [1, 'undefined'],
)
check(
  'what the page’s toString throws is what it throws, and nothing is sent',
  async ({ opened, send }) => {
    const socket = await opened()
    const mine = new RangeError('mine')
    const data = {
      toString: () => {
        throw mine
      },
    }
    try {
      send(socket, data)
    } catch (error) {
      return [error === mine, socket.bufferedAmount]
    }
    return 'nothing'
  },
  [true, 0],
)
check(
  'bufferedAmount counts the bytes of UTF-8 and of buffers within the task',
  async ({ opened }) => {
    const socket = await opened()
    const amounts = [socket.bufferedAmount]
    for (const data of ['abc', 'é😀', new Uint8Array(5), new Blob(['1234'])]) {
      socket.send(data)
      amounts.push(socket.bufferedAmount)
    }
    return amounts
  },
  [0, 3, 9, 14, 18],
)
check(
  'bufferedAmount is 0 again when all has left',
  async ({ opened, echoed, wait }) => {
    const socket = await opened()
    await echoed(socket, 'x'.repeat(1000))
    await wait(20)
    return socket.bufferedAmount
  },
  0,
)
check(
  'in CLOSING it throws nothing, sends nothing and raises bufferedAmount',
  async ({ opened, next }) => {
    const socket = await opened()
    const heard: unknown[] = []
    socket.onmessage = ({ data }) => heard.push(data)
    socket.close()
    socket.send('abc')
    socket.send(new Uint8Array(4))
    const { readyState, bufferedAmount } = socket
    await next(socket, 'close')
    return [readyState, bufferedAmount, socket.bufferedAmount, heard]
  },
  [2, 7, 7, []],
)
check(
  'in CLOSED it throws nothing and raises bufferedAmount for good',
  async ({ opened, closed, wait }) => {
    const socket = await opened()
    await closed(socket)
    socket.send('é')
    socket.send(new Blob(['123']))
    const before = socket.bufferedAmount
    await wait(20)
    return [before, socket.bufferedAmount, socket.readyState]
  },
  [5, 5, 3],
)
check(
  'it throws nothing after close() in CONNECTING',
  ({ echo, thrown }) => {
    const socket = new WebSocket(echo)
    socket.close()
    return [thrown(() => socket.send('x')), socket.readyState, socket.bufferedAmount]
  },
  ['nothing', 2, 1],
)
check(
  'a page’s own properties on the data are not looked at',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    const bytes = new Uint8Array([1, 2, 3])
    for (const key of ['byteLength', 'buffer', 'byteOffset', 'length', 'size', 'slice', 'toString'])
      Object.defineProperty(bytes, key, { get: () => 100 })
    return echoed(socket, bytes)
  },
  'ArrayBuffer 1,2,3',
)
check(
  'a text of 5 million letters arrives whole',
  async ({ opened, next }) => {
    const socket = await opened()
    const text = 'a😀'.repeat(1_250_000)
    socket.send(text)
    const { bufferedAmount } = socket
    const { data } = await next(socket, 'message')
    return [bufferedAmount, data === text]
  },
  [6_250_000, true],
)
check(
  'messages arrive in the order in which they were sent',
  async ({ opened, next }) => {
    const socket = await opened()
    const heard: number[] = []
    socket.addEventListener('message', ({ data }) => heard.push(Number(data)))
    for (let i = 0; i < 200; i++) socket.send(`${i}`)
    while (heard.length < 200) await next(socket, 'message')
    return heard.every((value, index) => value === index)
  },
  true,
)

// https://websockets.spec.whatwg.org/#dom-websocket-binarytype
// How binaryType decides what binary messages come as.
import { compliance } from './compliance'

const check = compliance()

check('it is “blob” at first', ({ echo }) => new WebSocket(echo).binaryType, 'blob')
check(
  'it takes its two values, and silently nothing else',
  ({ echo, thrown }) => {
    const socket = new WebSocket(echo)
    const after = ['arraybuffer', 'Blob', 'text', '', null].map((value) => {
      const error = thrown(() => Object.assign(socket, { binaryType: value }))
      return `${error} ${socket.binaryType}`
    })
    socket.binaryType = 'blob'
    return [...after, socket.binaryType]
  },
  [
    'nothing arraybuffer',
    'nothing arraybuffer',
    'nothing arraybuffer',
    'nothing arraybuffer',
    'nothing arraybuffer',
    'blob',
  ],
)
check(
  'binary messages come as it says when they come',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const bytes = new Uint8Array([7])
    const asBlob = await echoed(socket, bytes)
    socket.binaryType = 'arraybuffer'
    const asBuffer = await echoed(socket, bytes)
    socket.binaryType = 'blob'
    return [asBlob, asBuffer, await echoed(socket, bytes), await echoed(socket, 'text')]
  },
  ['Blob 7', 'ArrayBuffer 7', 'Blob 7', 'text text'],
)
check(
  'an ArrayBuffer of a message is the page’s own: of its realm, writable, transferable, each time the same',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    socket.send(new Uint8Array([1, 2]))
    const event = await next(socket, 'message')
    const data = event.data as ArrayBuffer
    const answers = [
      data === event.data,
      data instanceof ArrayBuffer,
      Object.getPrototypeOf(data) === ArrayBuffer.prototype,
    ]
    new Uint8Array(data)[0] = 9
    const moved = structuredClone(data, { transfer: [data] })
    return [...answers, data.byteLength, [...new Uint8Array(moved)], event.data === data]
  },
  [true, true, true, 0, [9, 2], true],
)
check(
  'a Blob of a message has no type, and can be read',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.send(new Blob(['abc'], { type: 'text/plain' }))
    const { data } = await next(socket, 'message')
    return [data instanceof Blob, data instanceof File, data.type, data.size, await data.text()]
  },
  [true, false, '', 3, 'abc'],
)
check(
  'messages of 0 to 5000 bytes that the server sends at once all arrive, in order',
  async ({ server, next }) => {
    const socket = new WebSocket(`${server}/binary`)
    socket.binaryType = 'arraybuffer'
    const sizes: number[] = []
    socket.addEventListener('message', ({ data }) => sizes.push(data.byteLength))
    while (sizes.length < 5) await next(socket, 'message')
    socket.close()
    return sizes.slice(0, 5)
  },
  [0, 1, 16, 300, 5000],
)

// https://websockets.spec.whatwg.org/#dom-websocket-send
// What arrives of each type that send() takes, as an echo of the very same bytes.
import { compliance } from './compliance'

const check = compliance()

check(
  'text arrives as text: empty, beyond ASCII, beyond 16 bits',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const answers = []
    for (const text of ['', 'é', '😀', '\u0000', 'a\r\nb']) answers.push(await echoed(socket, text))
    return answers
  },
  ['text ', 'text é', 'text 😀', 'text \u0000', 'text a\r\nb'],
)
check(
  'a lone surrogate is sent as U+FFFD',
  async ({ opened, echoed }) => echoed(await opened(), 'a\ud800b'),
  'text a\ufffdb',
)
check(
  'what is no string and no bytes is sent as its text',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const answers = []
    for (const data of [
      null,
      undefined,
      1.5,
      -0,
      true,
      10n,
      {},
      [1, [2, 3]],
      { toString: () => 'own' },
    ])
      answers.push(await echoed(socket, data))
    return answers
  },
  [
    'text null',
    'text undefined',
    'text 1.5',
    'text 0',
    'text true',
    'text 10',
    'text [object Object]',
    'text 1,2,3',
    'text own',
  ],
)
check(
  'a String object, a Date and a function are sent as text',
  async ({ opened, echoed }) => {
    const socket = await opened()
    return [
      await echoed(socket, Object('boxed')),
      (await echoed(socket, new Date(0))).slice(0, 8),
      await echoed(
        socket,
        Object.assign(() => 1, { toString: () => 'function' }),
      ),
    ]
  },
  ['text boxed', 'text Thu', 'text function'],
)
check(
  'an ArrayBuffer arrives as it was when it was sent',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    const bytes = new Uint8Array([1, 2, 3])
    const answer = echoed(socket, bytes.buffer)
    bytes.fill(9)
    return answer
  },
  'ArrayBuffer 1,2,3',
)
check(
  'of a view only its own part is sent',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    const { buffer } = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7])
    return [
      await echoed(socket, new Uint8Array(buffer, 2, 3)),
      await echoed(socket, new Uint16Array(buffer, 4, 1)),
      await echoed(socket, new DataView(buffer, 6)),
      await echoed(socket, new Uint8Array(buffer, 8)),
    ]
  },
  ['ArrayBuffer 2,3,4', 'ArrayBuffer 4,5', 'ArrayBuffer 6,7', 'ArrayBuffer '],
)
check(
  'every kind of typed array is sent as its bytes',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    const arrays = [
      new Int8Array([-1]),
      new Uint8ClampedArray([300]),
      new Int32Array([1]),
      new Float32Array([1]),
      new BigInt64Array([1n]),
    ]
    const answers = []
    for (const array of arrays) answers.push(await echoed(socket, array))
    return answers
  },
  [
    'ArrayBuffer 255',
    'ArrayBuffer 255',
    'ArrayBuffer 1,0,0,0',
    'ArrayBuffer 0,0,128,63',
    'ArrayBuffer 1,0,0,0,0,0,0,0',
  ],
)
check(
  'Blobs and Files are sent as their bytes, in order with what is sent around them',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    socket.send(new Blob(['ab']))
    socket.send('between')
    socket.send(new File(['c'], 'name.txt'))
    socket.send(new Blob([]))
    const answers = []
    for (let i = 0; i < 4; i++) {
      const { data } = await next(socket, 'message')
      answers.push(typeof data === 'string' ? data : data.byteLength)
    }
    return answers
  },
  [2, 'between', 1, 0],
)
check(
  'a resizable buffer is sent at its length of now, or refused',
  async ({ opened, thrown, send }) => {
    const socket = await opened()
    const buffer = new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(2, {
      maxByteLength: 8,
    })
    return [thrown(() => send(socket, buffer)), thrown(() => send(socket, new Uint8Array(buffer)))]
  },
  ['TypeError', 'TypeError'],
)
check(
  'shared memory is refused, as a view and as a buffer',
  async ({ opened, thrown, send }) => {
    const socket = await opened()
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })
    return [thrown(() => send(socket, new Uint8Array(buffer))), thrown(() => send(socket, buffer))]
  },
  ['TypeError', 'TypeError'],
)
check(
  'a detached buffer is sent as nothing',
  async ({ opened, echoed }) => {
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    const bytes = new Uint8Array([1, 2, 3])
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
    return [await echoed(socket, bytes.buffer), await echoed(socket, bytes)]
  },
  ['ArrayBuffer ', 'ArrayBuffer '],
)

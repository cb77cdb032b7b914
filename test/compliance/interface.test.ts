// https://webidl.spec.whatwg.org/#interface-object
// The shape of the interface: properties, their attributes, names and lengths.
import { compliance } from './compliance'

const check = compliance()

check('the global property is writable, configurable and not enumerable', () => {
  const { writable, enumerable, configurable } =
    Object.getOwnPropertyDescriptor(globalThis, 'WebSocket') ?? {}
  return [writable, enumerable, configurable, Object.keys(globalThis).includes('WebSocket')]
}, [true, false, true, false])
check('name, length and class string of the constructor and the methods', () => {
  const { send, close } = WebSocket.prototype
  return [
    WebSocket.name,
    WebSocket.length,
    send.name,
    send.length,
    close.name,
    close.length,
    Object.prototype.toString.call(WebSocket.prototype),
  ]
}, ['WebSocket', 1, 'send', 1, 'close', 0, '[object WebSocket]'])
check('own keys of the constructor', () => Reflect.ownKeys(WebSocket).map(String).sort(), [
  'CLOSED',
  'CLOSING',
  'CONNECTING',
  'OPEN',
  'length',
  'name',
  'prototype',
])
check('own keys of the prototype', () => Reflect.ownKeys(WebSocket.prototype).map(String).sort(), [
  'CLOSED',
  'CLOSING',
  'CONNECTING',
  'OPEN',
  'Symbol(Symbol.toStringTag)',
  'binaryType',
  'bufferedAmount',
  'close',
  'constructor',
  'extensions',
  'onclose',
  'onerror',
  'onmessage',
  'onopen',
  'protocol',
  'readyState',
  'send',
  'url',
])
check(
  'constants are enumerable and cannot be changed, on both',
  ({ thrown }) =>
    [WebSocket, WebSocket.prototype].map((owner) => {
      const { value, writable, enumerable, configurable } =
        Object.getOwnPropertyDescriptor(owner, 'OPEN') ?? {}
      return [
        value,
        writable,
        enumerable,
        configurable,
        thrown(() => Object.assign(owner, { OPEN: 7 })),
        owner.OPEN,
      ]
    }),
  [
    [1, false, true, false, 'TypeError', 1],
    [1, false, true, false, 'TypeError', 1],
  ],
)
check('methods and accessors are enumerable and configurable, methods writable', () => {
  const of = (name: string) => Object.getOwnPropertyDescriptor(WebSocket.prototype, name)
  const [send, url, onmessage] = [of('send'), of('url'), of('onmessage')]
  return [
    send?.writable,
    send?.enumerable,
    send?.configurable,
    url?.enumerable,
    url?.configurable,
    url?.set === undefined,
    typeof onmessage?.set,
    url?.get?.name,
  ]
}, [true, true, true, true, true, true, 'function', 'get url'])
check('prototype is not writable, not configurable; constructor is, and not enumerable', () => {
  const own = Object.getOwnPropertyDescriptor(WebSocket, 'prototype')
  const back = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'constructor')
  return [
    own?.writable,
    own?.configurable,
    back?.writable,
    back?.enumerable,
    back?.configurable,
    back?.value === WebSocket,
  ]
}, [false, false, true, false, true, true])
check(
  'it extends EventTarget, both ways',
  () => [
    Object.getPrototypeOf(WebSocket) === EventTarget,
    Object.getPrototypeOf(WebSocket.prototype) === EventTarget.prototype,
    typeof WebSocket,
  ],
  [true, true, 'function'],
)
check(
  'a new socket has no own properties but what the browser gives it natively',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    return [
      Reflect.ownKeys(socket),
      Object.isExtensible(socket),
      JSON.stringify(socket),
      String(socket),
    ]
  },
  [[], true, '{}', '[object WebSocket]'],
)
check(
  'for…in of a socket has its members, in the order of the interface',
  ({ echo }) => {
    const names: string[] = []
    for (const name in new WebSocket(echo)) names.push(name)
    return (
      names.length > 15 &&
      ['url', 'send', 'OPEN', 'addEventListener'].every((name) => names.includes(name))
    )
  },
  true,
)
check(
  'methods are no constructors',
  ({ thrown }) => {
    const { send, close } = WebSocket.prototype
    return [send, close].map((method) => [
      thrown(() => Reflect.construct(method, [])),
      'prototype' in method,
    ])
  },
  [
    ['TypeError', false],
    ['TypeError', false],
  ],
)
check(
  'sockets, the constructor and its methods cannot be cloned',
  async ({ opened, thrown }) => {
    const socket = await opened()
    return [socket, WebSocket, socket.send].map((value) => thrown(() => structuredClone(value)))
  },
  ['DOMException DataCloneError', 'DOMException DataCloneError', 'DOMException DataCloneError'],
)
check(
  'a circle of prototypes is refused',
  ({ thrown }) => {
    const { send } = WebSocket.prototype
    return [WebSocket, send].map((value) =>
      thrown(() => Object.setPrototypeOf(value, Object.create(value))),
    )
  },
  ['TypeError', 'TypeError'],
)
check(
  'a page may replace, delete and restore the global and the methods',
  async ({ opened, echoed }) => {
    const { send } = WebSocket.prototype
    const Native = WebSocket
    const socket = await opened()
    const calls: string[] = []
    Native.prototype.send = function (this: WebSocket, data) {
      calls.push('replaced')
      return Reflect.apply(send, this, [data])
    }
    const answer = await echoed(socket, 'x')
    Reflect.deleteProperty(Native.prototype, 'send')
    const gone = 'send' in Native.prototype
    Object.defineProperty(Native.prototype, 'send', {
      value: send,
      writable: true,
      enumerable: true,
      configurable: true,
    })
    Reflect.deleteProperty(globalThis, 'WebSocket')
    const missing = 'WebSocket' in globalThis
    Object.defineProperty(globalThis, 'WebSocket', {
      value: Native,
      writable: true,
      configurable: true,
    })
    return [answer, calls, gone, missing, await echoed(socket, 'y')]
  },
  ['text x', ['replaced'], false, false, 'text y'],
  { fresh: true },
)

// https://webidl.spec.whatwg.org/#js-operations
// Methods and accessors refuse what is no socket, and take every socket.
import { compliance } from './compliance'

const check = compliance()

check(
  'send and close refuse what is no socket',
  ({ thrown }) => {
    const { send, close } = WebSocket.prototype
    const others = [{}, null, undefined, 1, new EventTarget(), WebSocket, WebSocket.prototype]
    return [
      ...new Set(
        others.flatMap((self) => [
          thrown(() => Reflect.apply(send, self, ['x'])),
          thrown(() => Reflect.apply(close, self, [])),
        ]),
      ),
    ]
  },
  ['TypeError'],
)
check(
  'getters of the prototype refuse the prototype itself',
  ({ thrown }) => {
    const names = [
      'url',
      'readyState',
      'bufferedAmount',
      'extensions',
      'protocol',
      'binaryType',
      'onopen',
    ]
    return [...new Set(names.map((name) => thrown(() => Reflect.get(WebSocket.prototype, name))))]
  },
  ['TypeError'],
)
check(
  'setters of the prototype refuse what is no socket',
  ({ thrown }) =>
    ['binaryType', 'onmessage'].map((name) => {
      const set = Object.getOwnPropertyDescriptor(WebSocket.prototype, name)?.set
      return set ? thrown(() => Reflect.apply(set, {}, [null])) : 'no setter'
    }),
  ['TypeError', 'TypeError'],
)
check(
  'an object made from the prototype is no socket',
  ({ thrown }) => {
    const made: WebSocket = Object.create(WebSocket.prototype)
    return [
      thrown(() => made.send('x')),
      thrown(() => made.close()),
      thrown(() => made.url),
      made instanceof WebSocket,
    ]
  },
  ['TypeError', 'TypeError', 'TypeError', true],
)
check(
  'a Proxy of a socket is no socket',
  async ({ opened, thrown }) => {
    const proxy = new Proxy(await opened(), {})
    return [
      thrown(() => proxy.send('x')),
      thrown(() => proxy.close()),
      thrown(() => proxy.readyState),
      proxy instanceof WebSocket,
    ]
  },
  ['TypeError', 'TypeError', 'TypeError', true],
)
check(
  'the brand is looked at before the argument is converted',
  ({ thrown }) => {
    let calls = 0
    const data = { toString: () => `${++calls}` }
    return [thrown(() => Reflect.apply(WebSocket.prototype.send, {}, [data])), calls]
  },
  ['TypeError', 0],
)
check(
  'a socket with another prototype is still one',
  async ({ opened, next }) => {
    const socket = await opened()
    const { send, close } = WebSocket.prototype
    Object.setPrototypeOf(socket, null)
    const heard = new Promise((resolve) =>
      EventTarget.prototype.addEventListener.call(socket, 'message', (event) =>
        resolve((event as MessageEvent).data),
      ),
    )
    send.call(socket, 'x')
    const data = await heard
    close.call(socket)
    void next
    return data
  },
  'x',
)
check(
  'own properties of the names of methods are what a page gets',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const sent: unknown[] = []
    socket.send = (data: unknown) => void sent.push(data)
    socket.send('kept')
    const own = Object.keys(socket)
    Reflect.deleteProperty(socket, 'send')
    return [sent, own, await echoed(socket, 'sent')]
  },
  [['kept'], ['send'], 'text sent'],
)
check(
  'methods work bound, and called through call and apply',
  async ({ opened, next }) => {
    const socket = await opened()
    const heard: unknown[] = []
    socket.addEventListener('message', ({ data }) => heard.push(data))
    const { send } = socket
    send.bind(socket)('bound')
    send.call(socket, 'called')
    send.apply(socket, ['applied'])
    Reflect.apply(send, socket, ['reflected'])
    while (heard.length < 4) await next(socket, 'message')
    return heard
  },
  ['bound', 'called', 'applied', 'reflected'],
)
check(
  'a method taken from its socket and called alone is refused',
  async ({ opened, thrown }) => {
    const { send, close } = await opened()
    return [thrown(() => send('x')), thrown(() => close())]
  },
  ['TypeError', 'TypeError'],
)

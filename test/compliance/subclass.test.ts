// https://tc39.es/ecma262/#sec-ordinarycreatefromconstructor
// Classes that extend WebSocket, by class and by older means.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'an instance is of both classes, and its constructor is the derived one',
  ({ echo }) => {
    class Derived extends WebSocket {}
    const socket = new Derived(echo)
    return [
      socket instanceof Derived,
      socket instanceof WebSocket,
      socket.constructor === Derived,
      Object.getPrototypeOf(socket) === Derived.prototype,
    ]
  },
  [true, true, true, true],
)
check(
  'fields, #private fields and accessors work',
  ({ echo }) => {
    class Derived extends WebSocket {
      #secret = 1
      plain = 2
      get secret() {
        return ++this.#secret
      }
      static holds(value: object) {
        return #secret in value
      }
    }
    const socket = new Derived(echo)
    return [
      socket.secret,
      socket.secret,
      socket.plain,
      Derived.holds(socket),
      Derived.holds(new WebSocket(echo)),
      Object.keys(socket),
    ]
  },
  [2, 3, 2, true, false, ['plain']],
)
check('statics are inherited, and can be added to', () => {
  class Derived extends WebSocket {
    static readonly CLOSED_TWICE = 4
  }
  return [
    Derived.OPEN,
    Derived.CLOSED_TWICE,
    Object.hasOwn(Derived, 'OPEN'),
    Object.getPrototypeOf(Derived) === WebSocket,
    'CLOSED_TWICE' in WebSocket,
  ]
}, [1, 4, false, true, false])
check(
  'send and close can be overridden, and super calls reach the socket',
  async ({ echo, next }) => {
    class Loud extends WebSocket {
      override send(data: string) {
        super.send(`${data}!`)
      }
      override close() {
        super.close(3210, 'overridden')
      }
    }
    const socket = new Loud(echo)
    await next(socket, 'open')
    socket.send('x')
    const { data } = await next(socket, 'message')
    socket.close()
    const { code, reason } = await next(socket, 'close')
    return [data, code, reason]
  },
  ['x!', 3210, 'overridden'],
)
check(
  'listeners that the constructor adds hear all',
  async ({ echo }) => {
    const heard: string[] = []
    class Listening extends WebSocket {
      constructor(url: string, done: () => void) {
        super(url)
        this.addEventListener('open', () => heard.push('open'))
        this.addEventListener('message', ({ data }) => heard.push(data))
        this.addEventListener('open', () => this.send('x'))
        this.addEventListener('message', () => this.close())
        this.addEventListener('close', done)
      }
    }
    await new Promise<void>((resolve) => new Listening(echo, resolve))
    return heard
  },
  ['open', 'x'],
)
check(
  'new.target is the class that was called',
  ({ echo }) => {
    const names: string[] = []
    class A extends WebSocket {
      constructor(url: string) {
        names.push(new.target.name)
        super(url)
      }
    }
    class B extends A {}
    new A(echo)
    new B(echo)
    return names
  },
  ['A', 'B'],
)
check(
  'a constructor may return another object, or throw before super',
  ({ echo, thrown }) => {
    class Other extends WebSocket {
      constructor() {
        super(echo)
        // biome-ignore lint/correctness/noConstructorReturn: it is what is asked
        return { other: true } as never
      }
    }
    class Without extends WebSocket {
      constructor() {
        if (echo !== '') throw new RangeError('no super')
        super(echo)
      }
    }
    return [new Other(), thrown(() => new Without())]
  },
  [{ other: true }, 'RangeError'],
)
check(
  'Reflect.construct with another newTarget gives its prototype',
  ({ echo, Any }) => {
    class Base {}
    function Old() {}
    const sockets = [Base, Old].map((target) => Reflect.construct(Any, [echo], target))
    const call = (socket: unknown) => WebSocket.prototype.close.call(socket as WebSocket)
    sockets.forEach(call)
    return [
      sockets[0] instanceof Base,
      sockets[0] instanceof WebSocket,
      Object.getPrototypeOf(sockets[1]) === Old.prototype,
    ]
  },
  [true, false, true],
)
check(
  'a newTarget whose prototype is no object gives what the browser gives natively',
  ({ echo, Any }) => {
    const bound = class {}.bind(null)
    const given = Object.getPrototypeOf(Reflect.construct(Any, [echo], bound))
    return [given === WebSocket.prototype, given === Object.prototype]
  },
  perBrowser({ chromium: [false, true], firefox: [true, false] }),
)

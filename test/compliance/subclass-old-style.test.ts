// https://tc39.es/ecma262/#sec-reflect.construct
// Classes that extend WebSocket without the class syntax, and errors and parents of derived classes.
import { compliance } from './compliance'

const check = compliance()

check(
  'older style: a function that calls Reflect.construct',
  async ({ echo, next, Any }) => {
    function Old(this: unknown, url: string): WebSocket {
      return Reflect.construct(Any, [url], new.target ?? Old)
    }
    Old.prototype = Object.create(WebSocket.prototype, { constructor: { value: Old } })
    Object.setPrototypeOf(Old, WebSocket)
    const socket = new (Old as unknown as new (url: string) => WebSocket)(echo)
    await next(socket, 'open')
    return [socket instanceof WebSocket, socket.constructor === Old, socket.readyState]
  },
  [true, true, 1],
)
check(
  'older style: WebSocket.call(this) is a TypeError',
  ({ echo, thrown, Any }) => {
    function Old(this: object, url: string) {
      ;(Any as unknown as (url: string) => void).call(this, url)
    }
    return thrown(() => new (Old as unknown as new (url: string) => object)(echo))
  },
  'TypeError',
)
check(
  'errors of the base constructor pass through the derived one',
  ({ thrown }) => {
    class Derived extends WebSocket {}
    return [
      thrown(() => new Derived('http://[')),
      thrown(() => new (Derived as unknown as new () => WebSocket)()),
    ]
  },
  ['DOMException SyntaxError', 'TypeError'],
)
check(
  'a class whose parent is changed afterwards constructs the new parent',
  ({ echo }) => {
    class Derived extends WebSocket {}
    Object.setPrototypeOf(Derived, EventTarget)
    const made = new Derived(echo)
    return [made instanceof WebSocket, Object.prototype.toString.call(made)]
  },
  [true, '[object WebSocket]'],
)

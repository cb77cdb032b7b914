// https://webidl.spec.whatwg.org/#js-to-overload-resolution
// How often the constructor reads the page's objects, in which order, and what it makes of them.
import { compliance } from './compliance'

const check = compliance()

check(
  'the URL is converted once',
  ({ Any, echo }) => {
    let calls = 0
    new Any({ toString: () => echo + String(++calls).replace(/.*/, '') }).close()
    return calls
  },
  1,
)
check(
  'a URL that cannot be parsed is converted once',
  ({ Any, thrown }) => {
    let calls = 0
    const error = thrown(() => new Any({ toString: () => `http://[${++calls}` }))
    return [error, calls]
  },
  ['DOMException SyntaxError', 1],
)
check(
  'the URL is converted before the protocols',
  ({ Any, echo }) => {
    const order: string[] = []
    const url = { toString: () => (order.push('url') > 0 ? echo : '') }
    const protocol = { toString: () => (order.push('protocol') > 0 ? 'a' : '') }
    new Any(url, [protocol]).close()
    return order
  },
  ['url', 'protocol'],
)
check(
  'the protocols are converted even if the URL is bad',
  ({ Any, thrown }) => {
    let calls = 0
    const protocol = { toString: () => `a${++calls}` }
    return [thrown(() => new Any('http://[', [protocol])), calls]
  },
  ['DOMException SyntaxError', 1],
)
check(
  'what the page’s toString throws is what the constructor throws',
  ({ Any }) => {
    const mine = new RangeError('mine')
    try {
      new Any({
        toString: () => {
          throw mine
        },
      })
    } catch (error) {
      return error === mine
    }
    return 'nothing'
  },
  true,
)
check(
  'an iterable is read once, from its iterator, to its end',
  ({ Any, echo }) => {
    const log: string[] = []
    const protocols = {
      get [Symbol.iterator]() {
        log.push('iterator')
        return function* () {
          log.push('start')
          yield 'a'
          log.push('between')
          yield 'b'
          log.push('end')
        }
      },
    }
    new Any(echo, protocols).close()
    return log
  },
  ['iterator', 'start', 'between', 'end'],
)
check(
  'an object that is not iterable is one protocol',
  async ({ Any, echo, next }) => {
    const socket = new Any(echo, { toString: () => 'object' })
    await next(socket, 'open')
    return socket.protocol
  },
  'object',
)
check(
  'null and undefined as URL are their names, relative to the page',
  ({ Any }) => [null, undefined].map((url) => new Any(url).url.replace(location.host, 'HOST')),
  ['ws://HOST/null', 'ws://HOST/undefined'],
)
check(
  'undefined as protocols is none, null is the protocol “null”',
  async ({ Any, echo, next }) => {
    const none = new Any(echo, undefined)
    await next(none, 'open')
    const named = new Any(echo, null)
    await next(named, 'open')
    return [none.protocol, named.protocol]
  },
  ['', 'null'],
)
check(
  'a URL object, a Location and a String object are URLs',
  ({ Any, echo, server }) => {
    const base = server.length
    return [new URL(echo), Object(echo)]
      .map((url) => new Any(url).url.slice(base))
      .concat(new Any(location).url.slice(base))
  },
  ['/echo', '/echo', '/blank.html'],
)
check(
  'further arguments are ignored and not converted',
  ({ Any, echo }) => {
    let calls = 0
    const socket = new Any(echo, 'a', { toString: () => ++calls })
    return [socket.readyState, calls]
  },
  [0, 0],
)
check(
  'the prototype of newTarget is read once, before the URL',
  ({ Any, echo }) => {
    const order: string[] = []
    const target = class {}.bind(null)
    Object.defineProperty(target, 'prototype', {
      get: () => (order.push('prototype') > 0 ? WebSocket.prototype : null),
    })
    Reflect.construct(Any, [{ toString: () => (order.push('url') > 0 ? echo : '') }], target)
    return order.sort()
  },
  ['prototype', 'url'],
)

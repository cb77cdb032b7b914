// https://websockets.spec.whatwg.org/#dom-websocket-websocket
// What the constructor refuses, with which error, and in which order it looks.
import { compliance } from './compliance'

const check = compliance()

check(
  'a URL that cannot be parsed is a SyntaxError',
  ({ thrown }) =>
    ['http://[', 'ws://', 'ws://localhost:x/', 'ws://a^b/'].map((url) =>
      thrown(() => new WebSocket(url)),
    ),
  [
    'DOMException SyntaxError',
    'DOMException SyntaxError',
    'DOMException SyntaxError',
    'DOMException SyntaxError',
  ],
)
check(
  'a scheme that is none of ws, wss, http and https is a SyntaxError',
  ({ thrown }) =>
    ['ftp://h/', 'about:blank', 'mailto:a@b', 'file:///x'].map((url) =>
      thrown(() => new WebSocket(url)),
    ),
  [
    'DOMException SyntaxError',
    'DOMException SyntaxError',
    'DOMException SyntaxError',
    'DOMException SyntaxError',
  ],
)
check(
  'a fragment is a SyntaxError, an empty one too',
  ({ thrown, echo }) => ['#', '#a', '?q#'].map((end) => thrown(() => new WebSocket(echo + end))),
  ['DOMException SyntaxError', 'DOMException SyntaxError', 'DOMException SyntaxError'],
)
check('no argument is a TypeError', ({ thrown, Any }) => thrown(() => new Any()), 'TypeError')
check(
  'a symbol as URL or protocol is a TypeError',
  ({ thrown, Any, echo }) => [
    thrown(() => new Any(Symbol('url'))),
    thrown(() => new Any(echo, Symbol('protocol'))),
    thrown(() => new Any(echo, [Symbol('protocol')])),
  ],
  ['TypeError', 'TypeError', 'TypeError'],
)
check(
  'an object that cannot become a string is a TypeError',
  ({ thrown, Any }) => thrown(() => new Any(Object.create(null))),
  'TypeError',
)
check(
  'an object whose iterator is no function is a TypeError',
  ({ thrown, Any, echo }) => thrown(() => new Any(echo, { [Symbol.iterator]: 1 })),
  'TypeError',
)
check(
  'a call without new is a TypeError',
  ({ thrown, echo, Any }) => {
    const bare = Any as unknown as (url: string) => unknown
    return [
      thrown(() => bare(echo)),
      thrown(() => bare.call({}, echo)),
      thrown(() => bare('http://[')),
    ]
  },
  ['TypeError', 'TypeError', 'TypeError'],
)
check(
  'a protocol that is no token is a SyntaxError',
  ({ thrown, echo }) =>
    ['', 'a b', 'a,b', 'a/b', 'a"b', 'é', 'a\u0000', '(a)', 'a@b', '{a}'].filter(
      (protocol) => thrown(() => new WebSocket(echo, protocol)) !== 'DOMException SyntaxError',
    ),
  [],
)
check(
  'the same protocol twice is a SyntaxError',
  ({ thrown, echo }) => [
    thrown(() => new WebSocket(echo, ['a', 'a'])),
    thrown(() => new WebSocket(echo, ['a', 'b', 'a'])),
  ],
  ['DOMException SyntaxError', 'DOMException SyntaxError'],
)
check(
  'an error has the code and the class of its own document',
  ({ echo }) => {
    try {
      new WebSocket(`${echo}#`)
    } catch (error) {
      const { name, code, constructor: maker } = error as DOMException
      return [name, code, maker === DOMException, error instanceof Error]
    }
    return 'nothing'
  },
  ['SyntaxError', 12, true, true],
)
check(
  'a failed construction leaves no socket that connects',
  async ({ thrown, wait }) => {
    let events = 0
    class Counted extends WebSocket {
      constructor(url: string) {
        super(url)
        this.onerror = () => {
          events += 1
        }
      }
    }
    const error = thrown(() => new Counted('http://['))
    await wait(20)
    return [error, events]
  },
  ['DOMException SyntaxError', 0],
)
check(
  'a port that no page may use fails later, by an event',
  async ({ next }) => {
    const socket = new WebSocket('ws://127.0.0.1:25/')
    const { code, wasClean } = await next(socket, 'close')
    return [code, wasClean, socket.readyState]
  },
  [1006, false, 3],
)

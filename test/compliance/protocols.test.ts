// https://websockets.spec.whatwg.org/#dom-websocket-protocol
// Which subprotocols are asked for, and what `protocol` and `extensions` say.
import { compliance } from './compliance'

const check = compliance()

check(
  'protocol is empty until the connection is open, then what the server chose',
  async ({ next, echo }) => {
    const socket = new WebSocket(echo, ['first', 'second'])
    const before = socket.protocol
    await next(socket, 'open')
    return [before, socket.protocol]
  },
  ['', 'first'],
)
check(
  'a string asks for one protocol',
  async ({ opened }) => (await opened('/echo', 'one')).protocol,
  'one',
)
check('an empty list asks for none', async ({ opened }) => (await opened('/echo', [])).protocol, '')
check(
  'protocols are told apart by case',
  async ({ opened }) => (await opened('/echo', ['Chat', 'chat'])).protocol,
  'Chat',
)
check(
  'a protocol of every character that a token may have is allowed',
  async ({ opened }) => (await opened('/echo', "!#$%&'*+-.^_`|~09AZaz")).protocol,
  "!#$%&'*+-.^_`|~09AZaz",
)
check(
  'numbers and booleans are protocols by their text',
  async ({ Any, echo, next }) => {
    const socket = new Any(echo, [1, true])
    await next(socket, 'open')
    return socket.protocol
  },
  '1',
)
check(
  'the list is read when the constructor runs, not later',
  async ({ echo, next }) => {
    const protocols = ['early']
    const socket = new WebSocket(echo, protocols)
    protocols[0] = 'late'
    await next(socket, 'open')
    return socket.protocol
  },
  'early',
)
check(
  'a Set and a generator are lists',
  async ({ Any, echo, next }) => {
    const lists = [
      new Set(['set', 'x']),
      (function* () {
        yield 'generated'
      })(),
    ]
    const chosen: string[] = []
    for (const list of lists) {
      const socket = new Any(echo, list)
      await next(socket, 'open')
      chosen.push(socket.protocol)
    }
    return chosen
  },
  ['set', 'generated'],
)
check(
  'protocol stays after the close',
  async ({ opened, closed }) => {
    const socket = await opened('/echo', 'kept')
    await closed(socket)
    return socket.protocol
  },
  'kept',
)
check(
  'extensions is empty before the connection is open, and a string after',
  async ({ next, echo }) => {
    const socket = new WebSocket(echo)
    const before = socket.extensions
    await next(socket, 'open')
    return [before, typeof socket.extensions]
  },
  ['', 'string'],
)

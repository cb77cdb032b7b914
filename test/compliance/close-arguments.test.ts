// https://websockets.spec.whatwg.org/#dom-websocket-close
// Which codes and reasons close() takes, which it refuses, and what arrives of them.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'codes other than 1000 and 3000 to 4999 are an InvalidAccessError',
  async ({ opened, thrown }) => {
    const socket = await opened()
    const refused = [0, 1, 999, 1001, 1004, 1005, 1006, 1015, 2999, 5000, 65535].map((code) =>
      thrown(() => socket.close(code)),
    )
    return [...new Set(refused), socket.readyState]
  },
  ['DOMException InvalidAccessError', 1],
)
check(
  'codes 1000, 3000 and 4999 arrive, and come back from the server',
  async ({ opened, closed }) => {
    const codes = []
    for (const code of [1000, 3000, 4999]) codes.push((await closed(await opened(), code)).code)
    return codes
  },
  [1000, 3000, 4999],
)
check(
  'close() without a code is answered with 1005',
  async ({ opened, closed }) => {
    const { code, reason, wasClean } = await closed(await opened())
    return [code, reason, wasClean]
  },
  [1005, '', true],
)
check(
  'an undefined code is none, even with a reason of undefined',
  async ({ opened, next }) => {
    const socket = await opened()
    socket.close(undefined, undefined)
    return (await next(socket, 'close')).code
  },
  1005,
)
check(
  'the code is clamped: what is too large is 65535, what is below is 0, NaN is 0',
  async ({ opened, thrown, Any }) => {
    const socket = (await opened()) as InstanceType<typeof Any> & { close(code: unknown): void }
    const codes = [Number.NaN, Number.POSITIVE_INFINITY, -1000, 66_536, '', null, false, [], {}]
    return [
      ...new Set(codes.map((code) => thrown(() => socket.close(code as number)))),
      socket.readyState,
    ]
  },
  ['DOMException InvalidAccessError', 1],
)
check(
  'the fraction of a code is rounded as the browser does natively',
  async ({ opened, closed }) => {
    const codes = []
    for (const code of [3000.4, 3000.5, 3001.5])
      codes.push((await closed(await opened(), code)).code)
    return codes
  },
  // Chromium cuts the fraction off
  perBrowser({ chromium: [3000, 3000, 3001], firefox: [3000, 3000, 3002] }),
)
check(
  'text and objects are codes by their number',
  async ({ opened, closed }) => {
    const codes = []
    for (const code of ['3001', { valueOf: () => 3002 }, [3003]])
      codes.push((await closed(await opened(), code as number)).code)
    return codes
  },
  [3001, 3002, 3003],
)
check(
  'a symbol or a BigInt as code is a TypeError',
  async ({ opened, thrown }) => {
    const socket = await opened()
    return [Symbol('code'), 1000n].map((code) => thrown(() => socket.close(code as never)))
  },
  ['TypeError', 'TypeError'],
)
check(
  'code and reason are each converted once, the code first',
  async ({ opened }) => {
    const socket = await opened()
    const order: string[] = []
    const code = { valueOf: () => 2999 + order.push('code') }
    const reason = { toString: () => `reason ${order.push('reason')}` }
    socket.close(code as never, reason as never)
    return order
  },
  ['code', 'reason'],
)
check(
  'a reason of 123 bytes arrives, one of 124 is a SyntaxError',
  async ({ opened, thrown, closed }) => {
    const socket = await opened()
    const errors = ['a'.repeat(124), 'é'.repeat(62), '😀'.repeat(31)].map((reason) =>
      thrown(() => socket.close(1000, reason)),
    )
    const { reason } = await closed(socket, 1000, `${'é'.repeat(61)}a`)
    return [errors, reason.length, socket.readyState]
  },
  [['DOMException SyntaxError', 'DOMException SyntaxError', 'DOMException SyntaxError'], 62, 3],
)
check(
  'the code is looked at before the length of the reason',
  async ({ opened, thrown }) => {
    const socket = await opened()
    return thrown(() => socket.close(1, 'a'.repeat(200)))
  },
  'DOMException InvalidAccessError',
)
check(
  'a lone surrogate in a reason becomes U+FFFD, null and numbers their text',
  async ({ opened, closed }) => {
    const reasons = []
    for (const reason of ['\ud800', null, 12])
      reasons.push((await closed(await opened(), 1000, reason as string)).reason)
    return reasons
  },
  ['\ufffd', 'null', '12'],
)
check(
  'a reason without a code is refused or not, as the browser does natively',
  async ({ opened, thrown }) => {
    const socket = await opened()
    return [thrown(() => socket.close(undefined, 'alone')), socket.readyState]
  },
  // Chromium takes the missing code for 0
  perBrowser({ chromium: ['DOMException InvalidAccessError', 1], firefox: ['nothing', 2] }),
)
check('it returns undefined', async ({ opened }) => String((await opened()).close()), 'undefined')

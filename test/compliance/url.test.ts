// https://websockets.spec.whatwg.org/#dom-websocket-url
// Which URL a socket has: parsed, resolved against the page, its scheme made one of WebSocket.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'relative URLs are resolved against the page',
  ({ server }) =>
    ['/echo', 'echo', './echo?a=b', '../echo', '?q'].map((url) =>
      new WebSocket(url).url.replace(server, ''),
    ),
  ['/echo', '/echo', '/echo?a=b', '/echo', '/blank.html?q'],
)
check(
  'http and https become ws and wss',
  () => ['http://localhost:1/a', 'https://localhost:1/a'].map((url) => new WebSocket(url).url),
  ['ws://localhost:1/a', 'wss://localhost:1/a'],
)
check(
  'the scheme is read without regard to case, and the default port is not kept',
  () =>
    ['WS://LOCALHOST:80/A', 'wss://localhost:443/', 'WsS://localhost:80'].map(
      (url) => new WebSocket(url).url,
    ),
  ['ws://localhost/A', 'wss://localhost/', 'wss://localhost:80/'],
)
check(
  'a path of dots, spaces and letters beyond ASCII is serialised',
  ({ server }) =>
    [`${server}/a/../b`, `${server}/a b`, `${server}/é?ü`].map((url) =>
      new WebSocket(url).url.replace(server, ''),
    ),
  ['/b', '/a%20b', '/%C3%A9?%C3%BC'],
)
check(
  'white space around a URL goes, line breaks within too',
  ({ server }) => new WebSocket(`  ${server}/e\nch\to `).url.replace(server, ''),
  '/echo',
)
check(
  'a URL without a path has one',
  ({ server }) => new WebSocket(server).url.replace(server, ''),
  '/',
)
check(
  'a lone surrogate becomes U+FFFD',
  ({ server }) => new WebSocket(`${server}/\ud800`).url.replace(server, ''),
  '/%EF%BF%BD',
)
check(
  'a name beyond ASCII becomes punycode',
  () => new WebSocket('ws://bücher.invalid:1/').url,
  'ws://xn--bcher-kva.invalid:1/',
)
check(
  'the base URL is what the browser takes natively, with a base element',
  ({ server }) => {
    const base = document.createElement('base')
    base.href = `${location.origin}/folder/page`
    document.head.append(base)
    const { url } = new WebSocket('echo')
    base.remove()
    return url.replace(server, '')
  },
  // Firefox takes the address of the document all the same
  perBrowser({ chromium: '/folder/echo', firefox: '/echo' }),
)
check(
  'url is read only, and stays when the socket has closed',
  async ({ opened, closed, thrown, echo }) => {
    const socket = await opened()
    const error = thrown(() => Object.assign(socket, { url: 'ws://other/' }))
    await closed(socket)
    return [error, socket.url === echo]
  },
  ['TypeError', true],
)
check(
  'credentials in a URL are kept in url',
  ({ server }) =>
    new WebSocket(server.replace('//', '//user:secret@')).url.replace(/127\.0\.0\.1:\d+/, 'HOST'),
  'ws://user:secret@HOST/',
)

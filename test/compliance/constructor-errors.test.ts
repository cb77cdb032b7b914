// https://websockets.spec.whatwg.org/#dom-websocket-websocket
// What the constructor refuses, with which error, and in which order it looks.
import { compliance } from './compliance'

const check = compliance()

check(
  'a URL that cannot be parsed is a SyntaxError',
  ({ thrown }) => thrown(() => new WebSocket('http://[')),
  'DOMException SyntaxError',
)
check(
  'an empty port is allowed, a port that is no number is not',
  ({ thrown }) => thrown(() => new WebSocket('ws://localhost:x/')),
  'DOMException SyntaxError',
)
check(
  'a scheme that is neither ws nor http is a SyntaxError',
  ({ thrown }) =>
    ['ftp://h/', 'about:blank', 'mailto:a@b', 'data:,x', 'javascript:1', 'file:///x'].map((url) =>
      thrown(() => new WebSocket(url)),
    ),
  [
    'DOMException SyntaxError',
    'DOMException SyntaxError',
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

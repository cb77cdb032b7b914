// Terms of what travels: the handshake and its headers, frames, heartbeats.
import { mdn, other, rfc, term, whatwg } from './term'

export const HANDSHAKE_TERMS = {
  handshake: term(
    { word: 'handshake' },
    'glHandshake',
    [rfc('4'), mdn('API/WebSockets_API/Writing_WebSocket_servers')],
    ['switching', 'key', 'subprotocol', 'extensions'],
  ),
  switching: term(
    '101 Switching Protocols',
    'glSwitching',
    [rfc('4.2.2'), mdn('HTTP/Reference/Status/101')],
    ['handshake', 'accept'],
  ),
  key: term(
    'Sec-WebSocket-Key',
    'glKey',
    [rfc('11.3.1'), mdn('HTTP/Reference/Headers/Sec-WebSocket-Key')],
    ['accept'],
  ),
  accept: term(
    'Sec-WebSocket-Accept',
    'glAccept',
    [rfc('11.3.3'), mdn('HTTP/Reference/Headers/Sec-WebSocket-Accept')],
    ['key'],
  ),
  origin: term(
    'Origin',
    'glOrigin',
    [rfc('10.2'), mdn('HTTP/Reference/Headers/Origin')],
    ['handshake', 'policy'],
  ),
  subprotocol: term(
    { word: 'glSubprotocolName' },
    'glSubprotocol',
    [rfc('1.9'), whatwg('dom-websocket-protocol'), mdn('API/WebSocket/protocol')],
    ['handshake'],
  ),
  extensions: term(
    { word: 'glExtensionsName' },
    'glExtensions',
    [rfc('9'), whatwg('dom-websocket-extensions'), mdn('API/WebSocket/extensions')],
    ['deflate'],
  ),
  deflate: term(
    'permessage-deflate',
    'glDeflate',
    [other('RFC 7692', 'https://www.rfc-editor.org/rfc/rfc7692')],
    ['extensions'],
  ),
  wss: term({ word: 'glWssName' }, 'glWss', [rfc('3'), rfc('10.6')], ['mixed']),
  mixed: term(
    { word: 'glMixedName' },
    'glMixed',
    [
      other('W3C Mixed Content', 'https://w3c.github.io/webappsec-mixed-content/'),
      mdn('Security/Defenses/Mixed_content'),
    ],
    ['wss', 'csp'],
  ),
  csp: term(
    'Content-Security-Policy: connect-src',
    'glCsp',
    [mdn('HTTP/Reference/Headers/Content-Security-Policy/connect-src')],
    ['error', 'abnormal'],
  ),
} as const

export const FRAME_TERMS = {
  frame: term({ word: 'glFrameName' }, 'glFrame', [rfc('5.2')], ['message', 'opcode', 'masking']),
  opcode: term('opcode', 'glOpcode', [rfc('5.2'), rfc('11.8')], ['frame', 'ping', 'closing']),
  fragmentation: term(
    { word: 'glFragmentationName' },
    'glFragmentation',
    [rfc('5.4')],
    ['frame', 'message'],
  ),
  masking: term({ word: 'glMaskingName' }, 'glMasking', [rfc('5.3'), rfc('10.3')], ['frame']),
  ping: term(
    { word: 'glPingName' },
    'glPing',
    [rfc('5.5.2'), rfc('5.5.3')],
    ['heartbeat', 'opcode'],
  ),
  heartbeat: term(
    { word: 'glHeartbeatName' },
    'glHeartbeat',
    [mdn('API/WebSockets_API/Writing_WebSocket_servers')],
    ['ping', 'reconnect'],
  ),
} as const

// Terms of the interface: readyState and its states, events, send(), queues, binary data.
import { mdn, rfc, term, whatwg } from './term'

export const STATE_TERMS = {
  readyState: term(
    'readyState',
    'glReadyState',
    [whatwg('dom-websocket-readystate'), mdn('API/WebSocket/readyState')],
    ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],
  ),
  CONNECTING: term(
    'CONNECTING',
    'glConnecting',
    [whatwg('dom-websocket-connecting'), mdn('API/WebSocket/readyState')],
    ['handshake', 'invalidState', 'OPEN'],
  ),
  OPEN: term('OPEN', 'glOpen', [whatwg('dom-websocket-open')], ['open', 'message', 'CLOSING']),
  CLOSING: term(
    'CLOSING',
    'glClosing',
    [whatwg('dom-websocket-closing'), rfc('7.1.2')],
    ['closing', 'discarded', 'CLOSED'],
  ),
  CLOSED: term(
    'CLOSED',
    'glClosed',
    [whatwg('dom-websocket-closed')],
    ['close', 'code', 'reconnect'],
  ),
  open: term(
    { word: 'glOpenEventName' },
    'glOpenEvent',
    [whatwg('feedback-from-the-protocol'), mdn('API/WebSocket/open_event')],
    ['OPEN', 'subprotocol', 'extensions'],
  ),
  message: term(
    { word: 'glMessageName' },
    'glMessage',
    [whatwg('feedback-from-the-protocol'), rfc('5.4'), mdn('API/WebSocket/message_event')],
    ['frame', 'binaryType'],
  ),
  error: term(
    { word: 'glErrorEventName' },
    'glErrorEvent',
    [whatwg('feedback-from-the-protocol'), mdn('API/WebSocket/error_event')],
    ['close', 'abnormal'],
  ),
  close: term(
    { word: 'glCloseEventName' },
    'glCloseEvent',
    [whatwg('the-closeevent-interface'), mdn('API/WebSocket/close_event')],
    ['code', 'reason', 'wasClean'],
  ),
} as const

export const SEND_TERMS = {
  send: term(
    'send()',
    'glSend',
    [whatwg('dom-websocket-send'), mdn('API/WebSocket/send')],
    ['bufferedAmount', 'discarded', 'invalidState'],
  ),
  invalidState: term(
    'InvalidStateError',
    'glInvalidState',
    [whatwg('dom-websocket-send'), mdn('API/WebSocket/send')],
    ['CONNECTING', 'open'],
  ),
  discarded: term(
    { word: 'glDiscardedName' },
    'glDiscarded',
    [whatwg('dom-websocket-send')],
    ['CLOSING', 'bufferedAmount'],
  ),
  bufferedAmount: term(
    'bufferedAmount',
    'glBufferedAmount',
    [whatwg('dom-websocket-bufferedamount'), mdn('API/WebSocket/bufferedAmount')],
    ['backpressure', 'discarded'],
  ),
  backpressure: term(
    { word: 'glBackpressureName' },
    'glBackpressure',
    [mdn('API/WebSockets_API'), mdn('API/Streams_API/Concepts')],
    ['bufferedAmount', 'stream'],
  ),
  stream: term(
    'WebSocketStream',
    'glStream',
    [whatwg('the-websocketstream-interface'), mdn('API/WebSocketStream')],
    ['backpressure'],
  ),
  binaryType: term(
    'binaryType',
    'glBinaryType',
    [whatwg('dom-websocket-binarytype'), mdn('API/WebSocket/binaryType')],
    ['blob', 'opcode'],
  ),
  blob: term(
    { word: 'glBlobName' },
    'glBlob',
    [mdn('API/Blob'), mdn('JavaScript/Reference/Global_Objects/ArrayBuffer')],
    ['binaryType'],
  ),
} as const

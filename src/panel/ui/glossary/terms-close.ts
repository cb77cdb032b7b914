// Terms of the end of a connection: the closing handshake, codes and what they mean.
import { mdn, other, rfc, term, whatwg } from './term'

const IANA = other(
  'IANA',
  'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
)
const CODES = mdn('API/CloseEvent/code')

export const CLOSE_TERMS = {
  closing: term(
    { word: 'glClosingHandshakeName' },
    'glClosingHandshake',
    [rfc('7.1'), whatwg('dom-websocket-close'), mdn('API/WebSocket/close')],
    ['CLOSING', 'code', 'wasClean'],
  ),
  code: term(
    { word: 'glCodeName' },
    'glCode',
    [rfc('7.4'), IANA, CODES],
    ['reason', 'normal', 'abnormal', 'ownCodes'],
  ),
  reason: term(
    { word: 'glReasonName' },
    'glReason',
    [whatwg('dom-websocket-close'), rfc('5.5.1'), mdn('API/CloseEvent/reason')],
    ['code'],
  ),
  wasClean: term(
    'wasClean',
    'glWasClean',
    [whatwg('dom-closeevent-wasclean'), rfc('7.1.4'), mdn('API/CloseEvent/wasClean')],
    ['closing', 'abnormal'],
  ),
  normal: term('1000', 'glNormal', [rfc('7.4.1'), CODES], ['code', 'noStatus']),
  goingAway: term('1001', 'glGoingAway', [rfc('7.4.1'), CODES], ['bfcache', 'reconnect']),
  noStatus: term('1005', 'glNoStatus', [rfc('7.4.1'), rfc('7.1.5')], ['normal', 'code']),
  abnormal: term('1006', 'glAbnormal', [rfc('7.4.1'), rfc('7.1.5')], ['wasClean', 'error']),
  policy: term('1008', 'glPolicy', [rfc('7.4.1'), CODES], ['origin', 'ownCodes']),
  tooBig: term('1009', 'glTooBig', [rfc('7.4.1'), CODES], ['fragmentation']),
  internal: term('1011', 'glInternal', [rfc('7.4.1'), CODES], ['reconnect']),
  ownCodes: term('3000–4999', 'glOwnCodes', [rfc('7.4.2'), IANA], ['code', 'reason']),
  reconnect: term(
    { word: 'glReconnectName' },
    'glReconnect',
    [rfc('7.2.3')],
    ['goingAway', 'CLOSED'],
  ),
} as const

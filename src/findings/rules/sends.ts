// Sends that never left, and those that wait.
import { firstRows, type SocketRule } from '../finding'

/** https://websockets.spec.whatwg.org/#dom-websocket-send, step 4 and 5 */
export const discardedSends: SocketRule = ({ key, traffic: { discarded } }) =>
  discarded.count === 0
    ? null
    : {
        ...{ rule: 'discarded-sends', weight: 'loss', sockets: [key] },
        rows: firstRows(discarded.rows),
        figures: { count: discarded.count, bytes: discarded.bytes },
      }

/** `send()` in CONNECTING throws an InvalidStateError. */
export const sendWhileConnecting: SocketRule = ({ key, traffic: { tooEarly } }) =>
  tooEarly.count === 0
    ? null
    : {
        ...{ rule: 'send-while-connecting', weight: 'loss', sockets: [key] },
        ...{ rows: firstRows(tooEarly.rows), figures: { count: tooEarly.count } },
      }

export const bufferGrowth: SocketRule = ({ key, held, createdRow }) =>
  held && {
    ...{ rule: 'buffer-growth', weight: 'risk', sockets: [key] },
    ...{ rows: firstRows([createdRow]), figures: { ...held } },
  }

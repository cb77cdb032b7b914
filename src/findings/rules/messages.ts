// Messages that are too large, too many and too small, numbers as text, the same subscription twice.
import { firstRows, type SocketRule } from '../finding'

export const oversizedMessages: SocketRule = ({ key, traffic: { oversized } }) =>
  oversized.count === 0
    ? null
    : {
        ...{ rule: 'oversized-messages', weight: 'risk', sockets: [key] },
        rows: firstRows(oversized.rows),
        figures: { count: oversized.count, bytes: oversized.bytes },
      }

/** In one second and one direction. */
const FLOOD = 500

export const tinyMessageFlood: SocketRule = ({ key, traffic: { tinies } }) =>
  tinies.most < FLOOD
    ? null
    : {
        ...{ rule: 'tiny-message-flood', weight: 'hint', sockets: [key] },
        ...{ rows: firstRows([tinies.row]), figures: { count: tinies.most } },
      }

/** Messages: one alone is no habit. */
const HABIT = 5

export const numbersAsJson: SocketRule = ({ key, traffic: { numbers } }) =>
  numbers.count < HABIT
    ? null
    : {
        ...{ rule: 'numbers-as-json', weight: 'hint', sockets: [key] },
        rows: firstRows(numbers.rows),
        figures: { count: numbers.count, bytes: numbers.bytes },
      }

export const duplicateSubscriptions: SocketRule = ({ key, traffic: { subscriptions } }) => {
  const { found } = subscriptions
  if (found.length === 0) return null
  return {
    ...{ rule: 'duplicate-subscriptions', weight: 'risk', sockets: [key] },
    rows: firstRows(found.flatMap(({ rows }) => rows)),
    figures: { count: found.length },
    quote: found[0]?.text.slice(0, 100) ?? '',
  }
}

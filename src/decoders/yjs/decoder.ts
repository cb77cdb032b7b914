// Yjs as y-websocket speaks it: one message of y-protocols in each message.
// https://github.com/yjs/y-websocket/blob/master/src/y-websocket.js
import { Cursor } from '../bytes/cursor'
import type { Decoder, Unit } from '../decoder'
import { readNumber } from './lib0'
import { awarenessUnit, checked, permissionUnit, syncUnit } from './message'

function unitOf(from: Cursor): Unit | null {
  switch (readNumber(from)) {
    case 0:
      return syncUnit(from)
    case 1:
      return awarenessUnit(from)
    case 2:
      return readNumber(from) === 0 ? permissionUnit(from) : null
    case 3:
      return { type: 'QueryAwareness' }
    default:
      return null
  }
}

export const yjs: Decoder<null> = {
  start: () => null,
  read(_, { content, missing }) {
    if (typeof content === 'string') return null
    const from = new Cursor(content)
    return checked(unitOf(from), from, missing)
  },
}

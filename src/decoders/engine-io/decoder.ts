// Engine.IO without Socket.IO on top: its messages are the application's.
import type { Decoder, Unit } from '../decoder'
import { parsed } from '../json-text'
import { short } from '../line'
import { readPacket } from './packet'
import { revisionOf } from './revision'
import { controlUnit } from './units'

interface State {
  readonly revision: 3 | 4
}

function messageUnit(data: string | Uint8Array): Unit {
  if (typeof data !== 'string')
    return { type: 'message', size: data.length, body: { kind: 'bytes', bytes: data } }
  const kind = parsed(data) === undefined ? 'text' : 'json'
  return { type: 'message', line: short(data), body: { kind, text: data } }
}

export const engineIo: Decoder<State> = {
  start: (opening) => ({ revision: revisionOf(opening) }),
  read({ revision }, message) {
    const packet = readPacket(message, revision)
    if (!packet) return null
    const unit = controlUnit(packet) ?? messageUnit(packet.data)
    return [message.missing > 0 ? { ...unit, problem: 'cut' } : unit]
  },
}

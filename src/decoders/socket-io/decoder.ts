// Socket.IO 2 to 4 on Engine.IO 3 and 4, with binary attachments and with its MessagePack parser.
import type { Decoder, Message, Unit } from '../decoder'
import { readPacket } from '../engine-io/packet'
import { revisionOf } from '../engine-io/revision'
import { controlUnit } from '../engine-io/units'
import { type Awaited, attachmentUnit, awaited } from './attachments'
import { readMessagePack, readText } from './packet'
import { unitOf } from './units'

interface State {
  readonly revision: 3 | 4
  /** What binary messages of each direction belong to. */
  sent: Awaited | null
  received: Awaited | null
}

function textUnits(state: State, text: string, { sent, missing }: Message): Unit[] | null {
  const packet = readText(text)
  if (!packet) return null
  const unit = unitOf(packet, sent, missing > 0)
  const side = sent ? 'sent' : 'received'
  const isLeft = state[side] !== null
  state[side] =
    packet.attachments > 0
      ? awaited(text.slice(text.search(/[[{]/)), unit.name, packet.attachments)
      : null
  return [isLeft && !unit.problem ? { ...unit, problem: 'unexpected' } : unit]
}

function binaryUnits(state: State, data: Uint8Array, message: Message): Unit[] | null {
  const side = message.sent ? 'sent' : 'received'
  const to = state[side]
  if (to) {
    const unit = attachmentUnit(to, { ...message, content: data })
    if (to.seen === to.count) state[side] = null
    return [unit]
  }
  const packet = message.missing > 0 ? null : readMessagePack(data)
  return packet && [unitOf(packet, message.sent, false)]
}

export const socketIo: Decoder<State> = {
  start: (opening) => ({ revision: revisionOf(opening), sent: null, received: null }),
  read(state, message) {
    const packet = readPacket(message, state.revision)
    if (!packet) return null
    const control = controlUnit(packet)
    if (control) return [control]
    return typeof packet.data === 'string'
      ? textUnits(state, packet.data, message)
      : binaryUnits(state, packet.data, message)
  },
}

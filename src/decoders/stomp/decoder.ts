// STOMP 1.0 to 1.2: a stream of frames, in texts or in bytes, split and joined as the sender likes.
import { bytesOf } from '../bytes/cursor'
import { type Piece, type Streams, streams } from '../bytes/stream'
import { readUnits } from '../bytes/units'
import type { Decoder, Opening, Unit } from '../decoder'
import { readFrame } from './frame'
import { measure } from './measure'
import { type Session, session, unitOf } from './units'

interface State {
  readonly streams: Streams
  readonly session: Session
}

const LF = 10
const CR = 13

function frameUnit({ bytes, isCut, missing }: Piece, of: Session, sent: boolean): Unit {
  if (bytes[0] === LF || bytes[0] === CR) return { type: 'heart-beat', role: 'heartbeat' }
  const unit = unitOf(readFrame(bytes, of.version, isCut), of, sent)
  const size = unit.size === undefined || missing === 0 ? {} : { size: unit.size + missing - 1 }
  return { ...unit, ...size }
}

/** The version is agreed on by CONNECTED; until then by the subprotocol. */
const agreed = ({ selected }: Opening): Session =>
  session(selected === 'v10.stomp' ? '1.0' : selected === 'v11.stomp' ? '1.1' : '1.2')

export const stomp: Decoder<State> = {
  start: (opening) => ({ streams: streams(), session: agreed(opening) }),
  read(state, message) {
    const of = state.streams[message.sent ? 'sent' : 'received']
    return readUnits(of, bytesOf(message.content), message, measure, (piece) =>
      frameUnit(piece, state.session, message.sent),
    )
  },
}

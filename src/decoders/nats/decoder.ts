// NATS: operations in a stream of bytes, whatever messages carry them.
import { bytesOf, utf8 } from '../bytes/cursor'
import { type Piece, type Streams, streams } from '../bytes/stream'
import { readUnits } from '../bytes/units'
import type { Decoder, Unit } from '../decoder'
import { measure, readOperation } from './operation'
import { type Session, session, unitOf } from './units'

interface State {
  readonly streams: Streams
  readonly session: Session
}

const LF = 10

/** After a payload comes a line end, which is not of it. */
const LINE_END = 2

function operationUnit({ bytes, missing }: Piece, of: Session, sent: boolean): Unit {
  const end = bytes.indexOf(LF)
  const text = utf8(end < 0 ? bytes : bytes.subarray(0, end))
  const unit = unitOf(readOperation(bytes), text, of, sent)
  if (unit.size === undefined || missing === 0) return unit
  return { ...unit, size: unit.size + Math.max(0, missing - LINE_END) }
}

export const nats: Decoder<State> = {
  start: () => ({ streams: streams(), session: session() }),
  read(state, message) {
    const of = state.streams[message.sent ? 'sent' : 'received']
    return readUnits(of, bytesOf(message.content), message, measure, (piece) =>
      operationUnit(piece, state.session, message.sent),
    )
  },
}

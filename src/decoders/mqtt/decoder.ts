// MQTT 3.1, 3.1.1 and 5: control packets in a stream of bytes, whatever messages carry them.
// https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901285
import { bytesOf } from '../bytes/cursor'
import { forget, type Measure, type Stream, type Streams, streams } from '../bytes/stream'
import { readUnits } from '../bytes/units'
import type { Decoder, Unit } from '../decoder'
import { measure, readPacket, strictly } from './packet'
import { type Session, session } from './session'
import { unitOf } from './units'

interface State {
  readonly streams: Streams
  readonly session: Session
}

/** Units there are, and all of them wrong: it was the middle of something. */
const isNone = (units: readonly Unit[] | null): boolean =>
  units !== null && units.length > 0 && units.every(({ problem }) => problem === 'malformed')

function undone(of: Stream): null {
  forget(of)
  of.place = 'new'
  return null
}

export const mqtt: Decoder<State> = {
  start: ({ selected }) => ({
    streams: streams(),
    session: session(selected.toLowerCase() === 'mqttv3.1' ? 3 : 4),
  }),
  read(state, message) {
    if (typeof message.content === 'string') return null
    const of = state.streams[message.sent ? 'sent' : 'received']
    const strict = strictly(state.session.version)
    const ends: Measure = (bytes, memo) => (of.place === 'kept' ? measure : strict)(bytes, memo)
    if (of.place === 'lost' && message.content.length === 1) of.place = 'new'
    const isTrial = of.place === 'new'
    const units = readUnits(of, bytesOf(message.content), message, ends, ({ bytes, missing }) =>
      unitOf(readPacket(bytes), bytes[0] ?? 0, state.session, message.sent, missing),
    )
    return isTrial && isNone(units) ? undone(of) : units
  },
}

// SocketCluster 1 and 2, as JSON or with sc-codec-min-bin: pings, and packets alone or in batches.
// https://github.com/SocketCluster/socketcluster/blob/master/socketcluster-protocol.md
import type { Decoder, Message, Unit } from '../decoder'
import { messageParts } from '../json-parts'
import { unitsOf } from '../objects'
import { cutOff, unit } from '../unit'
import { readCutMinBin, readMinBin } from './min-bin'
import { type Calls, packetUnit } from './packet'

/** The server pings, with `#1` in version 1 and with an empty text since; the client answers in kind. */
function heartbeat(content: string, sent: boolean): Unit | null {
  if (content !== '' && content !== '#1' && content !== '#2') return null
  const isPing = content === '' ? !sent : content === '#1'
  return unit(isPing ? 'ping' : 'pong', {
    role: 'heartbeat',
    ...(isPing ? { asks: 'ping' } : { answers: 'ping' }),
  })
}

const reader = {
  start: (): Calls => ({ sent: new Map(), received: new Map() }),
  read: (calls: Calls, fields: Parameters<typeof packetUnit>[1], { sent }: Message) =>
    packetUnit(calls, fields, sent),
}

/** Old versions of the codec write pings as MessagePack, too. */
const PINGS: ReadonlyMap<string, string> = new Map([
  ['160', ''],
  ['162,35,49', '#1'],
  ['162,35,50', '#2'],
])

function binaryUnits(calls: Calls, bytes: Uint8Array, message: Message): readonly Unit[] | null {
  const ping = PINGS.get(bytes.subarray(0, 4).join(','))
  const beat = ping === undefined ? null : heartbeat(ping, message.sent)
  if (beat) return [beat]
  const packets = message.missing > 0 ? readCutMinBin(bytes) : readMinBin(bytes)
  const units = packets?.map((fields) => packetUnit(calls, fields, message.sent))
  return units?.every((one) => one !== null) ? cutOff(units, message) : null
}

export const socketCluster: Decoder<Calls> = {
  start: reader.start,
  read(calls, message) {
    const { content, sent } = message
    if (typeof content !== 'string') return binaryUnits(calls, content, message)
    const beat = message.missing === 0 ? heartbeat(content, sent) : null
    if (beat) return [beat]
    const parts = messageParts(message)
    return parts && unitsOf(reader, calls, parts, message)
  },
}

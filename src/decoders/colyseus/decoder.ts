// Colyseus: one byte says what a message is; states are told as such, messages of rooms are read.
// https://github.com/colyseus/colyseus/blob/master/packages/core/src/Protocol.ts
import { cutMessagePackParts, messagePackParts } from '../binary-parts'
import type { Decoder, Unit } from '../decoder'
import { line, quoted } from '../line'
import { labelIn } from '../parts'
import { cutOff, unit } from '../unit'

const CODES: ReadonlyMap<number, { readonly type: string; readonly role?: Unit['role'] }> = new Map(
  [
    [9, { type: 'HANDSHAKE', role: 'opening' }],
    [10, { type: 'JOIN_ROOM', role: 'opening' }],
    [11, { type: 'ERROR', role: 'error' }],
    [12, { type: 'LEAVE_ROOM', role: 'closing' }],
    [13, { type: 'ROOM_DATA' }],
    [14, { type: 'ROOM_STATE' }],
    [15, { type: 'ROOM_STATE_PATCH' }],
    [16, { type: 'ROOM_DATA_SCHEMA' }],
    [17, { type: 'ROOM_DATA_BYTES' }],
    [18, { type: 'PING', role: 'heartbeat' }],
  ],
)

const ROOM_DATA = 13

/** The type of a room's message and the message: two values of MessagePack, read as a list of two. */
function roomData(bytes: Uint8Array): Partial<Unit> {
  const list = Uint8Array.of(0x92, ...bytes.subarray(0, 4_096))
  const parts = (bytes.length <= 4_096 ? messagePackParts(list) : null) ?? cutMessagePackParts(list)
  const name = parts ? labelIn(parts, '0') : undefined
  const body = parts?.body('1') ?? { kind: 'bytes' as const, bytes }
  return { ...(name === undefined ? {} : { name, line: line(quoted(name)) }), body }
}

export const colyseus: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const { content, missing } = message
    const code = typeof content === 'string' ? undefined : content[0]
    const kind = CODES.get(code ?? -1)
    if (typeof content === 'string' || !kind) return null
    const rest = content.subarray(1)
    const told =
      code === ROOM_DATA ? roomData(rest) : { body: { kind: 'bytes' as const, bytes: rest } }
    return cutOff(
      [unit(kind.type, { size: rest.length + missing, role: kind.role, ...told })],
      message,
    )
  },
}

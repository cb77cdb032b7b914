// A packet of Engine.IO: what a message of the transport `websocket` is.
// https://socket.io/docs/v4/engine-io-protocol/ · revision 3: https://github.com/socketio/engine.io-protocol/tree/v3
import type { Content, Message } from '../decoder'

export const PACKET_TYPES = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'] as const
export type PacketType = (typeof PACKET_TYPES)[number]

export interface Packet {
  readonly type: PacketType
  readonly data: Content
}

const MESSAGE_BYTE = 4

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** null: a text that begins with no packet type, or bytes that revision 3 does not have. */
export function readPacket({ content }: Message, revision: 3 | 4): Packet | null {
  if (typeof content !== 'string') {
    if (revision === 4) return { type: 'message', data: content }
    return content[0] === MESSAGE_BYTE ? { type: 'message', data: content.subarray(1) } : null
  }
  if (content.startsWith('b')) {
    const data = bytesOf(content.slice(revision === 3 ? 2 : 1))
    return data && { type: 'message', data }
  }
  const type = /^[0-6]/.test(content) ? PACKET_TYPES[Number(content[0])] : undefined
  return type === undefined ? null : { type, data: content.slice(1) }
}

// A packet of Socket.IO, as its text encoding and its MessagePack parser write it.
// https://socket.io/docs/v4/socket-io-protocol/#packet-encoding
import { decode } from '@msgpack/msgpack'
import type { Value } from '../decoder'
import { isFields } from '../json-text'
import { behindMessagePack } from '../message-pack-length'

export const TYPES = [
  'CONNECT',
  'DISCONNECT',
  'EVENT',
  'ACK',
  'CONNECT_ERROR',
  'BINARY_EVENT',
  'BINARY_ACK',
] as const
export type Type = (typeof TYPES)[number]

export interface Packet {
  readonly type: Type
  readonly namespace: string
  readonly id: number | null
  /** How many binary messages follow. */
  readonly attachments: number
  /** The JSON as it came, '' if there is none; of a MessagePack packet, its value. */
  readonly data: { readonly text: string } | { readonly value: Value }
}

const TEXT = /^([0-6])(?:(\d+)-)?(?:(\/[^,]*)(?:,|$))?(\d+)?(?=[[{"]|$)/

/** null: not a packet. Whether what follows the head is JSON is not looked at. */
export function readText(text: string): Packet | null {
  const head = TEXT.exec(text)
  if (!head) return null
  const [all, type = '', attachments, namespace, id] = head
  return {
    type: TYPES[Number(type)] ?? 'EVENT',
    namespace: namespace ?? '/',
    id: id === undefined ? null : Number(id),
    attachments: Number(attachments ?? 0),
    data: { text: text.slice(all.length) },
  }
}

/** Of `socket.io-msgpack-parser`: one map with `type` and `nsp`, in any order. */
export function readMessagePack(bytes: Uint8Array): Packet | null {
  if (behindMessagePack(bytes, 0) !== bytes.length) return null
  let value: unknown
  try {
    value = decode(bytes, { useBigInt64: true })
  } catch {
    return null
  }
  if (!isFields(value) || typeof value.type !== 'number' || typeof value.nsp !== 'string')
    return null
  const type = TYPES[value.type]
  if (type === undefined) return null
  const id = typeof value.id === 'number' ? value.id : null
  const data = { value: value.data as Value }
  return { type, namespace: value.nsp, id, attachments: 0, data }
}

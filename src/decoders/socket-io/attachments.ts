// The binary messages that follow a packet of Socket.IO, in its direction, and fill its placeholders.
import type { Message, Unit, Value } from '../decoder'
import { isFields, parsed } from '../json-text'
import { line, quoted } from '../line'

/** Attachments and bytes that are kept to fill a packet's placeholders. */
const MOST = 64
const MOST_BYTES = 8_388_608

/** Levels of a packet that placeholders are looked for in. */
const DEEPEST = 64

/** Plain data. */
export interface Awaited {
  readonly text: string
  readonly name: string | null
  readonly count: number
  seen: number
  bytes: number
  readonly buffers: Uint8Array[]
}

export const awaited = (text: string, name: string | undefined, count: number): Awaited => ({
  ...{ text, name: name ?? null, count },
  ...{ seen: 0, bytes: 0, buffers: [] },
})

function filled(value: unknown, buffers: readonly Uint8Array[], depth = 0): Value {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value as Value
  if (Array.isArray(value)) return value.map((item) => filled(item, buffers, depth + 1))
  if (isFields(value) && value._placeholder === true && typeof value.num === 'number')
    return buffers[value.num]
  const fields = Object.entries(value)
  return Object.fromEntries(fields.map(([key, item]) => [key, filled(item, buffers, depth + 1)]))
}

/** One more: the last brings the whole packet. */
export function attachmentUnit(to: Awaited, { content, missing }: Message): Unit {
  const bytes = content as Uint8Array
  to.seen += 1
  to.bytes += bytes.length
  const isKept = to.buffers.length < MOST && to.bytes <= MOST_BYTES
  if (isKept) to.buffers.push(bytes)
  const isWhole = to.seen === to.count && to.buffers.length === to.count
  const own: Unit = {
    type: 'attachment',
    line: line(`${to.seen} / ${to.count}`, to.name !== null && quoted(to.name)),
    size: bytes.length + missing,
    ...(to.name === null ? {} : { name: to.name }),
    ...(missing > 0 ? { problem: 'cut' } : {}),
  }
  if (!isWhole) return { ...own, body: { kind: 'bytes', bytes } }
  const value = filled(parsed(to.text), to.buffers)
  return { ...own, spans: to.count + 1, body: { kind: 'value', value, format: 'Socket.IO' } }
}

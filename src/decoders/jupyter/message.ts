// A message of a Jupyter kernel: JSON, JSON with buffers behind it, or a part of bytes for each of its parts.
// https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html
import type { Body, Message } from '../decoder'
import { jsonParts, messageParts } from '../json-parts'
import { type Parts, textIn } from '../parts'

export interface KernelMessage {
  readonly channel: string | undefined
  readonly header: Parts | null
  readonly parent: Parts | null
  readonly content: Parts | null
  readonly body: Body | undefined
  readonly buffers: number
}

/** Parts of one message that are looked at. */
const MOST = 1_000

/** The pieces between offsets; null: they do not fit. The last that is here may be cut. */
function pieces(
  bytes: Uint8Array,
  offsets: readonly number[],
  isCut: boolean,
): Uint8Array[] | null {
  const all: Uint8Array[] = []
  for (const [index, start] of offsets.entries()) {
    const end = offsets[index + 1] ?? bytes.length
    if (start <= bytes.length && end < start) return null
    if (start > bytes.length || (end > bytes.length && !isCut)) return isCut ? all : null
    all.push(bytes.subarray(start, end))
  }
  return all
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Legacy: the count and the offsets, four bytes each, the highest first; JSON, then buffers. */
function legacy(bytes: Uint8Array, isCut: boolean): KernelMessage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length < 4 ? 0 : view.getUint32(0)
  if (count === 0 || count > MOST || 4 + 4 * count > bytes.length) return null
  const offsets = Array.from({ length: count }, (_, at) => view.getUint32(4 + 4 * at))
  const parts = pieces(bytes, offsets, isCut)
  const json = parts && jsonParts(textOf(parts[0]))
  return json && !json.isList ? ofJson(json, count - 1) : null
}

/** `v1.kernel.websocket.jupyter.org`: eight bytes each, the lowest first; each part by itself. */
function version1(bytes: Uint8Array, isCut: boolean): KernelMessage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length < 8 ? 0 : Number(view.getBigUint64(0, true))
  if (count < 5 || count > MOST || 8 + 8 * count > bytes.length) return null
  const offsets = Array.from({ length: count }, (_, at) =>
    Number(view.getBigUint64(8 + 8 * at, true)),
  )
  // the last offset is the end of all
  const parts = pieces(bytes, offsets, isCut)?.slice(0, count - 1)
  if (!parts) return null
  const [channel, header, parent, , content] = parts.map(textOf)
  const head = jsonParts(header ?? '')
  if (!head) return null
  return {
    channel,
    header: head,
    parent: jsonParts(parent ?? ''),
    content: jsonParts(content ?? ''),
    body: content === undefined ? undefined : { kind: 'json', text: content },
    buffers: Math.max(0, count - 6),
  }
}

const ofJson = (parts: Parts, buffers: number): KernelMessage => ({
  channel: textIn(parts, 'channel'),
  header: parts.inside('header'),
  parent: parts.inside('parent_header'),
  content: parts.inside('content'),
  body: parts.body('content'),
  buffers,
})

/** null: not of a kernel. */
export function readKernelMessage(message: Message, isVersion1: boolean): KernelMessage | null {
  const { content, missing } = message
  if (typeof content !== 'string')
    return isVersion1 ? version1(content, missing > 0) : legacy(content, missing > 0)
  const parts = messageParts(message)
  return parts && !parts.isList ? ofJson(parts, 0) : null
}

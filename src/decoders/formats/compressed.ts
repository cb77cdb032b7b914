// gzip, zlib, raw deflate and brotli: what is in them is read on.
import { joined, startsWith } from './bytes'
import { mayBeDeflate } from './deflate-head'
import type { Found, Task } from './reading'
import { canUnpack, type Unpacked, unpack } from './unpack'

/** What a flush leaves at the end of a message where the stream goes on. */
const endsWithFlush = (bytes: Uint8Array): boolean =>
  startsWith(bytes, '0000ffff', Math.max(0, bytes.length - 4))

/** https://www.rfc-editor.org/rfc/rfc1950: method 8, a window, and a checksum of both. */
export const isZlib = (bytes: Uint8Array): boolean => {
  const [method = 0, flags = 0] = bytes
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0
}

function foundIn({ bytes, why }: Unpacked, task: Task, isStream: boolean): Found | null {
  task.budget.bytes -= bytes.length
  const isCut = why === 'cut' && !isStream
  if (isCut && !task.missing) return null
  const remark = why === 'too-large' ? 'too-large' : isCut ? 'cut' : undefined
  return { inside: bytes, isCertain: true, ...(remark ? { remark } : {}) }
}

async function whole(bytes: Uint8Array, format: string, task: Task): Promise<Found | null> {
  const unpacked = await unpack(bytes, format, task.budget.bytes)
  return unpacked && foundIn(unpacked, task, endsWithFlush(bytes))
}

export async function gzip(content: string | Uint8Array, task: Task): Promise<Found | null> {
  return typeof content === 'string' ? null : whole(content, 'gzip', task)
}

/** Also a stream's first message, flushed. Two bytes prove nothing, so what is cut is not certain. */
export async function zlib(content: string | Uint8Array, task: Task): Promise<Found | null> {
  if (typeof content === 'string' || !isZlib(content)) return null
  return whole(content, 'deflate', task)
}

/** From the last message that begins a stream on. */
function historyOf({ before = [] }: Task): readonly Uint8Array[] {
  const first = before.findLastIndex((bytes) => isZlib(bytes) && endsWithFlush(bytes))
  return first === -1 ? [] : before.slice(first)
}

/** A later message of a stream (Discord's zlib-stream): it goes on from what came before. */
export async function flushed(content: string | Uint8Array, task: Task): Promise<Found | null> {
  if (typeof content === 'string' || content.length < 5 || !endsWithFlush(content)) return null
  const history = historyOf(task)
  const lost: Found = { body: { kind: 'bytes', bytes: content }, line: '', remark: 'lost' }
  if (history.length === 0) return lost
  const earlier = await unpack(joined(history), 'deflate', task.budget.bytes)
  const all = await unpack(joined([...history, content]), 'deflate', task.budget.bytes)
  if (!earlier || !all || all.why === 'too-large') return lost
  task.budget.bytes -= all.bytes.length
  const inside = all.bytes.subarray(earlier.bytes.length)
  return inside.length === 0 ? lost : { inside, isCertain: true }
}

/** Nothing marks it: only what is found within makes it certain. */
export async function rawDeflate(content: string | Uint8Array, task: Task): Promise<Found | null> {
  if (typeof content === 'string' || !mayBeDeflate(content)) return null
  const unpacked = await unpack(content, 'deflate-raw', task.budget.bytes)
  if (unpacked?.why !== null || unpacked.bytes.length === 0) return null
  task.budget.bytes -= unpacked.bytes.length
  return { inside: unpacked.bytes }
}

/** As deflate, where the browser has it (Firefox); where the reader asks for it, he is told that it has not. */
export async function brotli(content: string | Uint8Array, task: Task): Promise<Found | null> {
  if (typeof content === 'string') return null
  const isAsked = task.as === 'brotli'
  if (!canUnpack('brotli'))
    return isAsked
      ? { body: { kind: 'bytes', bytes: content }, line: '', remark: 'unsupported' }
      : null
  const unpacked = await unpack(content, 'brotli', task.budget.bytes)
  if (!unpacked || (unpacked.why !== null && !isAsked) || unpacked.bytes.length === 0) return null
  task.budget.bytes -= unpacked.bytes.length
  const remark = unpacked.why === null ? {} : { remark: unpacked.why }
  return { inside: unpacked.bytes, isCertain: isAsked, ...remark }
}

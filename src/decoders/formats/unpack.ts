// Compressed bytes through the browser's own DecompressionStream, never more than there is room for.
import { joined } from './bytes'

export interface Unpacked {
  readonly bytes: Uint8Array
  /** Not all of it is here. */
  readonly why: null | 'cut' | 'too-large'
}

/** Bytes that are put in at a time: one may become a thousand. */
const CHUNK = 4_096

/**
 * The end is told only when all output has been taken: an error at the end of a stream throws away what
 * waits in its queue, and what is cut ends with one.
 */
async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array): Promise<void> {
  const writer = writable.getWriter()
  for (let at = 0; at < bytes.length; at += CHUNK) await writer.write(bytes.slice(at, at + CHUNK))
  await new Promise((resolve) => setTimeout(resolve))
  await writer.close()
}

/** A stream of the name; null: this browser has none. */
function streamOf(format: string): DecompressionStream | null {
  try {
    return new DecompressionStream(format as CompressionFormat)
  } catch {
    return null
  }
}

export const canUnpack = (format: string): boolean => streamOf(format) !== null

/**
 * null: it is not of this format at all, or the browser cannot. What came before an error is kept: a
 * stream that goes on in the next message has no end here, and is `cut`.
 */
export async function unpack(
  bytes: Uint8Array,
  format: string,
  most: number,
): Promise<Unpacked | null> {
  const stream = streamOf(format)
  if (!stream) return null
  const parts: Uint8Array[] = []
  let size = 0
  const reader = stream.readable.getReader()
  feed(stream.writable, bytes).catch(() => {}) // the reader meets the same error
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const part = new Uint8Array(read.value)
      parts.push(part.subarray(0, Math.max(0, most - size)))
      size += part.length
      if (size <= most) continue
      await reader.cancel().catch(() => {})
      return { bytes: joined(parts), why: 'too-large' }
    }
    return { bytes: joined(parts), why: null }
  } catch {
    return size === 0 ? null : { bytes: joined(parts), why: 'cut' }
  }
}

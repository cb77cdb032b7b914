// Zstandard: no browser unpacks it, so a small library does. https://www.rfc-editor.org/rfc/rfc8878
import { Decompress } from 'fzstd'
import { joined, viewOf } from './bytes'
import type { Found, Task } from './reading'

/** Bytes that a frame may make the reader remember: the specification's advice for everyone. */
const WINDOW_MOST = 8_388_608

class Enough extends Error {}

/** What the head of the first frame says that it needs; null: it is cut. */
function windowOf(bytes: Uint8Array): number | null {
  if (bytes.length < 6) return null
  const descriptor = bytes[4] ?? 0
  const isSingle = (descriptor & 0x20) !== 0
  if (!isSingle) {
    const window = bytes[5] ?? 0
    const base = 2 ** (10 + (window >> 3))
    return base + (base / 8) * (window & 7)
  }
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0)
  const size = [1, 2, 4, 8][descriptor >> 6] ?? 1
  if (at + size > bytes.length) return null
  const view = viewOf(bytes)
  if (size === 1) return view.getUint8(at)
  if (size === 2) return view.getUint16(at, true) + 256
  return size === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}

export function zstd(content: string | Uint8Array, task: Task): Found | null {
  if (typeof content === 'string') return null
  const { budget } = task
  const window = windowOf(content)
  const tooLarge: Found = { body: { kind: 'bytes', bytes: content }, line: '', remark: 'too-large' }
  if (window === null) return null
  if (window > WINDOW_MOST) return tooLarge
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Decompress((part) => {
    size += part.length
    if (size > budget.bytes) throw new Enough()
    parts.push(part)
  })
  try {
    stream.push(content, true)
  } catch (error) {
    if (error instanceof Enough) return tooLarge
    if (!task.missing || size === 0) return null
    return { inside: joined(parts), isCertain: true, remark: 'cut' }
  }
  budget.bytes -= size
  return { inside: joined(parts), isCertain: true }
}

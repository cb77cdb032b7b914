// LZ4 frames and raw Snappy: copies of what came before, nothing else.
// https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md · https://github.com/google/snappy/blob/main/format_description.txt
import { viewOf } from './bytes'
import { varintAt } from './proto/wire'
import type { Found, Task } from './reading'

/** What was unpacked so far, within its limit. */
class Output {
  private bytes = new Uint8Array(4_096)
  size = 0
  isFull = false
  constructor(private readonly most: number) {}

  private hasRoom(more: number): boolean {
    this.isFull = this.size + more > this.most
    if (this.isFull) return false
    if (this.size + more > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.size + more))
      larger.set(this.bytes.subarray(0, this.size))
      this.bytes = larger
    }
    return true
  }

  add(bytes: Uint8Array): boolean {
    if (!this.hasRoom(bytes.length)) return false
    this.bytes.set(bytes, this.size)
    this.size += bytes.length
    return true
  }

  /** From so far back; what is copied may be copied again. */
  repeat(back: number, length: number): boolean {
    if (back < 1 || back > this.size || !this.hasRoom(length)) return false
    for (let left = length; left > 0; left -= 1, this.size += 1)
      this.bytes[this.size] = this.bytes[this.size - back] ?? 0
    return true
  }

  get whole(): Uint8Array {
    return this.bytes.slice(0, this.size)
  }
}

interface Place {
  readonly bytes: Uint8Array
  at: number
}

function take(place: Place, size: number): Uint8Array | null {
  if (size < 0 || place.at + size > place.bytes.length) return null
  place.at += size
  return place.bytes.subarray(place.at - size, place.at)
}

/** 15 goes on in the next bytes, as long as these are 255. */
function lengthOf(place: Place, nibble: number): number | null {
  let length = nibble
  if (nibble < 15) return length
  for (let byte = 255; byte === 255; length += byte) {
    const next = place.bytes[place.at]
    if (next === undefined) return null
    byte = next
    place.at += 1
  }
  return length
}

function lz4Block(bytes: Uint8Array, to: Output): boolean {
  const place: Place = { bytes, at: 0 }
  while (place.at < bytes.length) {
    const token = bytes[place.at] ?? 0
    place.at += 1
    const literal = lengthOf(place, token >> 4)
    const text = literal === null ? null : take(place, literal)
    if (!text || !to.add(text)) return false
    if (place.at === bytes.length) return true
    const back = take(place, 2)
    const length = back && lengthOf(place, token & 15)
    if (!back || length === null) return false
    if (!to.repeat((back[0] ?? 0) + (back[1] ?? 0) * 256, length + 4)) return false
  }
  return false
}

/** Version 1; where the first block begins. */
function lz4Start(bytes: Uint8Array): number | null {
  const flags = bytes[4] ?? 0
  if (flags >> 6 !== 1) return null
  return 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0)
}

export function lz4(content: string | Uint8Array, task: Task): Found | null {
  if (typeof content === 'string' || content.length < 11) return null
  const start = lz4Start(content)
  if (start === null) return null
  const hasSums = ((content[4] ?? 0) & 0x10) !== 0
  const to = new Output(task.budget.bytes)
  const view = viewOf(content)
  for (let at = start; at + 4 <= content.length; ) {
    const head = view.getUint32(at, true)
    if (head === 0) {
      task.budget.bytes -= to.size
      return { inside: to.whole, isCertain: true }
    }
    const block = take({ bytes: content, at: at + 4 }, head & 0x7fff_ffff)
    if (!block) return null
    if (!(head >>> 31 === 1 ? to.add(block) : lz4Block(block, to)))
      return to.isFull ? { inside: to.whole, isCertain: true, remark: 'too-large' } : null
    at += 4 + block.length + (hasSums ? 4 : 0)
  }
  return null
}

/** Length and distance of a copy, by the two low bits of its tag. */
function snappyCopy(place: Place, tag: number): readonly [number, number] | null {
  const kind = tag & 3
  const back = take(place, kind === 3 ? 4 : kind)
  if (!back) return null
  const [low = 0, high = 0] = back
  if (kind === 1) return [((tag >> 2) & 7) + 4, ((tag >> 5) << 8) + low]
  if (kind === 2) return [(tag >> 2) + 1, low + high * 256]
  return [(tag >> 2) + 1, viewOf(back).getUint32(0, true)]
}

function snappyLiteral(place: Place, tag: number): Uint8Array | null {
  const short = tag >> 2
  if (short < 60) return take(place, short + 1)
  const bytes = take(place, short - 59)
  if (!bytes) return null
  return take(place, bytes.reduceRight((length, byte) => length * 256 + byte, 0) + 1)
}

/** Its length stands before it; nothing else marks it, so what is found within must make it certain. */
export function snappy(content: string | Uint8Array, task: Task): Found | null {
  if (typeof content === 'string') return null
  const length = varintAt(content, 0)
  if (!length || length.value === 0n || length.value > BigInt(task.budget.bytes)) return null
  const to = new Output(Number(length.value))
  const place: Place = { bytes: content, at: length.size }
  while (place.at < content.length) {
    const tag = content[place.at] ?? 0
    place.at += 1
    const literal = (tag & 3) === 0 ? snappyLiteral(place, tag) : null
    const copy = (tag & 3) === 0 ? null : snappyCopy(place, tag)
    if (!(literal ? to.add(literal) : copy && to.repeat(copy[1], copy[0]))) return null
  }
  if (to.size !== Number(length.value)) return null
  task.budget.bytes -= to.size
  return { inside: to.whole }
}

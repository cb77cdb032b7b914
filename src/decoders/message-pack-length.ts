// How long a value of MessagePack is, before it is decoded: lengths that lie, or values within values within values,
// would take a decoder seconds and all of the memory.
// https://github.com/msgpack/msgpack/blob/master/spec.md#formats

/** Levels of a value; a decoder takes more time for each. */
const DEEPEST = 200

/** Of each head from 0xc0: bytes of its length, bytes that follow besides, values that follow per unit of length. */
const HEADS: readonly (readonly [length: number, bytes: number, values: number] | null)[] = [
  ...[[0, 0, 0] as const, null, [0, 0, 0] as const, [0, 0, 0] as const], // nil, never used, false, true
  ...([
    [1, 0, 0],
    [2, 0, 0],
    [4, 0, 0],
    [1, 1, 0],
    [2, 1, 0],
    [4, 1, 0],
  ] as const), // bin, ext
  ...([
    [0, 4, 0],
    [0, 8, 0],
    [0, 1, 0],
    [0, 2, 0],
    [0, 4, 0],
    [0, 8, 0],
  ] as const), // float, uint
  ...([
    [0, 1, 0],
    [0, 2, 0],
    [0, 4, 0],
    [0, 8, 0],
  ] as const), // int
  ...([
    [0, 2, 0],
    [0, 3, 0],
    [0, 5, 0],
    [0, 9, 0],
    [0, 17, 0],
  ] as const), // fixext
  ...([
    [1, 0, 0],
    [2, 0, 0],
    [4, 0, 0],
  ] as const), // str
  ...([
    [2, 0, 1],
    [4, 0, 1],
    [2, 0, 2],
    [4, 0, 2],
  ] as const), // array, map
]

const NOTHING = { bytes: 0, values: 0 }

/** What follows a head, and how many bytes that took to say; null: it is none. */
function following(bytes: Uint8Array, at: number) {
  const head = bytes[at] ?? 0
  if (head < 0x80 || head >= 0xe0) return NOTHING
  if (head < 0x90) return { bytes: 0, values: (head & 0x0f) * 2 }
  if (head < 0xa0) return { bytes: 0, values: head & 0x0f }
  if (head < 0xc0) return { bytes: head & 0x1f, values: 0 }
  const [size, more, perUnit] = HEADS[head - 0xc0] ?? [-1, 0, 0]
  if (size < 0) return null
  let length = 0
  for (let index = 1; index <= size; index += 1) length = length * 256 + (bytes[at + index] ?? 0)
  return { bytes: size + more + (perUnit === 0 ? length : 0), values: length * perUnit }
}

/** Behind the value that begins here; -1: it is not whole, or not sound, or too deep. */
export function behindMessagePack(bytes: Uint8Array, from: number): number {
  const left = [1]
  let [at, pending] = [from, 1]
  while (left.length > 0) {
    const level = left.length - 1
    if (left[level] === 0) {
      left.pop()
      continue
    }
    if (pending > bytes.length - at) return -1 // each takes a byte at least
    const follows = following(bytes, at)
    if (!follows) return -1
    left[level] = (left[level] ?? 0) - 1
    pending += follows.values - 1
    at += 1 + follows.bytes
    if (follows.values > 0 && left.push(follows.values) > DEEPEST) return -1
  }
  return at > bytes.length ? -1 : at
}

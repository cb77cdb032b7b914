// How many bytes a text has on the wire.

const encoder = new TextEncoder()
const SCRATCH = new Uint8Array(4_096)

/** A lone surrogate counts as U+FFFD, as `send()` sends it. */
export function utf8Size(text: string): number {
  if (text.length * 3 <= SCRATCH.length) return encoder.encodeInto(text, SCRATCH).written
  return encoder.encode(text).length
}

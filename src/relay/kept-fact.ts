// Of a fact from the page the relay checks what it reads itself: enough to keep it, cut it, send it.
// The panel checks every field of it (wire/guards), and need not be spared: this runs in the page's thread.
import { DIRECTIONS } from '../wire/acts'
import { has, isObject, oneOf, positive, text, whole } from '../wire/checks'
import type { Fact } from '../wire/facts'
import { TEXT } from '../wire/limits'
import type { Passing } from './rule-queue'

const isContent = (value: unknown) =>
  value === null ||
  typeof value === 'string' ||
  value instanceof Uint8Array ||
  value instanceof Blob

/** From the page's world, as facts are. */
export const isPassing = (value: unknown): value is Passing =>
  isKeepable({ ...(value as object), seq: 1 }) &&
  has(value, { socket: positive, url: text(TEXT), direction: oneOf(DIRECTIONS), payload: isObject })

export function isKeepable(value: unknown): value is Fact {
  if (!isObject(value) || !positive(value.seq)) return false
  const { kind, seq, through, counters, payload } = value
  if (kind === 'gap') return whole(through) && Number(through) >= Number(seq) && isObject(counters)
  if (payload == null) return true
  return isObject(payload) && whole(payload.size) && isContent(payload.content)
}

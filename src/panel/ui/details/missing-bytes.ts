// How many bytes of a payload the panel has, and how many it does not.
import type { Payload } from '../../../wire/payload'

/** A cut may go through a character: the half that is left of it is no byte of the message. */
const HALF_CHARACTER = /[\ud800-\udbff]$/

export function keptBytes({ content, size, rest }: Payload): number {
  if (content === null || content instanceof Blob) return 0
  if (typeof content !== 'string') return Math.min(size, content.length)
  const whole = rest === 'none' ? content : content.replace(HALF_CHARACTER, '')
  return Math.min(size, new TextEncoder().encode(whole).length)
}

export const missingBytes = (payload: Payload): number => payload.size - keptBytes(payload)

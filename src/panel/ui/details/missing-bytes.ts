// How many bytes of a payload the panel does not have.
import type { Payload } from '../../../wire/payload'

export function missingBytes({ content, size }: Payload): number {
  if (content === null || content instanceof Blob) return size
  const here =
    typeof content === 'string' ? new TextEncoder().encode(content).length : content.length
  return Math.max(0, size - here)
}

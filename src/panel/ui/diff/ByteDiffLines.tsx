// Runs of bytes that differ, each by its offset.
import { hexPairs } from '../hex/hex'
import type { ByteChange } from './byte-diff'
import { DiffLine } from './DiffLine'

function side(bytes: Uint8Array, size: number): string | null {
  if (size === 0) return null
  return `${hexPairs(bytes)}${size > bytes.length ? ' …' : ''}`
}

export const ByteDiffLines = ({ changes }: { changes: readonly ByteChange[] }) => (
  <ul class="diff-lines">
    {changes.map(({ offset, before, after, sizes }) => (
      <DiffLine
        key={offset}
        name={`0x${offset.toString(16).padStart(4, '0')}`}
        before={side(before, sizes[0])}
        after={side(after, sizes[1])}
      />
    ))}
  </ul>
)

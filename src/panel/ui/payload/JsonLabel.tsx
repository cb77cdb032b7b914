// The key of a line in a JSON tree, or the range that it folds.
import type { JsonLine } from './json-tree'

export function JsonLabel({ line: { key, range } }: { line: JsonLine }) {
  if (range) return <span class="json-range">[{range.join(' … ')}]</span>
  return key === null ? null : (
    <>
      <span class="json-key">{key}</span>
      {': '}
    </>
  )
}

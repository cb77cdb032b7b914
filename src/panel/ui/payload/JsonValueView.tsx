// The value of a line in a JSON tree: whole, or a branch in short.
import { countText, scalarText, summaryOf } from './json-summary'
import type { JsonLine } from './json-tree'
import { BigNumber, isContainer, type JsonValue } from './json-value'

function typeOf(value: JsonValue): string {
  if (value instanceof BigNumber) return 'number'
  if (isContainer(value)) return 'branch'
  return value === null ? 'null' : typeof value
}

export function JsonValueView({ line: { value, range, isOpen, depth } }: { line: JsonLine }) {
  if (range) return null
  if (!isContainer(value))
    return (
      <span class="json-value" data-type={typeOf(value)}>
        {scalarText(value)}
      </span>
    )
  return (
    <span class="json-branch">{isOpen && depth > 0 ? countText(value) : summaryOf(value)}</span>
  )
}

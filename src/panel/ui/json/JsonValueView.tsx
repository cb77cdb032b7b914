// The value of a line in a JSON tree: as it was written, or a branch in short.
import { JSON_LINE } from '../../../wire/details-limits'
import { visibleText } from '../messages/visible-text'
import { sourceOf, summaryOf, typeOf } from './json-text'
import type { JsonTreeState } from './json-tree-state'

interface Props {
  readonly node: number
  readonly state: JsonTreeState
}

export function JsonValueView({ node, state: { index, lines } }: Props) {
  if (!index.isContainer(node)) {
    const source = sourceOf(index, node, JSON_LINE + 1)
    const text = source.length > JSON_LINE ? `${source.slice(0, JSON_LINE)}…` : source
    return (
      <span class="json-value" data-type={typeOf(index, node)}>
        {visibleText(text)}
      </span>
    )
  }
  const isShort = lines.isOpen(node) && node > 0
  const count = typeOf(index, node) === 'array' ? `(${index.sizeOf(node)})` : ''
  return <span class="json-branch">{isShort ? count : visibleText(summaryOf(index, node))}</span>
}

// One line of a JSON tree: a key and its value, or a closed branch in short.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: the tree has the keys
import { JsonLabel } from './JsonLabel'
import { JsonValueView } from './JsonValueView'
import { isExpandable, type JsonLine } from './json-tree'
import './JsonLineView.css'

export const jsonLineId = (line: JsonLine) => `json-${line.path}`

interface Props {
  readonly line: JsonLine
  readonly isCurrent: boolean
  onToggle(line: JsonLine): void
}

export function JsonLineView({ line, isCurrent, onToggle }: Props) {
  const canOpen = isExpandable(line)
  return (
    <div
      id={jsonLineId(line)}
      class="json-line"
      role="treeitem"
      aria-level={line.depth + 1}
      aria-expanded={canOpen ? line.isOpen : undefined}
      aria-selected={isCurrent}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      style={{ paddingInlineStart: `${8 + line.depth * 12}px` }}
    >
      <span class="json-arrow" onClick={() => onToggle(line)}>
        {canOpen && (line.isOpen ? '▾' : '▸')}
      </span>
      <span class="json-text" onClick={() => canOpen && onToggle(line)}>
        <JsonLabel line={line} />
        <JsonValueView line={line} />
      </span>
    </div>
  )
}

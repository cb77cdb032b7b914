// One line of a JSON tree: a key and its value, or a closed branch in short.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: the tree has the keys
import { JSON_LINE } from '../../../wire/details-limits'
import { visibleText } from '../messages/visible-text'
import { t } from '../words/translate'
import { JsonValueView } from './JsonValueView'
import { depthOf, keyOf, labelOf } from './json-text'
import type { JsonTreeState } from './json-tree-state'
import './JsonLine.css'

export const jsonLineId = (node: number) => `json-${node}`

/** Levels that are shown by indentation: deeper ones would be out of sight. */
const INDENTED = 24

interface Props {
  readonly node: number
  readonly state: JsonTreeState
  readonly isCurrent: boolean
}

export function JsonLine({ node, state, isCurrent }: Props) {
  const { index, lines, search } = state
  const canOpen = lines.canOpen(node)
  const parent = index.parentOf(node)
  const depth = depthOf(index, node)
  const isRepeated = index.repeated.includes(node)
  return (
    <div
      id={jsonLineId(node)}
      class="json-line"
      role="treeitem"
      data-hit={search.hits.length > 0 && search.hits.includes(node)}
      aria-level={depth + 1}
      aria-expanded={canOpen ? lines.isOpen(node) : undefined}
      aria-selected={isCurrent}
      aria-posinset={index.placeOf(node) + 1}
      aria-setsize={parent < 0 ? 1 : index.sizeOf(parent)}
      style={{ paddingInlineStart: `${4 + Math.min(depth, INDENTED) * 12}px` }}
      onClick={() => (canOpen ? state.toggle(node) : state.goTo(node))}
    >
      <span class="json-arrow">{canOpen && (lines.isOpen(node) ? '▾' : '▸')}</span>
      <span class="json-words">
        {parent >= 0 && (
          <>
            <span class={keyOf(index, node) === null ? 'json-place' : 'json-key'}>
              {visibleText(labelOf(index, node).slice(0, JSON_LINE))}
            </span>
            {': '}
          </>
        )}
        {isRepeated && <span class="json-repeated">{t('jsonRepeatedMark')} </span>}
        <JsonValueView node={node} state={state} />
      </span>
    </div>
  )
}
